const radius = 13;
const around = 2 * Math.PI * radius;

/** Seconds left, as a ring that empties around their number. Ornament: what runs out is said in words beside it. */
export function CountdownRing(props: { left: number; of: number }) {
  const share = () => Math.max(0, Math.min(1, props.left / props.of));
  return (
    <span class="relative grid size-9 place-items-center" aria-hidden="true">
      <svg
        viewBox="0 0 32 32"
        aria-hidden="true"
        class="absolute inset-0 -rotate-90"
        fill="none"
        stroke="currentColor"
        stroke-width="3"
      >
        <circle cx="16" cy="16" r={radius} opacity="0.25" />
        <circle
          cx="16"
          cy="16"
          r={radius}
          stroke-linecap="round"
          stroke-dasharray={`${around}`}
          stroke-dashoffset={around * (1 - share())}
          class="transition-[stroke-dashoffset] duration-1000 ease-linear"
        />
      </svg>
      <span class="num text-small font-[700]">{Math.max(0, props.left)}</span>
    </span>
  );
}
