import type { Context } from "hono";
import type { ApiEnv } from "./api.ts";
import { Refused } from "./refusal.ts";

/** Tries at sign-in, counted by the platform per address asked for and per sender. */
export async function limited(c: Context<ApiEnv>, email: string): Promise<void> {
  const sender = c.req.header("cf-connecting-ip") ?? "local";
  const results = await Promise.all(
    [`mail:${email}`, `from:${sender}`].map((key) => c.env.SIGN_IN_LIMIT.limit({ key })),
  );
  // One hall shares one address: per sender the platform counts several people, so only the address asked for is strict.
  if (results[0]?.success === false || (results[1]?.success === false && !c.get("services").demo))
    throw new Refused("too_many_tries");
}
