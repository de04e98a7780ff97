import type { Connection } from "partyserver";
import * as v from "valibot";
import type { RoomSocket, SocketState } from "./engine/room-socket.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const stateSchema = v.object({
  userId: v.string(),
  name: v.string(),
  capabilities: v.array(v.string()),
  roleAt: count,
  device: v.string(),
  synced: v.boolean(),
  greeted: v.boolean(),
  packs: v.exactOptional(v.boolean()),
  facts: v.nullable(v.object({ seq: v.number(), phones: v.boolean() })),
  look: v.nullable(v.object({ client: count, clock: count, basket: v.nullable(count), line: v.nullable(count) })),
});

export type RoomConnection = RoomSocket & { readonly heard: () => void };

/** The state that outlived hibernation; undefined where another build wrote something else. */
export function keptState(connection: Connection): SocketState | undefined {
  const parsed = v.safeParse(stateSchema, connection.state);
  return parsed.success ? parsed.output : undefined;
}

/** A connection as the engine knows it; its state goes into the socket's attachment, which outlives hibernation. */
export function createRoomConnection(
  ctx: DurableObjectState,
  connection: Connection,
  kept: SocketState,
): RoomConnection {
  let state = kept;
  let heardAt = 0;
  return {
    id: connection.id,
    state: () => state,
    setState(change) {
      state = { ...state, ...change };
      connection.setState(state);
    },
    send(data) {
      // A socket that is going away has its own event; until then its frames are nobody's.
      if (connection.readyState === WebSocket.OPEN) connection.send(data);
    },
    close: (code, reason) => connection.close(code, reason),
    heard() {
      heardAt = Date.now();
    },
    // Pings are answered by the platform without waking the room.
    heardAt: () => Math.max(heardAt, ctx.getWebSocketAutoResponseTimestamp(connection)?.getTime() ?? 0),
  };
}
