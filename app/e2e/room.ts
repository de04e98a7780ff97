import type { Page } from "@playwright/test";

/** Between a phone and its room: what the room says can be held back, as a slow network does, while the phone goes on speaking. */
export type Room = {
  hold: () => void;
  release: () => void;
  /** Nothing passes on the links that are open now, and nothing closes: the phone has changed network. New links are good. */
  die: () => void;
};

/** Call before the page opens its board. */
export async function roomOf(page: Page): Promise<Room> {
  let held = false;
  let waiting: (() => void)[] = [];
  let deaths = 0;
  await page.routeWebSocket(/\/parties\/basket-board\//, (phone) => {
    const room = phone.connectToServer();
    const born = deaths;
    phone.onMessage((message) => {
      if (born === deaths) room.send(message);
    });
    room.onMessage((message) => {
      if (born !== deaths) return;
      // The answers to pings pass: the link is slow, not dead.
      if (held && message !== "pong") waiting.push(() => phone.send(message));
      else phone.send(message);
    });
  });
  return {
    die() {
      deaths += 1;
    },
    hold() {
      held = true;
    },
    release() {
      held = false;
      for (const deliver of waiting) deliver();
      waiting = [];
    },
  };
}
