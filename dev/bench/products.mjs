// How long a save of 600 changed products takes on a running stack, and how long the grid takes from key to picture.
//   node dev/start.mjs   (in another shell)   then   npm run bench products
import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { chromium } from "@playwright/test";

const base = process.env.APP_URL ?? "http://localhost:5173";
const producer = process.env.PRODUCER ?? "ferme-de-peyrignolles";
const ROWS = 600;

const browser = await chromium.launch({
  ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(base);
const saved = await page.evaluate(saveMany, { producer, rows: ROWS });
await page.goto(`${base}/producer/${producer}/catalogs/${saved.catalogId}/grid`);
await page.getByRole("grid").focus();
await page.keyboard.press("Enter");
const typing = await page.evaluate(typeAndPaint);
await browser.close();

const middle = (list, share) => list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)];
const result = {
  at: new Date().toISOString(),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
  rows: ROWS,
  saveMs: saved.ms,
  bodyBytes: saved.bytes,
  keyToPaintMs: { median: middle(typing, 0.5), p95: middle(typing, 0.95), keys: typing.length },
};
await writeFile(new URL("./results/products.json", import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
console.log(result);

/** In the page: as the farmer, fills the catalog up to so many products, changes all of them and saves them three times. */
async function saveMany({ producer, rows }) {
  const json = { "content-type": "application/json" };
  const send = (method, address, body) => fetch(address, { method, headers: json, body: JSON.stringify(body) });
  await send("POST", "/dev/sign-in", { email: "luc@demo.cabas.example" });
  const { catalogs } = await (await fetch(`/api/producer/${producer}/catalogs`)).json();
  const catalogId = catalogs[0].id;
  const address = `/api/producer/${producer}/catalogs/${catalogId}/products`;
  const read = async () => (await (await fetch(address)).json()).products;
  const inputOf = ({ onSale: _, offered: __, dates: ___, on: ____, stock, variants, ...rest }, name, price) => ({
    ...rest,
    name,
    variants: variants.map(({ stockPerUnit: _____, ...one }) => ({ ...one, priceCents: price })),
    stock: { left: stock.left, seen: stock.left },
  });
  const known = await read();
  const model = known[0];
  const missing = Math.max(0, rows - known.length);
  const fresh = Array.from({ length: missing }, (_, n) => {
    const made = inputOf(model, `Produit ${n}`, 100 + n);
    return { ...made, id: null, revision: 0, variants: made.variants.map((one) => ({ ...one, id: null })) };
  });
  if (missing > 0) {
    const filled = await send("PUT", address, { products: fresh });
    if (!filled.ok) throw new Error(`the catalog could not be filled: ${await filled.text()}`);
  }
  const ms = [];
  let bytes = 0;
  for (let turn = 0; turn < 3; turn++) {
    const products = (await read()).slice(0, rows).map((one) => inputOf(one, one.name, 200 + turn));
    bytes = JSON.stringify({ products }).length;
    const from = performance.now();
    const answer = await send("PUT", address, { products });
    if (!answer.ok) throw new Error(`the save was refused: ${await answer.text()}`);
    await answer.json();
    ms.push(Math.round(performance.now() - from));
  }
  return { catalogId, ms, bytes };
}

/** In the page: from a key going down in a cell to the frame that shows it. */
async function typeAndPaint() {
  const input = document.querySelector('[role="grid"] input');
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const took = [];
  for (let n = 0; n < 60; n++) {
    await painted();
    const from = performance.now();
    input.value += "a";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await painted();
    took.push(Math.round((performance.now() - from) * 10) / 10);
  }
  return took;
}
