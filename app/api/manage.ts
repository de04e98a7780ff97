import { action, query } from "@solidjs/router";
import type * as v from "valibot";
import type {
  distributionDetailSchema,
  managedCatalogsSchema,
  managedDistributionSchema,
  managedOrdersSchema,
  managedPaymentsSchema,
  membersSchema,
  overviewSchema,
  PlanDistribution,
} from "../../core/contract/manage.ts";
import type { Duty, MarketRole } from "../../core/people/capability.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";
import { renewable } from "./renewable.ts";

export type Overview = v.InferOutput<typeof overviewSchema>;
export type Waiting = Overview["waiting"][number];
export type ManagedDistribution = v.InferOutput<typeof managedDistributionSchema>;
export type DistributionDetail = v.InferOutput<typeof distributionDetailSchema>;
export type ManagedOrders = v.InferOutput<typeof managedOrdersSchema>;
export type ManagedOrder = ManagedOrders["orders"][number];
export type ManagedPayments = v.InferOutput<typeof managedPaymentsSchema>;
export type ManagedRefund = ManagedPayments["refunds"][number];
export type Member = v.InferOutput<typeof membersSchema>["members"][number];
export type ManagedCatalog = v.InferOutput<typeof managedCatalogsSchema>["catalogs"][number];
export type DutyOf = { userId: string; task: Duty };

export const overview = renewable("overview", (slug: string) => answer(api.manage[":slug"].$get({ param: { slug } })));

export const loadDistributions = query(
  async (slug: string) => (await answer(api.manage[":slug"].distributions.$get({ param: { slug } }))).distributions,
  "distributions",
);

export const distributionDetail = renewable("distribution", (id: string) =>
  answer(api.distributions[":id"].manage.$get({ param: { id } })),
);

export const managedOrders = renewable("managed-orders", (id: string) =>
  answer(api.distributions[":id"].orders.$get({ param: { id } })),
);

export const loadMembers = query(
  async (slug: string) => (await answer(api.manage[":slug"].members.$get({ param: { slug } }))).members,
  "members",
);

export const loadCatalogs = query(
  async (slug: string) => (await answer(api.manage[":slug"].catalogs.$get({ param: { slug } }))).catalogs,
  "catalogs",
);

export const loadPayments = query(
  (slug: string) => answer(api.manage[":slug"].payments.$get({ param: { slug } })),
  "payments",
);

// Writes are actions: called through `useAction`, they bring every list on the screen up to date by themselves.

const planId = createCommandId();
export const planDistribution = action(async (slug: string, plan: PlanDistribution) => {
  const { distributionId } = await answer(
    api.manage[":slug"].distributions.$post({ param: { slug }, json: plan }, planId.headersFor([slug, plan])),
  );
  planId.renew();
  return distributionId;
}, "plan-distribution");

const moveId = createCommandId();
/** Opens a planned sale or closes an open one, at this instant. */
export const moveSale = action(async (id: string, move: "open" | "close") => {
  await answer(api.distributions[":id"][move].$post({ param: { id } }, moveId.headersFor([id, move])));
  moveId.renew();
}, "move-sale");

const dutyId = createCommandId();
export const assignDuty = action(async (id: string, duty: DutyOf) => {
  const headers = dutyId.headersFor([id, duty, "assign"]);
  await done(api.distributions[":id"].duties.$put({ param: { id }, json: duty }, headers));
  dutyId.renew();
}, "assign-duty");

export const withdrawDuty = action(async (id: string, duty: DutyOf) => {
  const headers = dutyId.headersFor([id, duty, "withdraw"]);
  await done(api.distributions[":id"].duties.$delete({ param: { id }, query: duty }, headers));
  dutyId.renew();
}, "withdraw-duty");

const rolesId = createCommandId();
export const changeRoles = action(async (slug: string, userId: string, roles: MarketRole[]) => {
  const headers = rolesId.headersFor([slug, userId, roles]);
  await done(api.manage[":slug"].members[":userId"].roles.$put({ param: { slug, userId }, json: { roles } }, headers));
  rolesId.renew();
}, "change-roles");
