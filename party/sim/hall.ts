import { openDatabase } from "../../db/database.ts";
import { accessOf } from "../../db/queries/access.ts";
import type { RoomEvent } from "../engine/board-ports.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { createTestLink, type TestLink } from "../testing/test-link.ts";
import { createBook } from "./book.ts";
import type { Cast } from "./cast.ts";
import { createDesk, type Fate } from "./desk.ts";
import { createKeptStore } from "./kept-store.ts";
import { createOffice } from "./office.ts";
import type { Plant } from "./plant.ts";
import { createRoomHost } from "./room-host.ts";
import type { Stage } from "./stage.ts";
import { openTab, type Tab } from "./tab.ts";
import { numberedId } from "./world/numbered-id.ts";
import { PICKUP_AT, saleId } from "./world/world.ts";

export type Hall = ReturnType<typeof openHall>;

const FORBIDDEN = 4403;

/** Phones, the room, the office and the database of one sale, with everything that may go wrong between them in one hand. */
export function openHall(options: { stage: Stage; cast: Cast; plant: Plant }) {
  const { cast, plant } = options;
  const { sqlite, d1 } = options.stage;
  const distributionId = saleId(cast.sale);
  const clock = createTestClock(PICKUP_AT);
  const desk = createDesk();
  const book = createBook();
  const events: RoomEvent[] = [];
  const db = openDatabase(d1);
  /** Open connections with the tab at their other end; null: nobody listens there any more, or nobody honest. */
  const links = new Map<TestLink, Tab | null>();
  let made = 0;
  const newId = (): string => numberedId("row", ++made);
  const sockets = () => [...links.keys()].filter((link) => link.closed() === null).map((link) => link.socket);
  const host = createRoomHost({
    distributionId,
    d1,
    desk,
    clock,
    newId,
    sockets,
    plant,
    log: (event) => events.push(event),
  });
  const office = createOffice({ distributionId, d1, desk, clock, newId, engine: host.engine, plant });
  const tabs = openTabs();

  function openTabs(): Tab[] {
    const opened: Tab[] = [];
    for (const [index, role] of cast.tabs.entries()) {
      const store = opened[role.beside ?? index]?.phone.store ?? createKeptStore();
      opened.push(openTab({ role, index, store, cast, clock, book }));
    }
    return opened;
  }

  function forget(link: TestLink): void {
    links.delete(link);
    link.cut();
    host.engine().leave(link.socket);
  }

  function leave(tab: Tab): void {
    tab.link = null;
    tab.phone.disconnect();
  }

  /** Connections that the room has ended. */
  function sweep(): void {
    for (const [link, tab] of [...links]) {
      const closed = link.closed();
      if (closed === null) continue;
      forget(link);
      if (tab === null) continue;
      leave(tab);
      tab.isSentAway = closed.code === FORBIDDEN;
      if (!tab.isSentAway) book.complaints.push(`${tab.name} was sent away: ${closed.code} ${closed.reason}`);
    }
  }

  /** What the Worker does before the upgrade, and the room with a phone that comes back before it was missed. */
  async function admit(userId: string, connectionId: string, device: string): Promise<TestLink | null> {
    const access = await accessOf(db, userId, distributionId);
    if (access === null || !access.capabilities.includes("board:join")) return null;
    for (const link of [...links.keys()]) if (link.socket.id === connectionId) forget(link);
    const who = { userId, name: access.name, capabilities: access.capabilities, device, roleAt: clock.now() };
    return createTestLink(connectionId, who, clock.now);
  }

  async function crash(fate: Fate): Promise<void> {
    for (const [link, tab] of [...links]) {
      links.delete(link);
      link.cut();
      if (tab !== null) leave(tab);
    }
    await host.restart(fate);
  }

  return {
    distributionId,
    sale: cast.sale,
    clock,
    desk,
    book,
    events,
    sqlite,
    db,
    links,
    host,
    office,
    tabs,
    newId,
    /** The référent's. */
    lead: (): Tab => tabs[0] ?? fail("nobody in the hall"),
    crash,
    sweep,
    async connect(tab: Tab): Promise<void> {
      if (tab.link !== null) return;
      const link = await admit(tab.userId, tab.connectionId(), tab.device);
      if (link === null) return;
      tab.isSentAway = false;
      tab.link = link;
      links.set(link, tab);
      host.engine().connect(link.socket);
      tab.phone.connect(link);
    },
    /** A connection with nobody honest at its end. */
    async intrude(userId: string): Promise<TestLink | null> {
      const link = await admit(userId, `intruder.${userId}`, "intruder");
      if (link === null) return null;
      links.set(link, null);
      host.engine().connect(link.socket);
      return link;
    },
    /** Both ends notice at once. */
    cut(tab: Tab): void {
      if (tab.link === null) return;
      forget(tab.link);
      leave(tab);
    },
    /** Bytes to the phone vanish and nothing closes: the room still believes in the connection, and may hear late of it. */
    silence(tab: Tab): void {
      if (tab.link === null) return;
      links.set(tab.link, null);
      leave(tab);
    },
    /** The room finds out that a connection is dead. */
    bury: forget,
    /** The run that validates the sale, while it is open. */
    openRun(): string | null {
      const row = sqlite
        .prepare("SELECT id FROM run WHERE distribution_id = ? AND closed_at IS NULL")
        .get(distributionId);
      return row === undefined ? null : String(row.id);
    },
    isFrozen: (): boolean =>
      sqlite.prepare("SELECT 1 FROM distribution WHERE id = ? AND frozen_at IS NOT NULL").get(distributionId) !==
      undefined,
    /** Delivers some frames of a connection in one direction. */
    async deliver(link: TestLink, direction: "up" | "down", count: number, fate: Fate): Promise<void> {
      const tab = links.get(link) ?? null;
      const frames = (direction === "up" ? link.toRoom : link.toPhone).splice(0, count);
      for (const frame of frames) {
        if (direction === "up") host.engine().message(link.socket, frame);
        else tab?.phone.receive(frame);
        if (!host.wantsToDie()) continue;
        await crash(fate);
        return;
      }
    },
    async hibernate(): Promise<void> {
      if (host.maySleep()) await host.restart("lost");
    },
  };
}

export const fail = (why: string): never => {
  throw new Error(why);
};
