import { render } from "solid-js/web";
import { startLocale } from "./i18n/switch-locale.ts";
import { routes } from "./routes.tsx";
import { AddressRouter } from "./shell/address-router.ts";
import { loadSession } from "./shell/load-session.ts";
import { isRoom, openRooms, rooms } from "./shell/open-rooms.ts";
import { roomsDoor } from "./shell/rooms-door.tsx";
import { Root } from "./shell/root.tsx";
import "./styles/base.css";

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");

// Not awaited at the top: the chunk of another language imports this one, and both would wait for each other for ever.
const start = async () => {
  await startLocale();
  // Straight into a room: its routes come before the first picture. Where they cannot, the door says so.
  if (isRoom(location.pathname)) await openRooms().catch(() => undefined);
  // The drawing that index.html shows until here makes room.
  place.textContent = "";
  render(
    () => (
      <AddressRouter root={(props) => <Root loadSession={loadSession}>{props.children}</Root>}>
        {[...routes, ...(rooms() ?? [roomsDoor])]}
      </AddressRouter>
    ),
    place,
  );
};

void start();
