import { afterEach, expect, it, vi } from "vitest";
import { askDoor } from "./ask-door.ts";

afterEach(() => vi.unstubAllGlobals());

const says = (answer: () => Response | Promise<never>) => {
  vi.stubGlobal("fetch", async () => answer());
  return askDoor("d1");
};
const refusal = (status: number, code: string) => () => Response.json({ error: { code } }, { status });

it("tells no network from no right, and believes only our own server's refusal", async () => {
  expect(await says(() => Response.json({ entries: [], next: null }))).toBe("open");
  expect(await says(refusal(401, "sign_in_required"))).toBe("signed_out");
  expect(await says(refusal(404, "not_found"))).toBe("forbidden");
  expect(await says(refusal(503, "not_ready"))).toBe("unknown");
  expect(await says(() => new Response("<h1>Wi-Fi de la halle</h1>", { status: 404 }))).toBe("unknown");
  expect(await says(() => Promise.reject(new TypeError("Failed to fetch")))).toBe("unknown");
});
