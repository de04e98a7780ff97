import * as v from "valibot";
import { idSchema, instantSchema } from "../../core/contract/values.ts";

/** Who may answer what by a mail's link: one person, for one farm, to one date, until that sale closes. */
const grantSchema = v.object({
  distributionId: idSchema,
  producerId: idSchema,
  userId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** Market time. */
  until: instantSchema,
});
export type AnswerGrant = v.InferOutput<typeof grantSchema>;

/** A signature made for another purpose with the same secret is none here. */
const PURPOSE = "answer-link:1:";
const bytes = (text: string) => new TextEncoder().encode(text);

const keyOf = (secret: string) =>
  crypto.subtle.importKey("raw", bytes(PURPOSE + secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);

const toText = (data: Uint8Array): string =>
  btoa(String.fromCharCode(...data))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

function fromText(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The secret part of a mail's link. */
export async function answerToken(secret: string, grant: AnswerGrant): Promise<string> {
  const said = bytes(JSON.stringify([grant.distributionId, grant.producerId, grant.userId, grant.until]));
  const signature = await crypto.subtle.sign("HMAC", await keyOf(secret), said);
  return `${toText(said)}.${toText(new Uint8Array(signature))}`;
}

/** What a link grants at `now` (market time); undefined for one that was changed, made up or is over. */
export async function grantOf(secret: string, token: string, now: number): Promise<AnswerGrant | undefined> {
  const [said, signature] = token.split(".").map(fromText);
  if (said === undefined || signature === undefined) return undefined;
  if (!(await crypto.subtle.verify("HMAC", await keyOf(secret), signature, said))) return undefined;
  const [distributionId, producerId, userId, until] = v.parse(
    v.tuple([v.unknown(), v.unknown(), v.unknown(), v.unknown()]),
    JSON.parse(new TextDecoder().decode(said)),
  );
  const grant = v.parse(grantSchema, { distributionId, producerId, userId, until });
  return now < grant.until ? grant : undefined;
}
