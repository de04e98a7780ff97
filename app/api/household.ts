import { action, query } from "@solidjs/router";
import type { Address } from "../../core/contract/address.ts";
import type { Household } from "../../core/contract/household.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

export type { Address, Household };

export const loadHousehold = query(() => answer(api.account.household.$get()), "household");

const addId = createCommandId();
/** Through `useAction`: the list follows by itself. */
export const addHouseholdLogin = action(async (name: string, email: string) => {
  const json = { name, email };
  await answer(api.account.household.$post({ json }, addId.headersFor(json)));
  addId.renew();
}, "add-household-login");

const removeId = createCommandId();
export const removeHouseholdLogin = action(async (id: string) => {
  await done(api.account.household[":id"].$delete({ param: { id } }, removeId.headersFor(id)));
  removeId.renew();
}, "remove-household-login");

export const loadAddress = query(() => answer(api.account.address.$get()), "address");

export const changeAddress = action(
  (address: Address) => done(api.account.address.$put({ json: address })),
  "change-address",
);
