import { eq } from "drizzle-orm";
import { addressSchema } from "../../core/contract/address.ts";
import { user } from "../../db/schema/user.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { signedIn } from "../http/guards.ts";
import { valid } from "../http/valid.ts";

const tag = "people";

/** A person's own postal address: asked for only by markets that require it, and changed here. */
export const address = api()
  .get(
    "/account/address",
    answers({ summary: "One's postal address", tag, answer: addressSchema, refusals: ["sign_in_required"] }),
    async (c) => {
      const person = signedIn(c);
      const row = await c
        .get("services")
        .db.select({ address: user.address, commune: user.commune, postcode: user.postcode })
        .from(user)
        .where(eq(user.id, person.id))
        .get();
      return c.json(row ?? { address: "", commune: "", postcode: "" });
    },
  )
  .put(
    "/account/address",
    answers({ summary: "Change one's postal address", tag, refusals: ["bad_input", "sign_in_required"] }),
    valid("json", addressSchema),
    async (c) => {
      const person = signedIn(c);
      const { db, ports } = c.get("services");
      await db
        .update(user)
        .set({ ...c.req.valid("json"), updatedAt: new Date(ports.realNow()) })
        .where(eq(user.id, person.id));
      return c.body(null, 204);
    },
  );
