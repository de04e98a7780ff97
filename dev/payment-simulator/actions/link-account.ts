import { ACCOUNT_LINK_LIFE_MS } from "../constants.ts";
import { onboarded } from "../objects/account.ts";
import { type AccountLinkFacts, isLinkUsable } from "../objects/account-link.ts";
import type { World } from "../world.ts";
import { emitAccountMoved } from "./emit-event.ts";

export function linkAccount(world: World, account: string, useCase: AccountLinkFacts["useCase"]): AccountLinkFacts {
  const token = world.newId("onb");
  const link: AccountLinkFacts = {
    token,
    account,
    createdAt: world.now,
    expiresAt: world.now + ACCOUNT_LINK_LIFE_MS,
    useCase,
    usedAt: null,
  };
  world.store.put("account_link", token, link);
  return link;
}

/** The person has gone through the onboarding page: the account may receive and be paid. Once per link. */
export function completeOnboarding(world: World, token: string): boolean {
  const link = world.store.get("account_link", token);
  const account = link && world.store.get("account", link.account);
  if (link === undefined || account === undefined || account.closed || !isLinkUsable(link, world.now)) {
    return false;
  }
  world.store.put("account_link", token, { ...link, usedAt: world.now });
  world.store.put("account", account.id, onboarded(account));
  emitAccountMoved(world, account.id);
  return true;
}
