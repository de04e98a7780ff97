import type { Component } from "solid-js";

/** Any Lucide icon, imported one by one: `import Trash from "lucide-solid/icons/trash"`. */
export type Icon = Component<{ class?: string; "aria-hidden"?: "true" }>;
