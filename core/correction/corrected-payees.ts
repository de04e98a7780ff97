import type { BasketAmounts } from "../basket/basket-amounts.ts";
import { platformFee } from "../fee/platform-fee.ts";
import type { CorrectedPart, CorrectedPayee } from "../ledger/difference-postings.ts";
import type { Bps } from "../money/bps.ts";
import { type Cents, cents, minCents, sumCents } from "../money/cents.ts";
import type { FixedAmounts } from "./corrected-amounts.ts";

/** What a payee was settled for in that distribution, less what earlier corrections took off it. */
export type SettledPayee = {
  readonly settlementId: string;
  readonly kind: "producer" | "market";
  readonly id: string;
  readonly grossCents: Cents;
  readonly platformFeeCents: Cents;
  readonly platformFeeVatCents: Cents;
  readonly part: CorrectedPart;
  /** What of its net can still be lowered: all of it while the date is open (COR-6), else what cards paid and has not left. */
  readonly openCents: Cents;
};

/** What goes off one payee: all of it ≥ 0, and gross = net + fee + VAT. */
export type PayeeEffect = CorrectedPayee & { readonly settlementId: string; readonly grossCents: Cents };

type Rates = { readonly platformFeeBps: Bps; readonly platformFeeVatBps: Bps };

/**
 * COR-3. Who bears a correction: each producer its own goods less the commission taken on them, the market its fees. Together
 * exactly what goes back. Throws where goods were delivered that nobody was settled for: a bug, never a correction.
 */
export function correctedPayees(
  before: FixedAmounts,
  after: Pick<BasketAmounts, "lines" | "fees">,
  producerOf: ReadonlyMap<number, string>,
  payees: readonly SettledPayee[],
  rates: Rates,
): PayeeEffect[] {
  const lowered = before.lines.map((line) => ({
    producerId: producerOf.get(line.ref) ?? "",
    cents: line.finalCents - (after.lines.find((one) => one.ref === line.ref)?.finalCents ?? line.finalCents),
  }));
  const effects = [...Map.groupBy(lowered, (line) => line.producerId)].flatMap(([producerId, lines]) => {
    const off = cents(lines.reduce((sum, line) => sum + line.cents, 0));
    return off === 0 ? [] : [producerEffect(settled(payees, "producer", producerId), off, rates)];
  });
  const feesOff = cents(sumCents(before.fees.map((fee) => fee.cents)) - sumCents(after.fees.map((fee) => fee.cents)));
  return feesOff === 0 ? effects : [...effects, marketEffect(settled(payees, "market"), feesOff)];
}

function settled(payees: readonly SettledPayee[], kind: SettledPayee["kind"], id?: string): SettledPayee {
  const found = payees.find((payee) => payee.kind === kind && (id === undefined || payee.id === id));
  if (found === undefined) throw new Error(`a correction of ${kind} goods without a settlement`);
  return found;
}

/** The commission is that on what is left, rounded once (PLA-1); what it was before less that goes back. */
function producerEffect(payee: SettledPayee, off: Cents, rates: Rates): PayeeEffect {
  const was = platformFee(payee.grossCents, rates.platformFeeBps, rates.platformFeeVatBps);
  const is = platformFee(cents(payee.grossCents - off), rates.platformFeeBps, rates.platformFeeVatBps);
  const platformFeeCents = minCents(cents(was.netFeeCents - is.netFeeCents), payee.platformFeeCents);
  const platformFeeVatCents = minCents(cents(was.vatCents - is.vatCents), payee.platformFeeVatCents);
  const netCents = cents(off - platformFeeCents - platformFeeVatCents);
  return { ...head(payee, netCents), grossCents: off, platformFeeCents, platformFeeVatCents, netCents };
}

const marketEffect = (payee: SettledPayee, off: Cents): PayeeEffect => ({
  ...head(payee, off),
  grossCents: off,
  platformFeeCents: cents(0),
  platformFeeVatCents: cents(0),
  netCents: off,
});

/** COR-4. What cannot be lowered any more it owes, too. */
const head = ({ settlementId, kind, id, part, openCents }: SettledPayee, netCents: Cents) => ({
  settlementId,
  payee: { kind, id },
  part: part === "accrued" && netCents > openCents ? ("debt" as const) : part,
});

/** COR-4. What of the money given back was advanced for payees who had theirs already. */
export const advancedCents = (effects: readonly PayeeEffect[]): Cents =>
  sumCents(effects.filter((one) => one.part === "debt").map((one) => one.netCents));
