import * as v from "valibot";
import { idSchema } from "../../core/contract/values.ts";
import { OPTIONAL_MAILS, type OptionalMail } from "../../core/people/mail-kind.ts";
import type { Settings } from "../env.ts";
import { linkToken } from "./link-token.ts";

export type Unsubscription = { userId: string; marketId: string; kind: OptionalMail };

const partsSchema = v.tuple([idSchema, idSchema, v.picklist(OPTIONAL_MAILS), v.pipe(v.string(), v.length(43))]);

const signature = (settings: Settings, { userId, marketId, kind }: Unsubscription): Promise<string> =>
  linkToken(settings.AUTH_SECRET, "unsubscribe", userId, marketId, kind);

/** Says whose mails of which kind of which market it ends; nothing is kept of it, the signature is what makes it good. */
export async function unsubscribeToken(settings: Settings, what: Unsubscription): Promise<string> {
  return [what.userId, what.marketId, what.kind, await signature(settings, what)].join(".");
}

/** undefined: nobody of ours made this token. */
export async function readUnsubscribeToken(settings: Settings, token: string): Promise<Unsubscription | undefined> {
  const parts = v.safeParse(partsSchema, token.split("."));
  if (!parts.success) return undefined;
  const [userId, marketId, kind, signed] = parts.output;
  const what = { userId, marketId, kind };
  const encoder = new TextEncoder();
  const same = crypto.subtle.timingSafeEqual(encoder.encode(signed), encoder.encode(await signature(settings, what)));
  return same ? what : undefined;
}
