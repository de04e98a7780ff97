import type { Settlement } from "../../core/contract/manage.ts";
import { cents } from "../../core/money/cents.ts";
import type { DistributionDetail, ManagedDistribution, Member } from "../api/manage.ts";
import { aDistribution } from "./shop-builders.ts";

/** The open sale of Saturday 21 November, with twelve baskets; Claire is the référent. */
export const aManagedDistribution = (rest: Partial<ManagedDistribution> = {}): ManagedDistribution => ({
  ...aDistribution(),
  frozen: false,
  baskets: 12,
  validated: 0,
  paidCents: cents(50_046),
  refundedCents: cents(0),
  participants: 10,
  lead: { userId: "0190a000-0000-7000-8000-0000000000a1", name: "Claire Dubosc" },
  cycleId: null,
  basketCap: null,
  unanswered: 0,
  ...rest,
});

export const aDistributionDetail = (rest: Partial<DistributionDetail> = {}): DistributionDetail => ({
  ...aManagedDistribution(),
  catalogs: [],
  duties: [],
  ...rest,
});

export const aMember = (rest: Partial<Member> = {}): Member => ({
  userId: "0190a000-0000-7000-8000-0000000000b1",
  firstName: "Marie",
  lastName: "Lalanne",
  email: "marie@exemple.fr",
  phone: "",
  roles: [],
  joinedAt: 1_700_000_000_000,
  baskets: 0,
  note: "",
  tags: [],
  ...rest,
});

/** 267.89 € sold, 11.32 € less on the day, 9.24 € of fees: 247.33 € available on a Tuesday, paid on the Monday after. */
export const aSettlement = (rest: Partial<Settlement> = {}): Settlement => ({
  id: "settlement-1",
  distributionId: aDistribution().id,
  pickupOn: "2026-11-21",
  marketName: "Le marché de Captieux",
  payeeName: "Ferme de Peyrignolles",
  payeeKind: "producer",
  soldCents: cents(26_789),
  correctionsCents: cents(-1132),
  grossCents: cents(25_657),
  platformFeeCents: cents(924),
  takenCents: cents(0),
  netCents: cents(24_733),
  availableOn: "2026-11-24",
  payOn: "2026-11-30",
  status: "accrued",
  heldReason: null,
  tillCents: cents(0),
  tillGiven: [],
  carriedCents: cents(0),
  ...rest,
});
