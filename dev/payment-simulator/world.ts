import type { NewId } from "./ids.ts";
import type { Cause } from "./objects/event.ts";
import type { Store } from "./store/store.ts";

/** What one step of the simulator sees. The clocks are read once, so a step has one instant. */
export interface World {
  readonly store: Store;
  /** Simulated instant; while the engine catches up it is the instant of the row being played. */
  readonly now: number;
  readonly realNow: number;
  readonly newId: NewId;
  /** Where the hosted pages are reached, without a trailing slash. */
  readonly origin: string;
  /** The API request that this step answers; null on the hosted page, the doors and the engine. */
  readonly cause: Cause | null;
  /** False when no endpoint is configured: events are then kept and sent nowhere. */
  readonly hasEndpoint: boolean;
}
