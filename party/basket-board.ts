import { type Connection, type ConnectionContext, Server, type WSMessage } from "partyserver";
import * as v from "valibot";
import type { BasketDraft } from "../core/draft/basket-draft.ts";
import type { WrittenEntry } from "../core/draft/written-entry.ts";
import { createBoardRoom } from "./board-room.ts";
import type { BoardEngine, LineAt } from "./engine/board-engine.ts";
import { closeCodes } from "./engine/close-codes.ts";
import type { PhoneOut } from "./engine/open-phones.ts";
import { newSocketState } from "./engine/room-socket.ts";
import type { RoomWriting } from "./engine/room-writer.ts";
import { createRoomConnection, keptState, type RoomConnection } from "./room-connection.ts";
import { actorOf, plainUpgrade, refused } from "./upgrade.ts";

const actorSchema = v.object({
  userId: v.string(),
  name: v.string(),
  capabilities: v.array(v.string()),
  archived: v.boolean(),
});

/**
 * The board's room of one distribution: hands sockets to the engine and the platform's facts to its ports. Nothing here
 * throws, because the library would send the stack to the client.
 */
export class BasketBoard extends Server<Env> {
  static override options = { hibernate: true };

  #engine: BoardEngine | undefined;
  readonly #connections = new Map<WebSocket, RoomConnection>();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  override async fetch(request: Request): Promise<Response> {
    const upgrade = plainUpgrade(request);
    if (upgrade === undefined) return refused(400, "bad_input");
    if (actorOf(upgrade, actorSchema) === undefined) return refused(403, "forbidden");
    if (!this.#tell("board_not_opened", () => this.#open())) return refused(503, "not_ready");
    return super.fetch(upgrade);
  }

  override onConnect(connection: Connection, { request }: ConnectionContext): void {
    this.#guard(connection, () => {
      const actor = actorOf(request, actorSchema);
      if (actor === undefined) return connection.close(closeCodes.forbidden, "forbidden");
      // What a late phone still has stays on it: nothing of an archived board is taken any more.
      if (actor.archived) return connection.close(closeCodes.archived, "archived");
      if (!this.#replaceFormer(connection.id, actor.userId)) return connection.close(closeCodes.forbidden, "forbidden");
      const device = connection.id.split(".")[0] ?? connection.id;
      const own = createRoomConnection(this.ctx, connection, newSocketState({ ...actor, device, roleAt: Date.now() }));
      own.setState({});
      own.heard();
      this.#connections.set(connection, own);
      this.#open().connect(own);
    });
  }

  override onMessage(connection: Connection, message: WSMessage): void {
    this.#guard(connection, () => {
      const engine = this.#open();
      const own = this.#connections.get(connection);
      if (own === undefined) return connection.close(1012, "restarted");
      own.heard();
      engine.message(own, typeof message === "string" ? message : bytesOf(message));
    });
  }

  override onClose(connection: Connection): void {
    this.#leave(connection);
  }

  override onError(connection: Connection): void {
    this.#leave(connection);
  }

  /** Facts of this distribution moved in the database. Returns before they are read: callers have their own work. */
  factsMoved(): void {
    void this.#open().factsMoved();
  }

  /** A role or duty changed: everybody's is read again. */
  async membershipMoved(): Promise<void> {
    await this.#open().membershipMoved();
  }

  drafts(numbers?: readonly number[]): BasketDraft[] {
    return this.#open().drafts(numbers);
  }

  phonesOut(): PhoneOut[] {
    return this.#open().phonesOut();
  }

  /** TRI-7, ARC-1. The date is gone, or kept elsewhere: everybody leaves and nothing stays stored. What comes after finds no such date at the door. */
  async forget(): Promise<void> {
    this.#open().end();
    this.#connections.clear();
    this.#engine = undefined;
    await this.ctx.storage.deleteAll();
  }

  /** Stores observations that the Worker has authorised; false = the draft is full. */
  write(writing: RoomWriting): boolean {
    return this.#open().write(writing) === null;
  }

  standing(lines: LineAt[]): WrittenEntry[] {
    return this.#open().standing(lines);
  }

  history(): WrittenEntry[] {
    return this.#open().history();
  }

  /** The room's storage opens and can be read. */
  ready(): boolean {
    this.#open();
    return true;
  }

  /** Also after hibernation, in whatever event comes first; reads what is stored, synchronously. */
  #open(): BoardEngine {
    if (this.#engine !== undefined) return this.#engine;
    for (const connection of this.getConnections()) {
      const state = keptState(connection);
      if (state === undefined) connection.close(1012, "restarted");
      else this.#connections.set(connection, createRoomConnection(this.ctx, connection, state));
    }
    this.#engine = createBoardRoom(this.ctx, this.env, {
      distributionId: this.name,
      connections: () => this.#connections.values(),
    });
    return this.#engine;
  }

  /** A phone that comes back before its old connection is known to be dead. An id that is somebody else's is refused. */
  #replaceFormer(id: string, userId: string): boolean {
    for (const [socket, former] of this.#connections) {
      if (former.id !== id) continue;
      if (former.state().userId !== userId) return false;
      this.#leave(socket);
      socket.close(1000, "replaced");
    }
    return true;
  }

  #leave(socket: WebSocket): void {
    this.#tell("board_leave_failed", () => {
      const own = this.#connections.get(socket);
      this.#connections.delete(socket);
      if (own !== undefined) this.#open().leave(own);
    });
  }

  #guard(connection: Connection, run: () => void): void {
    if (this.#tell("board_event_failed", run)) return;
    this.#connections.delete(connection);
    connection.close(1011, "internal");
  }

  #tell(event: string, run: () => unknown): boolean {
    try {
      run();
      return true;
    } catch (error) {
      console.error({ event, error: error instanceof Error ? error.name : "unknown" });
      return false;
    }
  }
}

const bytesOf = (message: ArrayBuffer | ArrayBufferView): Uint8Array =>
  message instanceof ArrayBuffer
    ? new Uint8Array(message)
    : new Uint8Array(message.buffer, message.byteOffset, message.byteLength);
