import { classNames } from "./class-names.ts";

/** Something is under way. Whoever shows it says what, in words. */
export function Spinner(props: { class?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" class={classNames("size-5 animate-spin", props.class)}>
      <circle cx="12" cy="12" r="9" stroke="currentColor" stroke-width="3" opacity="0.25" />
      <path d="M12 3a9 9 0 0 1 9 9" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
    </svg>
  );
}
