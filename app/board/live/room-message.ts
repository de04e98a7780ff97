import type { FromRoom } from "../../../core/contract/board.ts";
import { type Told, unpackMessage } from "../../../core/contract/packed-facts.ts";

/**
 * A message of the room. It comes from our own server over the session's socket and in the protocol's version, and a whole
 * board's facts through a schema would cost a slow phone a tenth of a second, so only its kind is looked at. null = a kind
 * that a newer room says and this build does not know.
 */
export function readRoomMessage(json: string): Told | null {
  const message: unknown = JSON.parse(json);
  return isFromRoom(message) ? unpackMessage(message) : null;
}

const KINDS: ReadonlySet<unknown> = new Set<FromRoom["type"]>([
  "welcome",
  "reload",
  "facts",
  "packed_facts",
  "receipt",
  "authors",
  "presence",
  "result",
]);

const isFromRoom = (message: unknown): message is FromRoom =>
  typeof message === "object" && message !== null && "type" in message && KINDS.has(message.type);
