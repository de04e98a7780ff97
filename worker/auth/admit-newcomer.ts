import { eq } from "drizzle-orm";
import { user } from "../../db/schema/user.ts";
import { Refused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { mustBeRightCode } from "./must-be-right-code.ts";

type Profile = {
  firstName?: string | undefined;
  lastName?: string | undefined;
  phone?: string | undefined;
  locale?: "fr" | "en" | undefined;
};

/**
 * The first sign-in makes the account, so it must bring a name. The name is asked for only once the code was right: before
 * that, a new address and a known one read the same. A code tried here is not spent, and a wrong one counts as a try.
 */
export async function admitNewcomer(services: Services, email: string, code: string, profile: Profile) {
  const known = await services.db.select({ id: user.id }).from(user).where(eq(user.email, email)).get();
  if (known !== undefined) return { isNew: false, fields: {} };
  const { firstName, lastName, phone, locale } = profile;
  if (firstName !== undefined && lastName !== undefined) {
    const name = `${firstName} ${lastName}`;
    return { isNew: true, fields: { name, firstName, lastName, phone: phone ?? "", locale: locale ?? "fr" } };
  }
  await mustBeRightCode(services, email, code);
  throw new Refused("name_required", { fields: ["firstName", "lastName"] });
}
