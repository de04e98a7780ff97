import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/**
 * The parsed OpenAPI subset, where this machine has it: the file named by STRIPE_OPENAPI, else `stripe/openapi-subset.json` in
 * any folder beside the project. It is not part of the project; tests that want it must say when it is missing.
 */
export function stripeDescription(): unknown {
  const named = process.env.STRIPE_OPENAPI;
  const [beside] = globSync("../*/stripe/openapi-subset.json", { cwd: root });
  const file = named ?? (beside === undefined ? undefined : join(root, beside));
  return file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** For the title of a skipped test. */
export const howToGetIt = "set STRIPE_OPENAPI to the path of Stripe's OpenAPI subset";
