import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_TILES } from "../env.ts";
import { securityHeaders } from "./security-headers.ts";

test("static files are served under the same policy as the Worker's answers", () => {
  const text = readFileSync(join(import.meta.dirname, "../../app/public/_headers"), "utf8");
  const all = text.slice(0, text.indexOf("/assets/*")).split("\n").slice(1);
  const written = Object.fromEntries(
    all.flatMap((line) => [...line.matchAll(/^ {2}([a-z-]+): (.+)$/g)].map(([, name, value]) => [name, value])),
  );
  expect(written).toEqual(securityHeaders);
});

test("pictures come from us and from the one map, and from nowhere else", () => {
  const policy = securityHeaders["content-security-policy"] ?? "";
  const pictures = policy.split("; ").find((part) => part.startsWith("img-src"));
  expect(pictures).toBe(`img-src 'self' data: blob: ${new URL(DEFAULT_TILES).origin}`);
});
