import { createSignal } from "solid-js";
import type { ChosenCommune } from "../../../core/contract/place.ts";
import type { Point } from "../../../core/place/commune.ts";

/** From where distances are measured: a commune that was chosen, or this phone's own position, which never leaves it. */
export type Where = { readonly commune: ChosenCommune } | { readonly here: Point };

export const pointOfWhere = (where: Where | null): Point | null => {
  if (where === null) return null;
  return "here" in where ? where.here : where.commune.point;
};

/** The phone's position, asked for when somebody presses the button and kept for the page's life. */
export function createHere(onFound: (here: Point) => void) {
  const [state, setState] = createSignal<"asking" | "refused">();
  const ask = () => {
    setState("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState(undefined);
        onFound({ lat: coords.latitude, lon: coords.longitude });
      },
      () => setState("refused"),
      { maximumAge: 600_000, timeout: 10_000 },
    );
  };
  return { ask, asking: () => state() === "asking", refused: () => state() === "refused" };
}
