import { classNames } from "./class-names.ts";
import type { Icon } from "./icon.ts";

/** What every icon file of lucide-solid becomes (dev/build/lean-icons.ts). The shapes are Lucide's own, never a person's. */
export const lucideIcon =
  (shapes: string): Icon =>
  (props) => (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      class={classNames("lucide", props.class)}
      innerHTML={shapes}
    />
  );
