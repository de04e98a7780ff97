import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

const iconFile = /lucide-solid\/dist\/source\/icons\/[a-z0-9-]+\.jsx$/;
const shape = /\[\s*"(\w+)",\s*\{([^}]*)\}\s*\]/g;
const attribute = /"?([\w-]+)"?: "([^"]*)"/g;

/**
 * An icon as its shapes alone, drawn by app/ui/lucide-icon.tsx. As lucide-solid ships them, each brings a description, keys
 * for lists and a component that takes every attribute reactively: 4 kB of the shop's first view.
 */
export function leanIcons(drawing: string): Plugin {
  return {
    name: "cabas:lean-icons",
    enforce: "pre",
    async load(id) {
      if (!iconFile.test(id)) return;
      const source = await readFile(id, "utf8");
      // A former name that leads to the present one.
      if (!source.includes("__iconData =")) return;
      const shapes = [...source.matchAll(shape)].map(([, tag, written = ""]) => {
        const attributes = [...written.matchAll(attribute)].filter(([, name]) => name !== "key");
        return `<${tag}${attributes.map(([, name, value]) => ` ${name}="${value}"`).join("")}/>`;
      });
      if (shapes.length === 0 || shapes.length !== source.split("key: ").length - 1)
        this.error(`not read whole: ${id}`);
      return `import { lucideIcon } from ${JSON.stringify(drawing)};
export default /* @__PURE__ */ lucideIcon(${JSON.stringify(shapes.join(""))});`;
    },
  };
}
