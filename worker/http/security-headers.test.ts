import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { securityHeaders } from "./security-headers.ts";

test("static files are served under the same policy as the Worker's answers", () => {
  const text = readFileSync(new URL("../../app/public/_headers", import.meta.url), "utf8");
  const all = text.slice(0, text.indexOf("/assets/*")).split("\n").slice(1);
  const written = Object.fromEntries(
    all.flatMap((line) => [...line.matchAll(/^ {2}([a-z-]+): (.+)$/g)].map(([, name, value]) => [name, value])),
  );
  expect(written).toEqual(securityHeaders);
});
