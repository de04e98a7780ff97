import type { ManagedFees, NewFee } from "../../../../core/contract/fees.ts";
import { MOST_FEE_BPS, MOST_FEE_CENTS } from "../../../../core/contract/fees.ts";
import { bps } from "../../../../core/money/bps.ts";
import { cents } from "../../../../core/money/cents.ts";
import type { ManagedFee } from "../../../api/fees.ts";

/** What is typed about one fee; numbers as they stand in their fields. */
export interface FeeDraft {
  kind: "percent" | "flat";
  label: string;
  rate: string;
  amount: string;
  vat: "0" | "550" | "1000" | "2000";
  /** Empty: on all goods. */
  producerId: string;
}

export const VAT_CHOICES = ["2000", "1000", "550", "0"] as const;

export const emptyFee: FeeDraft = { kind: "percent", label: "", rate: "", amount: "", vat: "2000", producerId: "" };

/** "2", "2,5", "2.5" → hundredths; undefined for anything else. Two decimals, as euros and percentages have. */
export function hundredths(text: string): number | undefined {
  const match = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  return match === null ? undefined : Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

const typed = (value: number) => (value / 100).toString().replace(".", ",");

export const draftOf = (fee: ManagedFee): FeeDraft => ({
  kind: fee.kind,
  label: fee.label,
  rate: fee.kind === "percent" ? typed(fee.bps) : "",
  amount: fee.kind === "flat" ? typed(fee.amountCents) : "",
  vat: VAT_CHOICES.find((rate) => Number(rate) === fee.vatBps) ?? "2000",
  producerId: fee.producerId,
});

export type FeeField = "label" | "rate" | "amount";

/** The fee that the draft says, or the fields that are not good yet. */
export function feeOf(draft: FeeDraft, replaces?: string): { fee: NewFee } | { wrong: FeeField[] } {
  const label = draft.label.trim();
  const wrong: FeeField[] = label.length >= 2 && label.length <= 60 ? [] : ["label"];
  const base = {
    label,
    vatBps: bps(Number(draft.vat)),
    ...(draft.producerId !== "" && { producerId: draft.producerId }),
    ...(replaces !== undefined && { replaces }),
  };
  if (draft.kind === "percent") {
    const rate = hundredths(draft.rate);
    if (rate === undefined || rate < 1 || rate > MOST_FEE_BPS) return { wrong: [...wrong, "rate"] };
    return wrong.length > 0 ? { wrong } : { fee: { ...base, kind: "percent", bps: bps(rate) } };
  }
  const amount = hundredths(draft.amount);
  if (amount === undefined || amount < 1 || amount > MOST_FEE_CENTS) return { wrong: [...wrong, "amount"] };
  return wrong.length > 0 ? { wrong } : { fee: { ...base, kind: "flat", amountCents: cents(amount) } };
}

/** Whose goods a fee can be on; a producer that has left stays with the fee that was its. */
export const producersFor = (fees: ManagedFees, fee: ManagedFee | undefined): ManagedFees["producers"] =>
  fee === undefined || fee.producerName === null || fees.producers.some(({ id }) => id === fee.producerId)
    ? fees.producers
    : [...fees.producers, { id: fee.producerId, name: fee.producerName }];
