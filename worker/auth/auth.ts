import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { emailOTP } from "better-auth/plugins/email-otp";
import { account, session, user, verification } from "../../db/schema/user.ts";
import type { Services } from "../services.ts";

export const SESSION_COOKIE = "cabas.session_token";

const DAYS = 24 * 60 * 60;
/** How long a session lives without use, in seconds. */
export const SESSION_LIFE = 60 * DAYS;

/**
 * The auth library behind our own routes: its handler is not mounted, only its functions are called. Codes are kept hashed,
 * tried at most 3 times and live for 10 minutes; no cookie cache, so an ended session ends at once.
 */
export function authOf(services: Services) {
  const { settings, db } = services;
  const secure = settings.APP_URL.startsWith("https://");
  return betterAuth({
    appName: "Cabas",
    baseURL: settings.APP_URL,
    basePath: "/api/auth",
    secret: settings.AUTH_SECRET,
    trustedOrigins: [settings.APP_URL],
    telemetry: { enabled: false },
    // Its messages are fixed texts, its arguments may hold addresses: only the texts are kept.
    logger: {
      level: "error",
      log: (_level, message) =>
        console.error({ event: "auth_library", message: typeof message === "string" ? message : "" }),
    },
    database: drizzleAdapter(db, { provider: "sqlite", schema: { user, session, account, verification } }),
    user: {
      additionalFields: {
        firstName: { type: "string", required: false, defaultValue: "" },
        lastName: { type: "string", required: false, defaultValue: "" },
        phone: { type: "string", required: false, defaultValue: "" },
        locale: { type: "string", required: false, defaultValue: "fr" },
      },
    },
    session: { expiresIn: SESSION_LIFE, updateAge: DAYS, cookieCache: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
    },
    advanced: {
      cookiePrefix: "cabas",
      useSecureCookies: false,
      database: { generateId: () => services.ports.newId() },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure, path: "/" },
      ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
    },
    // Our own limit counts at the platform, over all isolates (worker/http/limits.ts).
    rateLimit: { enabled: false },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: 600,
        allowedAttempts: 3,
        storeOTP: "hashed",
        // The library would swallow a mail that did not leave: send-code.ts makes the code and mails it.
        sendVerificationOTP: () => Promise.reject(new Error("codes are sent by send-code.ts")),
      }),
    ],
  });
}
