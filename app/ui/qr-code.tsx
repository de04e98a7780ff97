import { createResource, Show } from "solid-js";
import { classNames } from "./class-names.ts";
import { Skeleton } from "./skeleton.tsx";

export interface QrCodeProps {
  value: string;
  /** What the code opens, for readers. */
  label: string;
  /** Its width in pixels where there is room for it. */
  size?: number | undefined;
  class?: string | undefined;
}

/** Light modules around the code: four are the norm. */
const quiet = 4;

/** uqr is 3.4 kB that only pages with a code should pay for. */
async function drawQr(value: string): Promise<{ size: number; path: string }> {
  const { encode } = await import("uqr");
  const code = encode(value, { ecc: "M", border: 0 });
  let path = "";
  code.data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) path += `M${x} ${y}h1v1h-1z`;
    });
  });
  return { size: code.size, path };
}

/** Always dark on white with its quiet margin, in both themes: scanners read nothing else well. */
export function QrCode(props: QrCodeProps) {
  const [code] = createResource(() => props.value, drawQr);
  return (
    <span
      class={classNames("block aspect-square w-full overflow-hidden rounded-m bg-[#fff]", props.class)}
      style={{ "max-width": `${props.size ?? 256}px` }}
    >
      <Show when={code.state === "ready" && code()} fallback={<Skeleton class="size-full" />}>
        {(drawn) => (
          <svg
            role="img"
            aria-label={props.label}
            viewBox={`${-quiet} ${-quiet} ${drawn().size + 2 * quiet} ${drawn().size + 2 * quiet}`}
            shape-rendering="crispEdges"
            class="size-full"
          >
            <path d={drawn().path} fill="#1d2b22" />
          </svg>
        )}
      </Show>
    </span>
  );
}
