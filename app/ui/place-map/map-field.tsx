import "leaflet/dist/leaflet.css";
import "./place-map.css";
import MapPin from "lucide-solid/icons/map-pin";
import { createEffect, createSignal, createUniqueId, on, onCleanup, onMount, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../button.tsx";
import { FieldNotes } from "../field.tsx";
import { makeMap, type PinMap, type Point } from "./make-map.ts";

export interface PlaceMapProps {
  label: string;
  hint?: string | undefined;
  /** Leaflet's form of the tiles' address; empty for none. */
  tiles: string;
  point: Point | null;
  onMove: (point: Point) => void;
}

/** The middle of France, as far as a pin can be away from it. */
const NOWHERE: Point = { lat: 46.6, lon: 2.4 };

/** The part of PlaceMap that is fetched when it is first shown. */
export default function MapField(props: PlaceMapProps) {
  const id = createUniqueId();
  const [map, setMap] = createSignal<PinMap>();
  const [bare, setBare] = createSignal(false);
  let place: HTMLDivElement | undefined;

  onMount(() => {
    if (place === undefined) return;
    const made = makeMap(place, {
      tiles: props.tiles,
      point: props.point,
      middle: NOWHERE,
      pinLabel: t("map.pin"),
      zoomIn: t("map.zoomIn"),
      zoomOut: t("map.zoomOut"),
      onMove: (point) => props.onMove(point),
      onBare: () => setBare(true),
    });
    setMap(made);
    onCleanup(() => made.remove());
  });
  createEffect(
    on(
      () => props.point,
      (point) => map()?.show(point),
      { defer: true },
    ),
  );
  const said = () => {
    const point = props.point;
    return point === null ? t("map.none") : t("map.at", { lat: point.lat.toFixed(5), lon: point.lon.toFixed(5) });
  };
  return (
    <fieldset class="grid gap-1.5">
      <legend class="mb-1.5 font-[620]">{props.label}</legend>
      <div ref={place} class="map-ground isolate h-72 overflow-hidden rounded-m border-[1.5px] border-edge bg-hair" />
      <div class="flex flex-wrap items-center justify-between gap-2">
        <p class="num text-small text-soft" aria-live="polite">
          {said()}
        </p>
        <Show when={props.point === null}>
          <Button tone="secondary" size="small" icon={MapPin} onClick={() => map()?.dropPin()}>
            {t("map.drop")}
          </Button>
        </Show>
      </div>
      <FieldNotes id={id} hint={bare() ? t("map.bare") : props.hint} error={undefined} />
    </fieldset>
  );
}
