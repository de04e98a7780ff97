import { eq } from "drizzle-orm";
import * as v from "valibot";
import { user } from "../../db/schema/user.ts";
import { Refused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { authOf } from "./auth.ts";

type Profile = {
  firstName?: string | undefined;
  lastName?: string | undefined;
  phone?: string | undefined;
  locale?: "fr" | "en" | undefined;
};

/** The library tries the code first and looks for the person then: this answer means that the code was right. */
const rightCodeOfNobody = v.object({ code: v.literal("USER_NOT_FOUND") });

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
  const tried = await authOf(services).api.checkVerificationOTP({
    body: { email, type: "sign-in", otp: code },
    asResponse: true,
  });
  if (!v.is(rightCodeOfNobody, await tried.json())) throw new Refused("wrong_code");
  throw new Refused("name_required", { fields: ["firstName", "lastName"] });
}
