import { chromium } from "@playwright/test";
import { ensureChromium } from "../../stack/chromium.mjs";
import { median } from "./figures.mjs";

/** Of a phone: four times slower than this machine. */
const SLOWER = 4;
const ROUNDS = 5;

/** The board's page on a slow phone: from the address to the first baskets, first visit and later ones, and from a touch to the picture. */
export async function boardPage({ peer, port, state, board }) {
  const server = await peer.start(port, state);
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ["--no-sandbox"] });
  const url = `http://localhost:${port}/board/${board.distributionId}`;
  const [name, ...value] = board.cookie.split("=");
  const cold = [];
  const warm = [];
  const painted = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "fr-FR" });
      await context.addCookies([{ name, value: value.join("="), url: new URL(url).origin }]);
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      cold.push(await untilBaskets(page, () => page.goto(url)));
      // What was fetched behind the list is there; the next visit starts from what the phone kept.
      await page.waitForLoadState("networkidle");
      warm.push(await untilBaskets(page, () => page.reload()));
      painted.push(await page.evaluate(touchToPaint));
      await context.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return {
    slower: SLOWER,
    coldMs: Math.round(median(cold)),
    warmMs: Math.round(median(warm)),
    touchToPaintMs: Math.round(median(painted)),
  };
}

/** By the page's own clock: from the start of its navigation to the frame with the first row. */
async function untilBaskets(page, go) {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[data-board] main a, [data-board] main [role="listitem"], [data-board] main li'))
        requestAnimationFrame(() => setTimeout(() => (window.firstBasketAt = performance.now())));
      else requestAnimationFrame(look);
    };
    look();
  });
  await go();
  await page.waitForFunction(() => window.firstBasketAt !== undefined, undefined, { timeout: 60_000 });
  return await page.evaluate(() => window.firstBasketAt);
}

/** In the page: a touch on the next filter of the list, to the frame after it. */
async function touchToPaint() {
  const chips = [
    ...document.querySelectorAll('[data-board] main button[aria-pressed], [data-board] main [role="radio"]'),
  ];
  const target = chips.at(-1);
  if (target === undefined) return Number.NaN;
  const from = performance.now();
  target.click();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - from;
}
