import { classNames } from "./class-names.ts";

/** A place kept at its final size while the content is on its way. Hidden from readers: the page says it is loading. */
export function Skeleton(props: { class?: string | undefined }) {
  return <span aria-hidden="true" class={classNames("block animate-pulse rounded-s bg-hair", props.class)} />;
}
