import type { Accepted } from "../../../core/contract/invitation.ts";
import { can } from "../../../core/people/capability.ts";

/** Where somebody who was just let in begins: a team's pages where their role opens one, else the market. */
export function placeAfter({ kind, slug, roles }: Accepted): string {
  if (kind === "producer_person") return `/producer/${slug}`;
  if (can({ roles }, "market:manage")) return `/manage/${slug}`;
  if (can({ roles }, "money:read")) return `/manage/${slug}/payments`;
  return can({ roles }, "message:send") ? `/manage/${slug}/members` : `/m/${slug}`;
}
