import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

type Found = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

/**
 * What axe finds on the page as it stands, minor things left out; `alsoRules` are those that it does not ask by itself. Ours have no
 * frames of others, so it needs no blank page to gather in, and nobody reads what passed: a third of the time.
 */
export async function axeFinds(page: Page, alsoRules: readonly string[] = []): Promise<Found> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      resultTypes: ["violations"],
      rules: {
        "frame-tested": { enabled: false },
        ...Object.fromEntries(alsoRules.map((rule) => [rule, { enabled: true }])),
      },
    })
    .analyze();
  return violations.filter(({ impact }) => impact !== "minor");
}
