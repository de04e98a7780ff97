/** Joins what is there: `classNames("base", open() && "open", props.class)`. */
export const classNames = (...names: (string | false | null | undefined)[]): string => names.filter(Boolean).join(" ");
