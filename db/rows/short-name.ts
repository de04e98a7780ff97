/** "Marie D.": enough to know each other, no more than that. */
export const shortName = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  [firstName, lastName === "" ? "" : `${lastName.slice(0, 1)}.`].filter((part) => part !== "").join(" ");
