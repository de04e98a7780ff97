import type { Statement } from "../db/database.ts";
import type { Ports } from "./ports.ts";
import { tellOpening } from "./tell-opening.ts";

export type OpenedSale = { id: string; marketId: string; pickupOn: string; closesAt: number };

/** What happens once when a sale opens: statements that go into the batch of the opening itself (mails as outbox rows). */
export type AtOpening = (ports: Ports, sale: OpenedSale) => Promise<readonly Statement[]>;

export const atOpening: readonly AtOpening[] = [tellOpening];
