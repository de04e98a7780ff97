import * as v from "valibot";
import { Refused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { authOf } from "./auth.ts";

/** The library tries the code first and looks for the person then: this answer means that the code was right. */
const rightCodeOfNobody = v.object({ code: v.literal("USER_NOT_FOUND") });

/** For an address that has no account: a code tried here is not spent, and a wrong one counts as a try and is refused. */
export async function mustBeRightCode(services: Services, email: string, code: string): Promise<void> {
  const tried = await authOf(services).api.checkVerificationOTP({
    body: { email, type: "sign-in", otp: code },
    asResponse: true,
  });
  if (!v.is(rightCodeOfNobody, await tried.json())) throw new Refused("wrong_code");
}
