import { type Connection, type ConnectionContext, Server } from "partyserver";
import * as v from "valibot";
import { saleTotals } from "../db/queries/sale-totals.ts";
import { stockLeft } from "../db/queries/stock-left.ts";
import { closeCodes } from "./engine/close-codes.ts";
import { createFeedStorage } from "./engine/feed-storage.ts";
import { createSaleFeedEngine, type SaleFeedEngine, type Viewer } from "./engine/sale-feed-engine.ts";
import { createRoomPorts } from "./room-ports.ts";
import { createRoomSql } from "./room-sql.ts";
import { actorOf, plainUpgrade, refused } from "./upgrade.ts";

const actorSchema = v.object({ userId: v.string(), producerId: v.string() });
const stateSchema = v.object({ producerId: v.nullable(v.string()), admittedAt: v.number() });
type ViewerState = v.InferOutput<typeof stateSchema>;

/**
 * What is left for shoppers, totals for producers, of one distribution. Viewers only listen: whoever speaks would keep the
 * room awake and is sent away. Pings are answered by the platform.
 */
export class SaleFeed extends Server<Env> {
  static override options = { hibernate: true };

  #engine: SaleFeedEngine | undefined;
  readonly #viewers = new Map<WebSocket, Viewer>();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  override async fetch(request: Request): Promise<Response> {
    const upgrade = plainUpgrade(request);
    return upgrade === undefined ? refused(400, "bad_input") : super.fetch(upgrade);
  }

  override onConnect(connection: Connection, { request }: ConnectionContext): void {
    try {
      const state: ViewerState = {
        producerId: actorOf(request, actorSchema)?.producerId ?? null,
        admittedAt: Date.now(),
      };
      connection.setState(state);
      const engine = this.#open();
      const viewer = viewerOf(connection, state);
      this.#viewers.set(connection, viewer);
      engine.connect(viewer);
    } catch (error) {
      console.error({ event: "sale_feed_connect_failed", error: error instanceof Error ? error.name : "unknown" });
      connection.close(1011, "internal");
    }
  }

  override onMessage(connection: Connection): void {
    this.#viewers.delete(connection);
    connection.close(closeCodes.bad_update, "bad_update");
  }

  override onClose(connection: Connection): void {
    this.#viewers.delete(connection);
  }

  override onError(connection: Connection): void {
    this.#viewers.delete(connection);
  }

  /** Orders, stock or offers of this distribution moved. Returns before anything is read: callers have their own work. */
  changed(): void {
    this.#open().changed();
  }

  ready(): boolean {
    this.#open();
    return true;
  }

  /** Also after hibernation, in whatever event comes first. */
  #open(): SaleFeedEngine {
    if (this.#engine !== undefined) return this.#engine;
    for (const connection of this.getConnections()) {
      const state = v.safeParse(stateSchema, connection.state);
      if (state.success) this.#viewers.set(connection, viewerOf(connection, state.output));
      else connection.close(1012, "restarted");
    }
    const distributionId = this.name;
    const ports = createRoomPorts(this.env, distributionId);
    this.#engine = createSaleFeedEngine({
      storage: createFeedStorage(createRoomSql(this.ctx.storage)),
      viewers: () => this.#viewers.values(),
      realNow: ports.realNow,
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      stock: () => stockLeft(ports.db, distributionId),
      async totals(producerId) {
        await ports.readClock();
        return await saleTotals(ports.db, { distributionId, producerId, now: ports.marketNow() });
      },
      log: (event) => console.warn(event),
    });
    return this.#engine;
  }
}

const viewerOf = (connection: Connection, state: ViewerState): Viewer => ({
  producerId: () => state.producerId,
  admittedAt: () => state.admittedAt,
  send(message) {
    if (connection.readyState === WebSocket.OPEN) connection.send(message);
  },
  close: (code, reason) => connection.close(code, reason),
});
