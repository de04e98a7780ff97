import type french from "../fr/map.ts";

/** A map with one pin. */
export default {
  pin: "Pin of the place, the arrow keys move it",
  none: "No pin on the map.",
  at: "Pin: {lat}, {lon}",
  drop: "Place the pin",
  bare: "The map could not be loaded. The pin can still be placed, with the commune or the arrow keys.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
} as const satisfies Record<keyof typeof french, string>;
