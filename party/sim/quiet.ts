import { turn } from "../testing/test-room.ts";
import type { Hall } from "./hall.ts";

/** Retries of rooms and phones come after 2 s to 5 s. */
const PATIENCE_MS = 5_000;
const MOST_ROUNDS = 400;

/** Everything arrives and is answered, until nothing moves any more. */
export async function quiet(hall: Hall): Promise<void> {
  const { book, clock, desk, office } = hall;
  let still = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = deliverAll(hall);
    while (desk.waiting() > 0) {
      moved = true;
      await desk.answer(0);
      await turn();
    }
    if (office.takeWakes() > 0) {
      moved = true;
      void hall.host.engine().factsMoved();
    }
    clock.advance(moved ? 5 : PATIENCE_MS);
    await turn();
    hall.sweep();
    const waiting = hall.tabs.filter((tab) => tab.link !== null && tab.phone.waiting().length > 0);
    if (!moved) for (const tab of waiting) tab.phone.remind();
    still = moved || waiting.length > 0 ? 0 : still + 1;
    if (still === 2) return;
  }
  book.complaints.push("it never becomes quiet");
}

function deliverAll({ links, host }: Hall): boolean {
  let moved = false;
  for (const [link, tab] of [...links]) {
    for (const frame of link.toRoom.splice(0)) {
      moved = true;
      host.engine().message(link.socket, frame);
    }
    for (const frame of link.toPhone.splice(0)) {
      moved = true;
      tab?.phone.receive(frame);
    }
  }
  return moved;
}
