import type { TestStack } from "./stack.ts";

export type Answer = { status: number; body: unknown; cookies: string[]; headers: Headers };

export type Browser = {
  get: (path: string) => Promise<Answer>;
  send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** What this browser would send as its Cookie header. */
  cookie: () => string;
};

export const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
export const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

/** One browser: keeps its cookies, says where it stands and what it is. */
export function aBrowser(stack: TestStack, userAgent = ANDROID): Browser {
  const jar = new Map<string, string>();
  const send: Browser["send"] = async (method, path, body, headers = {}) => {
    const response = await stack.request(path, {
      method,
      headers: { origin: "http://localhost:5173", "user-agent": userAgent, ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      ...(jar.size === 0 ? {} : { cookie: cookie() }),
    });
    const cookies = response.headers.getSetCookie();
    for (const one of cookies) {
      const [pair = "", ...attributes] = one.split(";");
      const at = pair.indexOf("=");
      const gone = attributes.some((attribute) => /^ ?max-age=0$/i.test(attribute));
      if (gone) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text), cookies, headers: response.headers };
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  return { send, get: (path) => send("GET", path), cookie };
}
