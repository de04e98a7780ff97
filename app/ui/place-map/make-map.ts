import L from "leaflet";

export type Point = { lat: number; lon: number };

export interface PinMap {
  /** Puts the pin there and looks at it; null takes it away. */
  show(point: Point | null): void;
  /** A pin in the middle of what is seen. */
  dropPin(): void;
  remove(): void;
}

interface MapTies {
  tiles: string;
  point: Point | null;
  middle: Point;
  pinLabel: string;
  zoomIn: string;
  zoomOut: string;
  onMove: (point: Point) => void;
  /** No tile came: the ground is plain. */
  onBare: () => void;
}

const STREET = 16;
const COUNTRY = 5;
/** Pixels of one press of an arrow key; ten times with Shift. */
const STEP = 4;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

const icon = L.divIcon({
  className: "map-pin",
  iconSize: [44, 44],
  iconAnchor: [22, 42],
  html: '<svg viewBox="0 0 44 44" width="44" height="44" aria-hidden="true"><path d="M22 42C12 30 8 24 8 17a14 14 0 1 1 28 0c0 7-4 13-14 25Z" fill="var(--green)" stroke="var(--card)" stroke-width="2"/><circle cx="22" cy="17" r="5" fill="var(--card)"/></svg>',
});

// About a metre; more digits would only pretend.
const rounded = ({ lat, lng }: L.LatLng): Point => ({ lat: Number(lat.toFixed(5)), lon: Number(lng.toFixed(5)) });
const at = ({ lat, lon }: Point): L.LatLngTuple => [lat, lon];

/** Leaflet with one pin, moved by dragging, by pressing the map, or by the arrow keys while it has focus. */
export function makeMap(element: HTMLElement, ties: MapTies): PinMap {
  const map = L.map(element, { keyboard: false, scrollWheelZoom: false, zoomControl: false, attributionControl: true });
  L.control.zoom({ zoomInTitle: ties.zoomIn, zoomOutTitle: ties.zoomOut }).addTo(map);
  map.attributionControl.setPrefix(false);
  map.setView(at(ties.point ?? ties.middle), ties.point === null ? COUNTRY : STREET);
  if (ties.tiles === "") ties.onBare();
  else {
    L.tileLayer(ties.tiles, {
      maxZoom: 19,
      attribution: '© <a href="https://www.openstreetmap.org/copyright" rel="noreferrer">OpenStreetMap</a>',
    })
      .once("tileerror", ties.onBare)
      .addTo(map);
  }

  let pin: L.Marker | undefined;
  const told = (where: L.LatLng) => {
    pin?.setLatLng(where);
    ties.onMove(rounded(where));
  };
  const put = (where: L.LatLngExpression) => {
    if (pin !== undefined) {
      pin.setLatLng(where);
      return;
    }
    pin = L.marker(where, { icon, draggable: true, keyboard: true, alt: ties.pinLabel, title: ties.pinLabel }).addTo(
      map,
    );
    pin.on("dragend", () => pin && told(pin.getLatLng()));
    pin.getElement()?.setAttribute("aria-label", ties.pinLabel);
    pin.getElement()?.addEventListener("keydown", (event) => {
      const arrow = ARROWS[event.key];
      if (arrow === undefined || pin === undefined) return;
      event.preventDefault();
      const reach = event.shiftKey ? STEP * 10 : STEP;
      const from = map.latLngToContainerPoint(pin.getLatLng());
      const to = map.containerPointToLatLng(from.add([arrow[0] * reach, arrow[1] * reach]));
      told(to);
      map.panInside(to, { padding: [40, 40] });
    });
  };
  const place = (where: L.LatLng) => {
    put(where);
    told(where);
  };
  if (ties.point !== null) put(at(ties.point));
  map.on("click", (event: L.LeafletMouseEvent) => place(event.latlng));
  // The page's own width may come after the map's first look at it.
  const watcher = new ResizeObserver(() => map.invalidateSize());
  watcher.observe(element);

  return {
    show(point) {
      if (point === null) {
        pin?.remove();
        pin = undefined;
        return;
      }
      const here = pin?.getLatLng();
      if (here !== undefined && JSON.stringify(rounded(here)) === JSON.stringify(point)) return;
      put(at(point));
      map.setView(at(point), Math.max(map.getZoom(), STREET - 2));
    },
    dropPin: () => {
      place(map.getCenter());
      pin?.getElement()?.focus();
    },
    remove: () => {
      watcher.disconnect();
      map.remove();
    },
  };
}
