import { avatarGround, initials } from "./avatar-look.ts";
import { classNames } from "./class-names.ts";

const sizes = {
  small: "size-7.5 text-[0.75rem]",
  medium: "size-11 text-small",
  large: "size-16 text-title-s",
} as const;

export interface AvatarProps {
  /** Chooses the colour: a user's id, so that it is the same everywhere. */
  id: string;
  name: string;
  size?: keyof typeof sizes | undefined;
  class?: string | undefined;
}

/** A person as initials, which are drawn and not text: what is read out is the name. */
export function Avatar(props: AvatarProps) {
  return (
    <span
      role="img"
      aria-label={props.name}
      title={props.name}
      class={classNames(
        "inline-grid shrink-0 place-items-center rounded-full font-[700] tracking-tight text-[#fff] select-none before:content-[attr(data-initials)]",
        sizes[props.size ?? "medium"],
        props.class,
      )}
      style={{ background: avatarGround(props.id) }}
      data-initials={initials(props.name)}
    />
  );
}
