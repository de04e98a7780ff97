import { classNames } from "./class-names.ts";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";
/** `cta` is the 60 px bar at the foot of the board and the cart: one a screen. */
export type ButtonSize = "small" | "medium" | "large" | "cta";

export interface ButtonLook {
  tone?: ButtonTone | undefined;
  size?: ButtonSize | undefined;
  full?: boolean | undefined;
  class?: string | undefined;
}

const tones: Record<ButtonTone, string> = {
  primary: "bg-green text-on-green not-disabled:hover:bg-green-deep",
  secondary: "bg-card text-ink ring-inset ring-[1.5px] ring-edge not-disabled:hover:bg-hair",
  quiet: "text-green not-disabled:hover:bg-leaf",
  danger: "bg-beet text-on-beet not-disabled:hover:bg-beet-deep",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-11 px-3.5 gap-1.5 rounded-s text-small",
  medium: "min-h-12 px-5 gap-2 rounded-m",
  large: "min-h-14 px-6 gap-2.5 rounded-m text-lead",
  cta: "min-h-15 px-6 gap-2.5 rounded-[18px] text-lead w-full",
};

export const buttonLook = (look: ButtonLook): string =>
  classNames(
    "relative inline-flex items-center justify-center text-center font-[640] leading-tight select-none",
    "transition-[background-color,scale,opacity] duration-(--quick) not-disabled:active:scale-[0.98] disabled:opacity-50",
    tones[look.tone ?? "primary"],
    sizes[look.size ?? "medium"],
    look.full && "w-full",
    look.class,
  );
