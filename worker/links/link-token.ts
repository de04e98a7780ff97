const encoder = new TextEncoder();

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

async function mac(key: BufferSource, text: string): Promise<ArrayBuffer> {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return await crypto.subtle.sign("HMAC", imported, encoder.encode(text));
}

/**
 * The token of a link in a mail: 32 bytes that nobody without the deployment's secret can tell from random ones, always the
 * same for the same `about`. So a mail can be written again from the database, in which only the token's hash stands.
 */
export async function linkToken(secret: string, ...about: readonly (string | number)[]): Promise<string> {
  const key = await mac(encoder.encode(secret), "links");
  return base64url(await mac(key, JSON.stringify(about)));
}

/** What is kept of a link's token. */
export const linkTokenHash = async (token: string): Promise<string> =>
  base64url(await crypto.subtle.digest("SHA-256", encoder.encode(token)));
