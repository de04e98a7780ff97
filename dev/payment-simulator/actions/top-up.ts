import { PLATFORM } from "../constants.ts";
import type { BalanceTransaction } from "../objects/stored.ts";
import type { World } from "../world.ts";
import { book } from "./book.ts";
import { settleRefunds } from "./settle-refunds.ts";

/** The platform wires money to its own balance, so that waiting refunds can leave. */
export function topUp(world: World, amountCents: number): BalanceTransaction {
  const entry = book(world, PLATFORM, {
    type: "topup",
    amountCents,
    source: world.newId("tu"),
    description: "TOP-UP",
    availableAt: world.now,
  });
  settleRefunds(world);
  return entry;
}
