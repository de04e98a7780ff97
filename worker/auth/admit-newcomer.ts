import { eq } from "drizzle-orm";
import { user } from "../../db/schema/user.ts";
import { Refused } from "../http/refusal.ts";
import type { Services } from "../services.ts";

type Profile = {
  firstName?: string | undefined;
  lastName?: string | undefined;
  phone?: string | undefined;
  locale?: "fr" | "en" | undefined;
};

/**
 * The first sign-in makes the account, so it must bring a name. The name is asked after the code was sent to the address, and
 * asked of everybody whose address has no account: it tells nothing that the mailbox's owner does not know.
 */
export async function admitNewcomer(services: Services, email: string, profile: Profile) {
  const known = await services.db.select({ id: user.id }).from(user).where(eq(user.email, email)).get();
  if (known !== undefined) return { isNew: false, fields: {} };
  const { firstName, lastName, phone, locale } = profile;
  if (firstName === undefined || lastName === undefined)
    throw new Refused("name_required", { fields: ["firstName", "lastName"] });
  return {
    isNew: true,
    fields: { name: `${firstName} ${lastName}`, firstName, lastName, phone: phone ?? "", locale: locale ?? "fr" },
  };
}
