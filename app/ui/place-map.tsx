import { Suspense } from "solid-js";
import { part } from "../page-route.ts";
import type { PlaceMapProps } from "./place-map/map-field.tsx";
import { Skeleton } from "./skeleton.tsx";

const MapField = part(() => import("./place-map/map-field.tsx"), "map");

/**
 * A map with one pin that is set by finger, pointer or arrow keys; its code and texts come by themselves. Without tiles
 * (offline, or none set) the pin stands on a plain ground and works the same.
 */
export function PlaceMap(props: PlaceMapProps) {
  return (
    <Suspense fallback={<Skeleton class="h-72 w-full" />}>
      <MapField {...props} />
    </Suspense>
  );
}
