import type { Cents } from "../money/cents.ts";
import { cents } from "../money/cents.ts";
import { backingOf, carriedCents, type Unbacked } from "../settlement/backing.ts";

/** How a payee's net comes, as its settlement says. */
export type BackedPayee = {
  readonly settlementId: string;
  readonly kind: "producer" | "market";
  readonly id: string;
  readonly netCents: Cents;
  readonly tillCents: Cents;
  readonly carriedCents: Cents;
};

/** How it comes from now on. */
export type RebackedPayee = {
  readonly settlementId: string;
  readonly payee: { readonly kind: "producer" | "market"; readonly id: string };
  readonly was: { readonly tillCents: Cents; readonly carriedCents: Cents };
  readonly tillCents: Cents;
  readonly carriedCents: Cents;
  readonly carried: readonly { readonly dueId: string; readonly cents: Cents }[];
};

/**
 * COR-6. The till and carried parts of all payees of a date after a correction, from what no card has paid of it now. Only those that
 * wait for such money, or waited. The rest of each net is the card part (DUE-5).
 */
export function rebacked(
  payees: readonly BackedPayee[],
  effects: readonly { readonly settlementId: string; readonly netCents: Cents }[],
  unbacked: readonly Unbacked[],
): RebackedPayee[] {
  return payees.flatMap(({ settlementId, kind, id, netCents, ...was }) => {
    const off = effects.find((one) => one.settlementId === settlementId)?.netCents ?? 0;
    const { tillCents, carried } = backingOf({ kind, id }, cents(netCents - off), unbacked);
    if (was.tillCents + was.carriedCents + tillCents + carriedCents(carried) === 0) return [];
    return [
      {
        settlementId,
        payee: { kind, id },
        was: { tillCents: was.tillCents, carriedCents: was.carriedCents },
        tillCents,
        carriedCents: carriedCents(carried),
        carried,
      },
    ];
  });
}
