import { chromium } from "@playwright/test";
import { ensureChromium } from "../../stack/chromium.mjs";
import { median, pause } from "./figures.mjs";

const ROUNDS = 5;
const AWAY_MS = 3_000;

/**
 * A deploy in the middle of the hall: two phones on one basket, the server is killed and started again on its state, and what one of
 * them typed while it was away is on the other. From the moment the server listens.
 */
export async function restart({ peer, port, state, board }) {
  let server = await peer.start(port, state);
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ["--no-sandbox"] });
  const [name, ...value] = board.cookie.split("=");
  const url = `http://localhost:${port}/board/${board.distributionId}/9`;
  const phone = async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "fr-FR" });
    await context.addCookies([{ name, value: value.join("="), url: new URL(url).origin }]);
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole("button", { name: "Plus de Sacs" }).waitFor();
    await isStored(page);
    return page;
  };
  const seen = [];
  const stored = [];
  try {
    const [types, watches] = [await phone(), await phone()];
    for (let round = 1; round <= ROUNDS; round++) {
      await server.stop("SIGKILL");
      await types.getByRole("button", { name: "Plus de Sacs" }).click();
      await pause(AWAY_MS);
      server = await peer.start(port, state);
      const from = performance.now();
      await watches
        .getByRole("spinbutton", { name: "Sacs" })
        .and(watches.locator(`[aria-valuenow="${round}"]`))
        .waitFor({ timeout: 60_000 });
      seen.push(performance.now() - from);
      await isStored(types);
      stored.push(performance.now() - from);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return {
    rounds: ROUNDS,
    awayMs: AWAY_MS,
    seenByOtherMs: Math.round(median(seen)),
    storedMs: Math.round(median(stored)),
  };
}

/** Said on the list, which lies behind the open basket on a phone. */
const isStored = (page) => page.getByText("enregistré ✓").first().waitFor({ state: "attached", timeout: 60_000 });
