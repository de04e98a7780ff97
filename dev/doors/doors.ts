import { Hono } from "hono";
import { streamText } from "hono/streaming";
import * as v from "valibot";
import { emailSchema } from "../../core/contract/values.ts";
import { can } from "../../core/people/capability.ts";
import { readPerson } from "../../worker/auth/read-person.ts";
import type { ApiEnv } from "../../worker/http/api.ts";
import { signedIn } from "../../worker/http/guards.ts";
import { Refused } from "../../worker/http/refusal.ts";
import { valid } from "../../worker/http/valid.ts";
import { tick } from "../../worker/jobs/tick.ts";
import { sameOrigin } from "../../worker/parties.ts";
import { seed } from "../seed/seed.ts";
import { moveClock } from "./clock.ts";
import { demoPeople } from "./demo-people.ts";
import { keptMails } from "./mailbox.ts";
import { mailboxPage } from "./mailbox-page.ts";
import { signInAs } from "./sign-in-as.ts";

/** Demo doors, mounted by dev/index.ts only: a test greps the production bundle for them. */
export const doors = new Hono<ApiEnv>()
  .use(async (c, next) => {
    if (c.req.method !== "GET" && !sameOrigin(c.req.raw, c.get("services"))) throw new Refused("bad_origin");
    c.set("person", await readPerson(c.req.raw, c.get("services")));
    await next();
  })
  .get("/mail", async (c) => {
    const to = c.req.query("to");
    return c.html(mailboxPage(await keptMails(c.env.DB, to), to));
  })
  .get("/mail.json", async (c) => c.json({ mails: await keptMails(c.env.DB, c.req.query("to")) }))
  .get("/people", async (c) => c.json(await demoPeople(c.get("services").db)))
  .post("/sign-in", valid("json", v.object({ email: emailSchema })), async (c) => {
    await signInAs(c, c.req.valid("json").email);
    return c.body(null, 204);
  })
  .get("/clock", (c) => {
    const { ports } = c.get("services");
    return c.json({ marketNow: ports.marketNow(), offsetMs: ports.marketNow() - ports.realNow() });
  })
  .post("/clock", valid("json", v.object({ to: v.pipe(v.number(), v.integer()) })), async (c) => {
    const person = signedIn(c);
    if (!person.markets.some(({ roles }) => can({ roles }, "demo:clock"))) throw new Refused("forbidden");
    return c.json(await moveClock(c.get("services"), c.req.valid("json").to));
  })
  .post("/tick", async (c) => {
    await tick(c.get("services"));
    return c.body(null, 204);
  })
  .post("/seed", valid("json", v.object({ size: v.picklist(["demo", "large", "showcase"]) })), (c) =>
    streamText(c, async (stream) => {
      const { size } = c.req.valid("json");
      try {
        await seed(c.get("services"), size, async (line) => void (await stream.writeln(line)));
        await stream.writeln("seeded");
      } catch (error) {
        await stream.writeln(
          `failed: ${error instanceof Error ? `${error.message}\n${String(error.cause ?? "")}\n${error.stack}` : String(error)}`,
        );
      }
    }),
  );
