import { classNames } from "../ui/class-names.ts";

/** The mark of public/mark.svg in the theme's colours: a market bag whose front handle hangs and makes a smile. */
export function Mark(props: { class?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 64 64"
      fill="none"
      stroke-linecap="round"
      aria-hidden="true"
      class={classNames("size-9 shrink-0", props.class)}
    >
      <path class="stroke-carrot" stroke-width="5" d="M19.5 25v-4.5C19.5 12.5 25 7 32 7s12.5 5.5 12.5 13.5V25" />
      <path
        class="fill-green"
        d="M11.2 22h41.6a4 4 0 0 1 4 4.5l-3.2 26a7 7 0 0 1-7 6.5H17.4a7 7 0 0 1-7-6.5l-3.2-26a4 4 0 0 1 4-4.5z"
      />
      <path class="fill-green-deep" d="M11.2 22h41.6a4 4 0 0 1 4 4.5l-.2 1.5H7.4l-.2-1.5a4 4 0 0 1 4-4.5z" />
      <path class="stroke-on-green" stroke-width="5" d="M20 35.5c0 7 5 13 12 13s12-6 12-13" />
      <g class="fill-sun">
        <circle cx="20" cy="35" r="4.4" />
        <circle cx="44" cy="35" r="4.4" />
      </g>
    </svg>
  );
}
