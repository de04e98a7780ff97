const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Makes ids that look like Stripe's: `re_` and 24 characters. */
export type NewId = (prefix: string) => string;

/** Lengths seen on the real thing; consumers must not rely on them, column sizes sometimes do. */
const lengths: Record<string, number> = { cs_test: 58, acct: 16, req: 14, pm: 24 };

export const randomId: NewId = (prefix) => {
  const length = lengths[prefix] ?? 24;
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  // The bias of 256 % 62 does not matter: these ids only have to be unique on one machine.
  return `${prefix}_${Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("")}`;
};
