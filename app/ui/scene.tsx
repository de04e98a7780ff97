import { classNames } from "./class-names.ts";

const sizes = {
  /** At the head of a card. */
  card: "aspect-5/2",
  /** Across a page: tall enough on a phone, calm on a desk. */
  cover: "h-44 md:h-72",
} as const;

export interface SceneProps {
  /** A drawn scene of ours by its key ("market-hall"), or the address of an uploaded photograph ("/files/…"). */
  scene: string;
  /** Empty (the default) where a name stands beside it. */
  alt?: string | undefined;
  size?: keyof typeof sizes | undefined;
  eager?: boolean | undefined;
  class?: string | undefined;
}

/** A place: the market's hall, the farm's fields. By night the drawing is turned down, so that it does not dazzle. */
export function Scene(props: SceneProps) {
  return (
    <img
      src={props.scene.includes("/") ? props.scene : `/scenes/${props.scene}.svg`}
      alt={props.alt ?? ""}
      width="1200"
      height="480"
      loading={props.eager ? "eager" : "lazy"}
      decoding="async"
      class={classNames(
        "block w-full bg-leaf object-cover object-[50%_65%] night:brightness-75",
        sizes[props.size ?? "card"],
        props.class,
      )}
    />
  );
}
