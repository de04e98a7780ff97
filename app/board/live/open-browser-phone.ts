import { askDoor } from "./ask-door.ts";
import { storeName } from "./board-names.ts";
import { type BoardPhone, openBoardPhone, type PhoneEvents } from "./board-phone.ts";
import type { BoardOptions } from "./create-board.ts";
import { deviceName } from "./device.ts";
import { openKeptStore } from "./kept-store.ts";
import { type DraftChunk, openPhoneLink } from "./open-phone-link.ts";
import { claimReplica } from "./replica.ts";

/** This page's phone in the browser. */
export async function openBrowserPhone(
  options: BoardOptions,
  events: PhoneEvents,
  signal: AbortSignal,
  draft: DraftChunk,
): Promise<BoardPhone> {
  const [kept, replica] = await Promise.all([
    openKeptStore(storeName(options.userId, options.distributionId)),
    claimReplica(signal),
  ]);
  const connectionId = `${deviceName()}.${replica}`;
  const openLink = openPhoneLink({ ...options, connectionId, isKept: kept.isKept, draft });
  if (!kept.isKept) events.keeps(false);
  return await openBoardPhone({
    store: kept.store,
    events,
    openLink,
    replica,
    connectionId,
    build: options.build,
    askDoor: () => askDoor(options.distributionId),
  });
}
