import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { cents } from "../../core/money/cents.ts";
import { due } from "../../db/schema/basket.ts";
import { dayPass } from "../../db/schema/distribution.ts";
import { catalogRequest, marketFee } from "../../db/schema/market.ts";
import { payment, refund, settlement, tillGiving } from "../../db/schema/money.ts";
import { invitation, membershipRequest } from "../../db/schema/people.ts";
import { householdLogin } from "../../db/schema/user.ts";
import { run } from "../../db/schema/work.ts";
import { aProductInput } from "../../dev/testing/a-product-input.ts";
import { remembered } from "../../dev/testing/remembered.ts";
import { aCycle, askedAboutMove, editing, weekly } from "./testing/a-cycle.ts";

import { aDistribution, aMarket, theHost } from "./testing/a-market.ts";
import { anOrder } from "./testing/an-order.ts";
import { call } from "./testing/call.ts";
import { ROLES, type Role } from "./testing/market-people.ts";

/** What Captieux asked the farm of Luc. */
const ASKED = "01890000-0000-7000-8000-0000000000aa";

async function aMarketDay() {
  const { made, ...day } = await remembered("a market day for every route", makeMarketDay);
  return { made: { ...made, host: theHost() }, ...day };
}

async function makeMarketDay() {
  const made = await aMarket(theHost());
  const sale = await aDistribution(made, "open");
  const today = await aDistribution(made, "today");
  const order = await anOrder(made, today, made.people.customer);
  await made.host.db.insert(run).values({
    id: crypto.randomUUID(),
    kind: "validate_distribution",
    distributionId: today.id,
    byUserId: made.people.lead.id,
    byName: "Nadia",
    total: 1,
    done: 0,
    openedAt: 1,
  });
  const fee = await made.host.db
    .select({ id: marketFee.id })
    .from(marketFee)
    .where(eq(marketFee.marketId, made.id))
    .get();
  const invitationId = crypto.randomUUID();
  const producerInvitationId = crypto.randomUUID();
  const link = { email: "ana@example.org", roles: [], invitedBy: made.people.admin.id, invitedAt: 1, lastSentAt: 1 };
  const never = { timesSent: 1, expiresAt: 1 };
  await made.host.db.insert(invitation).values([
    { ...link, ...never, id: invitationId, kind: "member", marketId: made.id, producerId: "", tokenHash: "a" },
    {
      ...link,
      ...never,
      id: producerInvitationId,
      kind: "producer_person",
      marketId: "",
      producerId: made.producers[0].id,
      tokenHash: "b",
    },
  ]);
  const dayPassId = crypto.randomUUID();
  await made.host.db.insert(dayPass).values({
    id: dayPassId,
    distributionId: today.id,
    marketId: made.id,
    task: "prepare",
    tokenHash: "c",
    createdAt: 1,
    createdBy: made.people.admin.id,
    expiresAt: 1,
  });
  const householdLoginId = crypto.randomUUID();
  await made.host.db.insert(householdLogin).values({
    id: householdLoginId,
    userId: made.people.customer.id,
    email: `${householdLoginId}@example.org`,
    name: "Sam",
    addedAt: 1,
  });
  const refundId = crypto.randomUUID();
  const paid = await made.host.db.select({ id: payment.id }).from(payment).where(eq(payment.basketId, order.id)).get();
  await made.host.db.insert(refund).values({
    id: refundId,
    paymentId: paid?.id ?? "",
    basketId: order.id,
    distributionId: today.id,
    amountCents: cents(100),
    cause: "validation",
    status: "failed",
    decidedAt: 1,
  });
  const dueId = crypto.randomUUID();
  await made.host.db.insert(due).values({
    id: dueId,
    basketId: order.id,
    marketId: made.id,
    distributionId: today.id,
    userId: made.people.customer.id,
    amountCents: cents(320),
    way: "card",
    status: "open",
    at: 1,
    byUserId: made.people.volunteer.id,
    byName: "Marie",
  });
  const settlementId = crypto.randomUUID();
  const tillGivingId = crypto.randomUUID();
  await made.host.db.insert(settlement).values({
    id: settlementId,
    marketId: made.id,
    distributionId: today.id,
    payeeKind: "producer",
    payeeId: made.producers[0].id,
    grossCents: cents(460),
    platformFeeCents: cents(0),
    platformFeeVatCents: cents(0),
    netCents: cents(460),
    availableOn: "2030-05-07",
    payOn: "2030-05-13",
    status: "accrued",
    tillCents: cents(460),
  });
  await made.host.db.insert(tillGiving).values({
    id: tillGivingId,
    settlementId,
    amountCents: cents(140),
    at: 1,
    byUserId: made.people.lead.id,
    byName: "Nadia",
  });
  const requestId = crypto.randomUUID();
  await made.host.db
    .insert(membershipRequest)
    .values({ id: requestId, marketId: made.id, userId: made.people.stranger.id, askedAt: 1, status: "waiting" });
  await made.host.db.insert(catalogRequest).values({
    id: ASKED,
    marketId: made.id,
    producerId: made.producers[0].id,
    catalogId: "",
    askedAt: 1,
    askedBy: made.people.admin.id,
    status: "waiting",
  });
  await askedAboutMove(made, today, order.id);
  const cycleId = await aCycle(made);
  const { host: _, ...plain } = made;
  return {
    made: plain,
    sale,
    today,
    order,
    cycleId,
    feeId: fee?.id ?? "",
    invitationId,
    producerInvitationId,
    dayPassId,
    dueId,
    refundId,
    requestId,
    settlementId,
    tillGivingId,
    householdLoginId,
  };
}

type Day = Awaited<ReturnType<typeof aMarketDay>>;
type Route = {
  method?: "POST" | "PUT" | "PATCH" | "DELETE";
  path: (day: Day) => string;
  body?: (day: Day) => unknown;
  may: readonly Role[];
  /** The same path of a thing that does not exist; absent where the path names nothing. */
  missing?: string;
};

const NONE = "01890000-0000-7000-8000-000000000000";
const TEAM: readonly Role[] = ["volunteer", "treasurer", "messenger", "admin"];
const EVERYBODY: readonly Role[] = ROLES;
const MEMBERS: readonly Role[] = ["customer", "volunteer", "treasurer", "messenger", "admin", "lead"];
const SIGNED_IN = ROLES.filter((role) => role !== "visitor");

const plan = (day: Day) => ({
  pickupOn: "2030-05-04",
  pickupFrom: "10:00",
  pickupTo: "12:00",
  opensOn: "2030-04-29",
  opensTime: "08:00",
  closesOn: "2030-05-02",
  closesTime: "20:00",
  catalogIds: [day.made.producers[0].catalogId],
});
const aNewMarket = () => ({
  name: "Le marché de Bazas",
  place: { commune: "Bazas", postcode: "33430", point: { lat: 44.43, lon: -0.21 } },
  placeName: "Place de la cathédrale",
  hours: {
    weekday: "saturday",
    pickup: ["10:00", "12:00"],
    opens: { daysBefore: 6, at: "08:00" },
    closes: { daysBefore: 2, at: "20:00" },
  },
  composition: "during",
});
const duty = (day: Day) => ({ userId: day.made.people.volunteer.id, task: "welcome" });

const routes: Record<string, Route> = {
  "creating a market": { method: "POST", path: () => "/markets", body: aNewMarket, may: SIGNED_IN },
  "a second market": {
    method: "POST",
    path: () => "/manage/captieux/duplicate",
    body: () => ({ name: "Le marché du soir", withCatalogs: true }),
    may: ["admin"],
    missing: "/manage/nowhere/duplicate",
  },
  "first steps": { path: () => "/manage/captieux/first-steps", may: ["admin"], missing: "/manage/nowhere/first-steps" },
  trials: {
    path: () => "/markets/captieux/trials",
    may: ["volunteer", "admin", "lead"],
    missing: "/markets/nowhere/trials",
  },
  "making a trial": {
    method: "POST",
    path: () => "/markets/captieux/trials",
    may: ["volunteer", "admin", "lead"],
    missing: "/markets/nowhere/trials",
  },
  "throwing away what is no trial": { method: "DELETE", path: (day) => `/trials/${day.today.id}`, may: [] },
  markets: { path: () => "/markets", may: EVERYBODY },
  communes: { path: () => "/communes?q=captieux", may: EVERYBODY },
  "a market": { path: () => "/markets/captieux", may: EVERYBODY, missing: "/markets/nowhere" },
  "a shop": {
    path: (day) => `/distributions/${day.sale.id}/shop`,
    may: EVERYBODY,
    missing: `/distributions/${NONE}/shop`,
  },
  "a market's shop": { path: () => "/markets/captieux/shop", may: EVERYBODY, missing: "/markets/nowhere/shop" },
  "a stock": {
    path: (day) => `/distributions/${day.sale.id}/stock`,
    may: EVERYBODY,
    missing: `/distributions/${NONE}/stock`,
  },
  "a producer's page": { path: () => "/producers/peyrignolles", may: EVERYBODY, missing: "/producers/nobody" },
  "own orders": { path: () => "/orders", may: SIGNED_IN },
  "own last basket": { path: (day) => `/distributions/${day.sale.id}/last-basket`, may: SIGNED_IN },
  "an order": {
    path: (day) => `/orders/${day.order.id}`,
    may: ["customer", "treasurer", "admin"],
    missing: `/orders/${NONE}`,
  },
  "a code that is nobody's": { path: () => "/basket-codes/nobodysNobodys01", may: [] },
  overview: { path: () => "/manage/captieux", may: TEAM, missing: "/manage/nowhere" },
  "market texts": {
    method: "PATCH",
    path: () => "/manage/captieux",
    body: () => ({ tagline: "Bonjour" }),
    may: ["admin"],
    missing: "/manage/nowhere",
  },
  "market settings": {
    path: () => "/manage/captieux/settings",
    may: ["admin"],
    missing: "/manage/nowhere/settings",
  },
  members: {
    path: () => "/manage/captieux/members",
    may: ["treasurer", "messenger", "admin"],
    missing: "/manage/nowhere/members",
  },
  roles: {
    method: "PUT",
    path: (day) => `/manage/captieux/members/${day.made.people.volunteer.id}/roles`,
    body: () => ({ roles: ["volunteer"] }),
    may: ["admin"],
    missing: `/manage/captieux/members/${NONE}/roles`,
  },
  "a member's note": {
    method: "PATCH",
    path: (day) => `/manage/captieux/members/${day.made.people.customer.id}`,
    body: () => ({ note: "Vient en vélo" }),
    may: ["admin"],
    missing: `/manage/captieux/members/${NONE}`,
  },
  "a member less": {
    method: "DELETE",
    path: (day) => `/manage/captieux/members/${day.made.people.customer.id}`,
    may: ["admin"],
    missing: `/manage/captieux/members/${NONE}`,
  },
  rights: { path: () => "/manage/captieux/rights", may: ["admin"], missing: "/manage/nowhere/rights" },
  "leaving a market": {
    method: "DELETE",
    path: () => "/account/markets/captieux",
    may: ["customer", "volunteer", "treasurer", "messenger", "admin", "lead"],
    missing: "/account/markets/nowhere",
  },
  "asking to join": {
    method: "POST",
    path: () => "/markets/captieux/requests",
    body: () => ({}),
    may: SIGNED_IN,
    missing: "/markets/nowhere/requests",
  },
  "requests to join": { path: () => "/manage/captieux/requests", may: ["admin"], missing: "/manage/nowhere/requests" },
  "deciding on requests to join": {
    method: "POST",
    path: () => "/manage/captieux/requests",
    body: (day) => ({ ids: [day.requestId], accepted: true }),
    may: ["admin"],
    missing: "/manage/nowhere/requests",
  },
  messages: {
    path: () => "/manage/captieux/messages",
    may: ["messenger", "admin"],
    missing: "/manage/nowhere/messages",
  },
  "a message's recipients": {
    path: (day) => `/manage/captieux/messages/recipients?list=ordered&distributionId=${day.sale.id}`,
    may: ["messenger", "admin"],
    missing: `/manage/captieux/messages/recipients?list=ordered&distributionId=${NONE}`,
  },
  "sending a message": {
    method: "POST",
    path: () => "/manage/captieux/messages",
    body: () => ({ subject: "Samedi", body: "Bonjour", list: "all" }),
    may: ["messenger", "admin"],
    missing: "/manage/nowhere/messages",
  },
  "a message's preview": {
    method: "POST",
    path: () => "/manage/captieux/messages/preview",
    body: () => ({ subject: "Samedi", body: "Bonjour" }),
    may: ["messenger", "admin"],
    missing: "/manage/nowhere/messages/preview",
  },
  "a message's test": {
    method: "POST",
    path: () => "/manage/captieux/messages/test",
    body: () => ({ subject: "Samedi", body: "Bonjour" }),
    may: ["messenger", "admin"],
    missing: "/manage/nowhere/messages/test",
  },
  "one-day links": {
    path: (day) => `/distributions/${day.today.id}/day-passes`,
    may: ["admin", "lead"],
    missing: `/distributions/${NONE}/day-passes`,
  },
  "making a one-day link": {
    method: "POST",
    path: (day) => `/distributions/${day.today.id}/day-passes`,
    body: () => ({ task: "prepare" }),
    may: ["admin", "lead"],
    missing: `/distributions/${NONE}/day-passes`,
  },
  "ending a one-day link": {
    method: "DELETE",
    path: (day) => `/distributions/${day.today.id}/day-passes/${day.dayPassId}`,
    may: ["admin", "lead"],
    missing: `/distributions/${NONE}/day-passes/${NONE}`,
  },
  "own address": { path: () => "/account/address", may: SIGNED_IN },
  "changing one's address": {
    method: "PUT",
    path: () => "/account/address",
    body: () => ({ address: "3 rue des Halles", commune: "Captieux", postcode: "33840" }),
    may: SIGNED_IN,
  },
  "own household": { path: () => "/account/household", may: SIGNED_IN },
  "an address more": {
    method: "POST",
    path: () => "/account/household",
    body: () => ({ email: `${crypto.randomUUID()}@example.org`, name: "Sam" }),
    may: SIGNED_IN,
  },
  "an address less": {
    method: "DELETE",
    path: (day) => `/account/household/${day.householdLoginId}`,
    may: ["customer"],
    missing: `/account/household/${NONE}`,
  },
  "own mails": { path: () => "/account/mails", may: SIGNED_IN },
  "an invitation's acceptance": {
    method: "POST",
    path: () => `/invitations/${"A".repeat(43)}/accept`,
    may: SIGNED_IN,
  },
  invitations: { path: () => "/manage/captieux/invitations", may: ["admin"], missing: "/manage/nowhere/invitations" },
  inviting: {
    method: "POST",
    path: () => "/manage/captieux/invitations",
    body: () => ({ kind: "member", emails: ["zoe@example.org"] }),
    may: ["admin"],
    missing: "/manage/nowhere/invitations",
  },
  "inviting again": {
    method: "POST",
    path: (day) => `/manage/captieux/invitations/${day.invitationId}/send`,
    may: ["admin"],
    missing: `/manage/captieux/invitations/${NONE}/send`,
  },
  "withdrawing an invitation": {
    method: "DELETE",
    path: (day) => `/manage/captieux/invitations/${day.invitationId}`,
    may: ["admin"],
    missing: `/manage/captieux/invitations/${NONE}`,
  },
  "a producer's invitations": {
    path: () => "/producer/peyrignolles/invitations",
    may: ["producer"],
    missing: "/producer/nobody/invitations",
  },
  "inviting into a producer's team": {
    method: "POST",
    path: () => "/producer/peyrignolles/invitations",
    body: () => ({ emails: ["zoe@example.org"] }),
    may: ["producer"],
    missing: "/producer/nobody/invitations",
  },
  "inviting into a producer's team again": {
    method: "POST",
    path: (day) => `/producer/peyrignolles/invitations/${day.producerInvitationId}/send`,
    may: ["producer"],
    missing: `/producer/peyrignolles/invitations/${NONE}/send`,
  },
  "withdrawing a producer's invitation": {
    method: "DELETE",
    path: (day) => `/producer/peyrignolles/invitations/${day.producerInvitationId}`,
    may: ["producer"],
    missing: `/producer/peyrignolles/invitations/${NONE}`,
  },
  catalogs: { path: () => "/manage/captieux/catalogs", may: ["admin"], missing: "/manage/nowhere/catalogs" },
  fees: { path: () => "/manage/captieux/fees", may: ["admin"], missing: "/manage/nowhere/fees" },
  "a new fee": {
    method: "POST",
    path: () => "/manage/captieux/fees",
    body: () => ({ kind: "percent", label: "Préparation", bps: 200, vatBps: 2000 }),
    may: ["admin"],
    missing: "/manage/nowhere/fees",
  },
  "a fee less": {
    method: "DELETE",
    path: (day) => `/manage/captieux/fees/${day.feeId}`,
    may: ["admin"],
    missing: `/manage/captieux/fees/${NONE}`,
  },
  "the market's ledger": {
    path: () => "/manage/captieux/payments/ledger",
    may: ["treasurer", "admin"],
    missing: "/manage/nowhere/payments/ledger",
  },
  "a market's account refreshed": {
    method: "POST",
    path: () => "/manage/captieux/payout-account/refresh",
    may: ["treasurer", "admin"],
    missing: "/manage/nowhere/payout-account/refresh",
  },
  "a producer's account refreshed": {
    method: "POST",
    path: () => "/producer/peyrignolles/payout-account/refresh",
    may: ["producer"],
    missing: "/producer/nobody/payout-account/refresh",
  },
  "another producer's account": { method: "POST", path: () => "/producer/lait-de-lune/payout-account", may: [] },
  payments: {
    path: () => "/manage/captieux/payments",
    may: ["treasurer", "admin"],
    missing: "/manage/nowhere/payments",
  },
  dates: { path: () => "/manage/captieux/distributions", may: TEAM, missing: "/manage/nowhere/distributions" },
  "planning a date": {
    method: "POST",
    path: () => "/manage/captieux/distributions",
    body: plan,
    may: ["admin"],
    missing: "/manage/nowhere/distributions",
  },
  "a date": {
    path: (day) => `/distributions/${day.today.id}/manage`,
    may: [...TEAM, "lead"],
    missing: `/distributions/${NONE}/manage`,
  },
  opening: {
    method: "POST",
    path: (day) => `/distributions/${day.sale.id}/open`,
    may: ["admin"],
    missing: `/distributions/${NONE}/open`,
  },
  closing: {
    method: "POST",
    path: (day) => `/distributions/${day.sale.id}/close`,
    may: ["admin"],
    missing: `/distributions/${NONE}/close`,
  },
  "publishing dates": {
    method: "POST",
    path: () => "/manage/captieux/distributions/publish",
    body: (day) => ({ ids: [day.sale.id] }),
    may: ["admin"],
    missing: "/manage/nowhere/distributions/publish",
  },
  "publishing a foreign date": {
    method: "POST",
    path: () => "/manage/captieux/distributions/publish",
    body: (day) => ({ ids: [day.sale.id, NONE] }),
    may: [],
  },
  "editing a date": {
    method: "PUT",
    path: (day) => `/distributions/${day.sale.id}`,
    body: () => editing,
    may: ["admin"],
    missing: `/distributions/${NONE}`,
  },
  "deleting a date": {
    method: "DELETE",
    path: (day) => `/distributions/${day.sale.id}`,
    may: ["admin"],
    missing: `/distributions/${NONE}`,
  },
  "copying a date": {
    method: "POST",
    path: (day) => `/distributions/${day.sale.id}/copy`,
    body: () => ({ pickupOn: "2030-05-11", draft: true }),
    may: ["admin"],
    missing: `/distributions/${NONE}/copy`,
  },
  "what cancelling does": {
    path: (day) => `/distributions/${day.sale.id}/cancellation`,
    may: ["admin"],
    missing: `/distributions/${NONE}/cancellation`,
  },
  "cancelling a date": {
    method: "POST",
    path: (day) => `/distributions/${day.sale.id}/cancellation`,
    body: () => ({ reason: "Tempête annoncée" }),
    may: ["admin"],
    missing: `/distributions/${NONE}/cancellation`,
  },
  "a producer's window": {
    method: "PUT",
    path: (day) => `/distributions/${day.sale.id}/producers/${day.made.producers[0].id}/window`,
    body: () => ({ closes: null }),
    may: ["admin"],
    missing: `/distributions/${NONE}/producers/${NONE}/window`,
  },
  cycles: { path: () => "/manage/captieux/cycles", may: ["admin"], missing: "/manage/nowhere/cycles" },
  "planning a cycle": {
    method: "POST",
    path: () => "/manage/captieux/cycles",
    body: () => weekly,
    may: ["admin"],
    missing: "/manage/nowhere/cycles",
  },
  "ending a cycle": {
    method: "PUT",
    path: (day) => `/cycles/${day.cycleId}/end`,
    body: () => ({ to: "2030-05-30" }),
    may: ["admin"],
    missing: `/cycles/${NONE}/end`,
  },
  "what becomes of a moved order": {
    method: "POST",
    path: (day) => `/orders/${day.order.id}/move-choice`,
    body: () => ({ choice: "keep" }),
    may: ["customer"],
    missing: `/orders/${NONE}/move-choice`,
  },
  "all orders": {
    path: (day) => `/distributions/${day.today.id}/orders`,
    may: ["treasurer", "messenger", "admin"],
    missing: `/distributions/${NONE}/orders`,
  },
  "a duty": {
    method: "PUT",
    path: (day) => `/distributions/${day.today.id}/duties`,
    body: duty,
    may: ["admin"],
    missing: `/distributions/${NONE}/duties`,
  },
  "a duty less": {
    method: "DELETE",
    path: (day) => `/distributions/${day.today.id}/duties?${new URLSearchParams(duty(day))}`,
    may: ["admin"],
    missing: `/distributions/${NONE}/duties?userId=${NONE}&task=lead`,
  },
  paper: {
    path: (day) => `/distributions/${day.today.id}/paper`,
    may: ["volunteer", "treasurer", "admin", "lead"],
    missing: `/distributions/${NONE}/paper`,
  },
  "a producer's paper": {
    path: (day) => `/distributions/${day.today.id}/paper?producer=peyrignolles`,
    may: ["volunteer", "treasurer", "admin", "lead", "producer"],
    missing: `/distributions/${NONE}/paper?producer=peyrignolles`,
  },
  "another producer's paper": {
    path: (day) => `/distributions/${day.today.id}/paper?producer=lait-de-lune`,
    may: ["volunteer", "treasurer", "admin", "lead"],
  },
  board: {
    path: (day) => `/distributions/${day.today.id}/board`,
    may: ["volunteer", "admin", "lead"],
    missing: `/distributions/${NONE}/board`,
  },
  "what is left": {
    path: (day) => `/distributions/${day.today.id}/left`,
    may: ["volunteer", "admin", "lead"],
    missing: `/distributions/${NONE}/left`,
  },
  till: {
    path: (day) => `/distributions/${day.today.id}/till`,
    may: ["treasurer", "admin", "lead"],
    missing: `/distributions/${NONE}/till`,
  },
  "money of a due taken": {
    method: "POST",
    path: (day) => `/distributions/${day.today.id}/dues/${day.dueId}/taken`,
    body: () => ({ way: "cash" }),
    may: ["treasurer", "admin", "lead"],
    missing: `/distributions/${NONE}/dues/${NONE}/taken`,
  },
  "a due of another date taken": {
    method: "POST",
    path: (day) => `/distributions/${day.sale.id}/dues/${day.dueId}/taken`,
    body: () => ({ way: "cash" }),
    may: [],
  },
  "a till part handed over": {
    method: "POST",
    path: (day) => `/settlements/${day.settlementId}/till-givings`,
    body: () => ({ seenCents: 320 }),
    may: ["treasurer", "admin", "lead"],
    missing: `/settlements/${NONE}/till-givings`,
  },
  "a hand-over of the till taken back": {
    method: "POST",
    path: (day) => `/till-givings/${day.tillGivingId}/take-back`,
    may: ["treasurer", "admin", "lead"],
    missing: `/till-givings/${NONE}/take-back`,
  },
  "address of a due": {
    method: "POST",
    path: (day) => `/distributions/${day.today.id}/dues/${day.dueId}/link`,
    may: ["volunteer", "admin", "lead"],
    missing: `/distributions/${NONE}/dues/${NONE}/link`,
  },
  "own balances": { path: () => "/account/balances", may: SIGNED_IN },
  "validation preview": {
    path: (day) => `/distributions/${day.today.id}/validation`,
    may: ["admin", "lead"],
    missing: `/distributions/${NONE}/validation`,
  },
  validation: {
    method: "POST",
    path: (day) => `/distributions/${day.today.id}/validation`,
    body: () => ({}),
    may: ["admin", "lead"],
    missing: `/distributions/${NONE}/validation`,
  },
  "validation progress": {
    path: (day) => `/distributions/${day.today.id}/validation/progress`,
    may: ["volunteer", "admin", "lead"],
    missing: `/distributions/${NONE}/validation/progress`,
  },
  "what the référent follows": {
    path: (day) => `/distributions/${day.today.id}/closing`,
    may: ["treasurer", "admin", "lead"],
    missing: `/distributions/${NONE}/closing`,
  },
  "a refund tried again": {
    method: "POST",
    path: (day) => `/refunds/${day.refundId}/retry`,
    may: ["treasurer", "admin", "lead"],
    missing: `/refunds/${NONE}/retry`,
  },
  "a refund given back otherwise": {
    method: "POST",
    path: (day) => `/refunds/${day.refundId}/repaid`,
    body: () => ({ how: "en espèces" }),
    may: ["treasurer", "admin", "lead"],
    missing: `/refunds/${NONE}/repaid`,
  },
  corrections: {
    path: (day) => `/distributions/${day.today.id}/corrections`,
    may: ["treasurer", "admin"],
    missing: `/distributions/${NONE}/corrections`,
  },
  "a basket to correct": {
    path: (day) => `/baskets/${day.order.id}/correction`,
    may: ["treasurer", "admin"],
    missing: `/baskets/${NONE}/correction`,
  },
  "a correction": {
    method: "POST",
    path: (day) => `/baskets/${day.order.id}/corrections`,
    body: () => ({ lines: [{ ref: 1, finalCents: 0 }], reason: "abîmé", seenTotalCents: 759 }),
    may: ["treasurer", "admin"],
    missing: `/baskets/${NONE}/corrections`,
  },
  "a late change after the close": {
    method: "POST",
    path: (day) => `/baskets/${day.order.id}/late-change`,
    body: () => ({ decision: "dismiss" }),
    may: ["treasurer", "admin"],
    missing: `/baskets/${NONE}/late-change`,
  },
  journal: {
    path: (day) => `/distributions/${day.today.id}/journal`,
    may: ["volunteer", "admin", "lead"],
    missing: `/distributions/${NONE}/journal`,
  },
  "the journal as a table": {
    path: (day) => `/distributions/${day.today.id}/journal.csv`,
    may: ["volunteer", "admin", "lead"],
    missing: `/distributions/${NONE}/journal.csv`,
  },
  "goods of a date to announce as missing": {
    path: (day) => `/distributions/${day.today.id}/missing`,
    may: ["admin", "lead"],
    missing: `/distributions/${NONE}/missing`,
  },
  "a farm's goods to announce as missing": {
    path: (day) => `/distributions/${day.today.id}/missing?producer=peyrignolles`,
    may: ["producer"],
    missing: `/distributions/${NONE}/missing?producer=peyrignolles`,
  },
  "missing goods": {
    method: "POST",
    path: (day) => `/distributions/${day.today.id}/missing`,
    body: (day) => ({ goods: [{ offerId: day.today.offers[0]?.offerId, haveMilli: 0 }] }),
    may: ["admin", "lead"],
    missing: `/distributions/${NONE}/missing`,
  },
  "a farm's missing goods": {
    method: "POST",
    path: (day) => `/distributions/${day.today.id}/missing?producer=peyrignolles`,
    body: (day) => ({ goods: [{ offerId: day.today.offers[0]?.offerId, haveMilli: 0 }] }),
    may: ["producer"],
    missing: `/distributions/${NONE}/missing?producer=peyrignolles`,
  },
  "a farm's own lines": {
    path: (day) => `/producer/peyrignolles/sales/${day.today.id}/lines`,
    may: ["producer"],
    missing: `/producer/peyrignolles/sales/${NONE}/lines`,
  },
  "a farm's own observations": {
    method: "POST",
    path: (day) => `/producer/peyrignolles/sales/${day.today.id}/observations`,
    body: (day) => ({ observations: [{ lineId: day.order.lines[0]?.id, k: "count", v: 1000, on: [] }] }),
    may: ["producer"],
    missing: `/producer/peyrignolles/sales/${NONE}/observations`,
  },
  "a producer's sales": {
    path: () => "/producer/peyrignolles/sales",
    may: ["producer"],
    missing: "/producer/nobody/sales",
  },
  "a producer's sale": {
    path: (day) => `/producer/peyrignolles/sales/${day.sale.id}`,
    may: ["producer"],
    missing: `/producer/peyrignolles/sales/${NONE}`,
  },
  participation: {
    method: "PUT",
    path: (day) => `/producer/peyrignolles/sales/${day.sale.id}/participation`,
    body: () => ({ answer: "yes" }),
    may: ["producer"],
    missing: `/producer/peyrignolles/sales/${NONE}/participation`,
  },
  "a market's help": { path: () => "/markets/captieux/help", may: MEMBERS, missing: "/markets/nowhere/help" },
  "a market's tasks": { path: () => "/manage/captieux/tasks", may: ["admin"], missing: "/manage/nowhere/tasks" },
  "setting tasks": {
    method: "PUT",
    path: () => "/manage/captieux/tasks",
    body: () => ({ tasks: [] }),
    may: ["admin"],
    missing: "/manage/nowhere/tasks",
  },
  "signing up": {
    method: "PUT",
    path: (day) => `/distributions/${day.sale.id}/sign-ups`,
    body: () => ({ taskId: "welcome" }),
    may: MEMBERS,
    missing: `/distributions/${NONE}/sign-ups`,
  },
  "many answers": {
    method: "PUT",
    path: () => "/producer/peyrignolles/answers",
    body: (day) => ({ answers: [{ distributionId: day.sale.id, answer: "yes" }] }),
    may: ["producer"],
    missing: "/producer/nobody/answers",
  },
  "a standing answer": {
    method: "PUT",
    path: () => "/producer/peyrignolles/default-answer",
    body: () => ({ marketSlug: "captieux", answer: "ask" }),
    may: ["producer"],
    missing: "/producer/nobody/default-answer",
  },
  "an offering": {
    path: (day) => `/producer/peyrignolles/sales/${day.sale.id}/offering`,
    may: ["producer"],
    missing: `/producer/peyrignolles/sales/${NONE}/offering`,
  },
  stocks: {
    method: "PUT",
    path: (day) => `/producer/peyrignolles/sales/${day.sale.id}/stocks`,
    body: () => ({ stocks: [] }),
    may: ["producer"],
    missing: `/producer/peyrignolles/sales/${NONE}/stocks`,
  },
  "invitations to a sale": {
    method: "POST",
    path: () => "/manage/captieux/invitations-to-sales",
    body: (day) => ({ distributionIds: [day.sale.id] }),
    may: ["admin"],
    missing: "/manage/nowhere/invitations-to-sales",
  },
  "answers for producers": {
    method: "PUT",
    path: (day) => `/distributions/${day.sale.id}/participations`,
    body: (day) => ({ catalogIds: [day.made.producers[0].catalogId], answer: "yes" }),
    may: ["admin"],
    missing: `/distributions/${NONE}/participations`,
  },
  "a date's readiness": {
    path: (day) => `/distributions/${day.sale.id}/readiness`,
    may: [...TEAM, "lead"],
    missing: `/distributions/${NONE}/readiness`,
  },
  "stock requests": {
    method: "POST",
    path: (day) => `/distributions/${day.sale.id}/stock-requests`,
    body: () => ({}),
    may: ["admin"],
    missing: `/distributions/${NONE}/stock-requests`,
  },
  "another producer's sales": { path: () => "/producer/lait-de-lune/sales", may: [] },
  "a market's picture": {
    method: "POST",
    path: () => "/files?kind=market&slug=captieux",
    body: () => ({}),
    may: ["admin"],
    missing: "/files?kind=market&slug=nowhere",
  },
  "a producer's picture": {
    method: "POST",
    path: () => "/files?kind=producer&slug=peyrignolles",
    body: () => ({}),
    may: ["producer"],
    missing: "/files?kind=producer&slug=nobody",
  },
  "a new producer space": {
    method: "POST",
    path: () => "/producers",
    body: () => ({ name: "La Ferme neuve", commune: "Captieux", postcode: "33840" }),
    may: SIGNED_IN,
  },
  "a farm's own page": {
    path: () => "/producer/peyrignolles/page",
    may: ["producer"],
    missing: "/producer/nobody/page",
  },
  "a change of a farm's page": {
    method: "PATCH",
    path: () => "/producer/peyrignolles/page",
    body: () => ({ tagline: "Bonjour" }),
    may: ["producer"],
    missing: "/producer/nobody/page",
  },
  "a farm's papers": {
    path: () => "/producer/peyrignolles/company",
    may: ["producer"],
    missing: "/producer/nobody/company",
  },
  "a change of a farm's papers": {
    method: "PUT",
    path: () => "/producer/peyrignolles/company",
    body: () => ({ legalName: "", legalForm: "", address: "", siret: "", vatStatus: "unknown", vatNumber: "" }),
    may: ["producer"],
    missing: "/producer/nobody/company",
  },
  "a farm's people": {
    path: () => "/producer/peyrignolles/people",
    may: ["producer"],
    missing: "/producer/nobody/people",
  },
  "a person's place in a farm": {
    method: "PUT",
    path: (day) => `/producer/peyrignolles/people/${day.made.people.producer.id}`,
    body: () => ({ role: "owner" }),
    may: ["producer"],
    missing: `/producer/peyrignolles/people/${NONE}`,
  },
  "somebody out of a farm": {
    method: "DELETE",
    // The only owner: allowed to ask, told that one must stay.
    path: (day) => `/producer/peyrignolles/people/${day.made.people.producer.id}`,
    may: ["producer"],
    missing: `/producer/peyrignolles/people/${NONE}`,
  },
  "a farm's catalogs": {
    path: () => "/producer/peyrignolles/catalogs",
    may: ["producer"],
    missing: "/producer/nobody/catalogs",
  },
  "one more catalog": {
    method: "POST",
    path: () => "/producer/peyrignolles/catalogs",
    body: () => ({ name: "Restaurants" }),
    may: ["producer"],
    missing: "/producer/nobody/catalogs",
  },
  "a change of a catalog": {
    method: "PATCH",
    path: (day) => `/producer/peyrignolles/catalogs/${day.made.producers[0].catalogId}`,
    body: () => ({ byNumber: "ask" }),
    may: ["producer"],
    missing: `/producer/peyrignolles/catalogs/${NONE}`,
  },
  "a catalog's link": {
    method: "POST",
    path: (day) => `/producer/peyrignolles/catalogs/${day.made.producers[0].catalogId}/link`,
    may: ["producer"],
    missing: `/producer/peyrignolles/catalogs/${NONE}/link`,
  },
  "a farm's markets": {
    path: () => "/producer/peyrignolles/markets",
    may: ["producer"],
    missing: "/producer/nobody/markets",
  },
  "an answer to a market's question": {
    method: "POST",
    path: () => `/producer/peyrignolles/catalog-requests/${ASKED}`,
    body: () => ({ accept: false }),
    may: ["producer"],
    missing: `/producer/peyrignolles/catalog-requests/${NONE}`,
  },
  "a catalog out of a market": {
    method: "POST",
    path: (day) => `/producer/peyrignolles/markets/captieux/${day.made.producers[0].catalogId}/leave`,
    body: () => ({ openSales: "stay" }),
    may: ["producer"],
    missing: `/producer/peyrignolles/markets/nowhere/${NONE}/leave`,
  },
  "a word to a farm": {
    method: "POST",
    path: () => "/producers/peyrignolles/contact",
    body: () => ({ name: "Ana", email: "ana@example.org", body: "Bonjour" }),
    may: EVERYBODY,
    missing: "/producers/nobody/contact",
  },
  "a catalog by its number": { path: () => "/catalogs/1", may: EVERYBODY, missing: "/catalogs/999999" },
  "connecting a catalog": {
    method: "POST",
    path: () => "/manage/captieux/catalogs",
    body: () => ({ number: 1 }),
    may: ["admin"],
    missing: "/manage/nowhere/catalogs",
  },
  "a connected catalog": {
    path: (day) => `/manage/captieux/catalogs/${day.made.producers[0].catalogId}`,
    may: ["admin"],
    missing: `/manage/captieux/catalogs/${NONE}`,
  },
  "the end of a tie": {
    method: "POST",
    path: (day) => `/manage/captieux/catalogs/${day.made.producers[0].catalogId}/unlink`,
    body: () => ({ openSales: "stay" }),
    may: ["admin"],
    missing: `/manage/captieux/catalogs/${NONE}/unlink`,
  },
  "a tie again": {
    method: "POST",
    path: (day) => `/manage/captieux/catalogs/${day.made.producers[0].catalogId}/relink`,
    may: ["admin"],
    missing: `/manage/captieux/catalogs/${NONE}/relink`,
  },
  "a product left out": {
    method: "PUT",
    path: (day) => `/manage/captieux/products/${day.made.producers[0].productId}/off`,
    body: () => ({ off: true }),
    may: ["admin"],
    missing: `/manage/captieux/products/${NONE}/off`,
  },
  "questions to farms": {
    path: () => "/manage/captieux/catalog-requests",
    may: ["admin"],
    missing: "/manage/nowhere/catalog-requests",
  },
  "a question to a farm": {
    method: "POST",
    path: () => "/manage/captieux/catalog-requests",
    body: () => ({ by: "producer", producer: "lait-de-lune" }),
    may: ["admin"],
    missing: "/manage/nowhere/catalog-requests",
  },
  "a question taken back": {
    method: "DELETE",
    path: () => `/manage/captieux/catalog-requests/${ASKED}`,
    may: ["admin"],
    missing: `/manage/captieux/catalog-requests/${NONE}`,
  },
  "the directory of farms": {
    path: () => "/manage/captieux/producers",
    may: ["admin"],
    missing: "/manage/nowhere/producers",
  },
  payouts: { path: () => "/producer/peyrignolles/payouts", may: ["producer"], missing: "/producer/nobody/payouts" },
};

const productsAt = (day: Day, more = "") =>
  `/producer/peyrignolles/catalogs/${day.made.producers[0].catalogId}/products${more}`;
const itsProduct = (day: Day, more = "") => productsAt(day, `/${day.made.producers[0].productId}${more}`);

Object.assign(routes, {
  "boxes of a date": {
    path: (day) => `/distributions/${day.sale.id}/boxes`,
    may: EVERYBODY,
    missing: `/distributions/${NONE}/boxes`,
  },
  "a catalog's products": {
    path: (day) => productsAt(day),
    may: ["producer"],
    missing: `/producer/peyrignolles/catalogs/${NONE}/products`,
  },
  "another producer's products": {
    path: (day) => `/producer/peyrignolles/catalogs/${day.made.producers[1].catalogId}/products`,
    may: [],
  },
  "saving products": {
    method: "PUT",
    path: (day) => productsAt(day),
    body: () => ({ products: [aProductInput()] }),
    may: ["producer"],
    missing: `/producer/peyrignolles/catalogs/${NONE}/products`,
  },
  "saving a foreign product": {
    method: "PUT",
    path: (day) => productsAt(day),
    body: (day) => ({ products: [aProductInput(), aProductInput({ id: day.made.producers[1].productId })] }),
    may: [],
  },
  "a foreign picture": {
    method: "PUT",
    path: (day) => productsAt(day),
    body: () => ({ products: [aProductInput({ picture: `file:${NONE}` })] }),
    may: [],
  },
  "the order of products": {
    method: "PUT",
    path: (day) => productsAt(day, "/order"),
    body: (day) => ({ productIds: [day.made.producers[0].productId] }),
    may: ["producer"],
    missing: `/producer/peyrignolles/catalogs/${NONE}/products/order`,
  },
  "an order with a foreign product": {
    method: "PUT",
    path: (day) => productsAt(day, "/order"),
    body: (day) => ({ productIds: day.made.producers.map(({ productId }) => productId) }),
    may: [],
  },
  "a product's weights": {
    path: (day) => itsProduct(day, "/weights"),
    may: ["producer"],
    missing: `/producer/peyrignolles/catalogs/${NONE}/products/${NONE}/weights`,
  },
  "a product in a sale": {
    method: "PUT",
    path: (day) => itsProduct(day, `/sales/${day.sale.id}`),
    body: () => ({ mode: "reprice" }),
    may: ["producer"],
    missing: `/producer/peyrignolles/catalogs/${NONE}/products/${NONE}/sales/${NONE}`,
  },
  "a date's own stock": {
    method: "PUT",
    path: (day) => itsProduct(day, `/dates/${day.sale.id}/stock`),
    body: () => ({ left: 5, seen: null }),
    may: ["producer"],
    missing: `/producer/peyrignolles/catalogs/${NONE}/products/${NONE}/dates/${NONE}/stock`,
  },
  "a date's box": {
    method: "PUT",
    path: (day) => itsProduct(day, `/dates/${day.sale.id}/box`),
    body: () => ({ body: "2 salades" }),
    may: ["producer"],
    missing: `/producer/peyrignolles/catalogs/${NONE}/products/${NONE}/dates/${NONE}/box`,
  },
  "a product less": {
    method: "DELETE",
    path: (day) => itsProduct(day),
    may: ["producer"],
    missing: `/producer/peyrignolles/catalogs/${NONE}/products/${NONE}`,
  },
} satisfies Record<string, Route>);

const SIGN_IN = { status: 401, body: { error: { code: "sign_in_required" } } };
const NOT_FOUND = { status: 404, body: { error: { code: "not_found" } } };

describe("what each role may ask", () => {
  it.each(Object.entries(routes))("%s", async (_, { method = "GET", path, body, may, missing }) => {
    const day = await aMarketDay();
    const ask = (role: Role, at: string) =>
      call(method, at, role === "visitor" ? null : day.made.people[role], body?.(day));
    const told: Partial<Record<Role, unknown>> = {};
    const expected: Partial<Record<Role, unknown>> = {};
    // Who is refused asks first: what an allowed write changes must not be the reason.
    for (const role of ROLES.toSorted((a, b) => Number(may.includes(a)) - Number(may.includes(b)))) {
      const answer = await ask(role, path(day));
      const refused = answer.status === 401 || answer.status === 404 || answer.status >= 500;
      told[role] = refused ? answer : "allowed";
      expected[role] = may.includes(role) ? "allowed" : role === "visitor" ? SIGN_IN : NOT_FOUND;
    }
    expect(told).toEqual(expected);
    if (missing === undefined) return;
    // Nobody can tell what is forbidden from what is not there.
    for (const role of may) expect(await ask(role, missing)).toEqual(NOT_FOUND);
  });
});
