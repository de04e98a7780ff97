import type { MarketRole } from "../../../core/people/capability.ts";

/** The four words that a team uses; in the rows roles add up (product.md §1). */
export const ROLE_CHOICES = ["client", "volunteer", "treasurer", "admin"] as const;
export type RoleChoice = (typeof ROLE_CHOICES)[number];

export interface RoleForm {
  choice: RoleChoice;
  /** A treasurer who also checks baskets: the one pair of the four that people hold together. */
  alsoVolunteer: boolean;
  /** Writes to members in the market's name. */
  messages: boolean;
}

export const choiceOf = (roles: readonly string[]): RoleChoice =>
  ROLE_CHOICES.findLast((choice) => roles.includes(choice)) ?? "client";

export const roleFormOf = (roles: readonly string[]): RoleForm => ({
  choice: choiceOf(roles),
  alsoVolunteer: roles.includes("volunteer"),
  messages: roles.includes("messenger"),
});

/** An admin has all rights: nothing needs to be held besides. */
export function rolesOf({ choice, alsoVolunteer, messages }: RoleForm): MarketRole[] {
  if (choice === "admin") return ["admin"];
  const roles: MarketRole[] = choice === "client" ? [] : [choice];
  if (choice === "treasurer" && alsoVolunteer) roles.push("volunteer");
  if (messages) roles.push("messenger");
  return roles;
}

/** A market keeps at least one admin. */
export const isLastAdmin = (
  member: { readonly userId: string; readonly roles: readonly string[] },
  members: readonly { readonly userId: string; readonly roles: readonly string[] }[],
): boolean =>
  member.roles.includes("admin") &&
  members.every((one) => one.userId === member.userId || !one.roles.includes("admin"));
