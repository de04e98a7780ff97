import { classNames } from "./class-names.ts";

type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];

interface LucideIconProps {
  /** What each of lucide-solid's icon files hands to its drawing component. */
  icon: { readonly name: string; readonly node: IconNode };
  class?: string | undefined;
  "aria-hidden"?: "true" | undefined;
}

/** The shapes of an icon as SVG text, written once however often it is drawn. The text is Lucide's own, never a person's. */
const drawings = new WeakMap<IconNode, string>();

function drawing(node: IconNode): string {
  const known = drawings.get(node);
  if (known !== undefined) return known;
  const shapes = node.map(([tag, { key: _, ...attributes }]) => {
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
    return `<${tag} ${written.join(" ")}/>`;
  });
  const drawn = shapes.join("");
  drawings.set(node, drawn);
  return drawn;
}

/**
 * Stands in for lucide-solid's own drawing component (vite.config.ts, `resolve.alias`). Theirs takes every attribute
 * reactively: 3 kB of the shop's first view, and several computations for each of the hundreds of icons of a long list.
 */
export default function LucideIcon(props: LucideIconProps) {
  return (
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
      innerHTML={drawing(props.icon.node)}
    />
  );
}
