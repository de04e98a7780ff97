import { drainOutbox } from "../../worker/outbox/dispatch.ts";
import { aMarket, theHost } from "../../worker/routes/testing/a-market.ts";
import type { Person } from "../../worker/routes/testing/market-people.ts";
import { keptMails } from "../doors/mailbox.ts";
import { testStack } from "./stack.ts";

/** A market on a whole Worker whose mails go to a mailbox, so that a test can follow what people find in theirs. */
export async function aMailedMarket() {
  const stack = testStack();
  const made = await aMarket(theHost());
  const services = await stack.services();
  return {
    made,
    stack,
    services,
    db: made.host.db,
    /** What arrived so far, newest first, once everything due has left. */
    mailsTo: async (email: string) => {
      await drainOutbox(services);
      return await keptMails(services.env.DB, email);
    },
    ask: async (method: string, path: string, who: Pick<Person, "cookie"> | null, body?: unknown) => {
      const response = await stack.request(`/api${path}`, {
        method,
        headers: { origin: "http://localhost:5173" },
        ...(who === null ? {} : { cookie: who.cookie }),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
    },
  };
}
