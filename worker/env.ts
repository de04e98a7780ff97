import * as v from "valibot";
import { PlainSpoken } from "./http/loggable.ts";

/** The map of OpenStreetMap, with its attribution shown. */
export const DEFAULT_TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png";

const secretsSchema = v.object({
  /** The address people see, without a slash at its end. */
  APP_URL: v.pipe(
    v.string(),
    v.url(),
    v.transform((url) => url.replace(/\/$/, "")),
  ),
  AUTH_SECRET: v.pipe(v.string(), v.minLength(32)),
  STRIPE_SECRET_KEY: v.pipe(v.string(), v.minLength(8)),
  STRIPE_WEBHOOK_SECRET: v.pipe(v.string(), v.minLength(8)),
  /** Of the destination for notices about accounts; the same one when absent. */
  STRIPE_ACCOUNTS_WEBHOOK_SECRET: v.optional(v.pipe(v.string(), v.minLength(8))),
  /** Where the payment provider answers; Stripe itself when absent. */
  STRIPE_API_BASE: v.optional(v.pipe(v.string(), v.url())),
  /** `name <address>` of outgoing mail. */
  MAIL_FROM: v.optional(v.string(), "Cabas <bonjour@cabas.example>"),
  /** smtp://user:password@host:port; the platform's own mail binding when absent. */
  SMTP_URL: v.optional(v.pipe(v.string(), v.url())),
  /** Where maps take their tiles (Leaflet's form); empty for none. Its host stands in both policies: security-headers.ts, app/public/_headers. */
  MAP_TILES: v.optional(v.union([v.literal(""), v.pipe(v.string(), v.startsWith("https://"))]), DEFAULT_TILES),
  BUILD: v.optional(v.string(), "dev"),
});

export type Settings = v.InferOutput<typeof secretsSchema>;

/** Secrets and settings of this deployment. Fails closed: a missing or weak one stops every request, by name, never by value. */
export function settingsOf(env: unknown): Settings {
  const parsed = v.safeParse(secretsSchema, env);
  if (parsed.success) return parsed.output;
  const names = parsed.issues.map((issue) => v.getDotPath(issue)).join(", ");
  throw new PlainSpoken(`settings missing or malformed: ${names}`);
}
