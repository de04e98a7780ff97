import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { StoredSize } from "../../core/contract/file.ts";
import { PICTURE_GRACE_MS } from "../../core/picture/abandoned.ts";
import { basketLine } from "../../db/schema/basket.ts";
import { product } from "../../db/schema/catalog.ts";
import { offer } from "../../db/schema/distribution.ts";
import { file } from "../../db/schema/file.ts";
import { market } from "../../db/schema/market.ts";
import { producer } from "../../db/schema/producer.ts";
import { testStack } from "../../dev/testing/stack.ts";
import { pictureKey } from "../files/picture-store.ts";
import { aDistribution, aMarket, theHost } from "../routes/testing/a-market.ts";
import { anOrder } from "../routes/testing/an-order.ts";
import { sweepPictures } from "./sweep-pictures.ts";

const DAY = 86_400_000;

/** One byte's picture under the hash that the test gives it. */
async function stored(hash: string): Promise<StoredSize> {
  await env.FILES.put(pictureKey(hash), new Uint8Array([1]));
  return { width: 1, height: 1, hash, type: "image/webp", bytes: 1 };
}
const hashOf = (digit: string, n: number) => digit + String(n).padStart(63, "0");
const keysLeft = async () => (await env.FILES.list()).objects.map(({ key }) => key).toSorted();

async function aSweep() {
  const stack = testStack();
  const made = await aMarket(theHost());
  const { db } = made.host;
  const uploadedAt = Date.now();
  let n = 0;
  /** A picture uploaded just now; the same hash twice is the same bytes. */
  const upload = async (id: string, hash = hashOf("abcdef0123456789"[n % 16] ?? "a", ++n)) => {
    const of = { ownerKind: "market" as const, ownerId: made.id, uploadedBy: made.people.admin.id };
    await db.insert(file).values({ id, ...of, sizes: [await stored(hash)], bytes: 1, uploadedAt });
    return hash;
  };
  const sweepAt = async (at: number) => {
    const services = await stack.services();
    await sweepPictures({ ...services, ports: { ...services.ports, realNow: () => at } });
  };
  const left = async () => (await db.select({ id: file.id }).from(file)).map(({ id }) => id).toSorted();
  return { made, db, upload, sweepAt, left };
}

test("FIL-1 keeps every picture that is named anywhere, and removes the others a day after their upload", async () => {
  const { made, db, upload, sweepAt, left } = await aSweep();
  const date = await aDistribution(made, "open");
  await anOrder(made, date, made.people.customer);
  const [luc] = made.producers;
  for (const id of ["cover", "line", "logo", "logo-of-farm", "offer", "photo", "product", "replaced"]) await upload(id);
  await db.update(market).set({ logoFileId: "logo", coverFileId: "cover" }).where(eq(market.id, made.id));
  await db
    .update(producer)
    .set({ logoFileId: "logo-of-farm", photos: ["photo"] })
    .where(eq(producer.id, luc.id));
  await db.update(product).set({ picture: "file:product" }).where(eq(product.id, luc.productId));
  await db.update(offer).set({ picture: "file:offer" }).where(eq(offer.distributionId, date.id));
  await db.update(basketLine).set({ picture: "file:line" }).where(eq(basketLine.distributionId, date.id));
  // Young: somebody may be about to save the form that names it.
  await sweepAt(Date.now() + PICTURE_GRACE_MS - 60_000);
  expect(await left()).toContain("replaced");
  await sweepAt(Date.now() + 2 * DAY);
  expect(await left()).toEqual(["cover", "line", "logo", "logo-of-farm", "offer", "photo", "product"]);
  expect(await keysLeft()).toHaveLength(7);
});

test("FIL-2 bytes go with the last picture of theirs, and so do those of an upload cut short", async () => {
  const { made, db, upload, sweepAt, left } = await aSweep();
  const shared = await upload("kept");
  await upload("twin", shared);
  const lost = await upload("lost");
  await stored(hashOf("7", 99));
  await db.update(market).set({ logoFileId: "kept" }).where(eq(market.id, made.id));
  // A day that has been swept is not swept again.
  await sweepAt(Date.now() + 2 * DAY);
  expect([await left(), await keysLeft()]).toEqual([["kept"], [pictureKey(shared)]]);
  await upload("lost", lost);
  await sweepAt(Date.now() + 2 * DAY);
  expect(await left()).toEqual(["kept", "lost"]);
  await sweepAt(Date.now() + 3 * DAY);
  expect([await left(), await keysLeft()]).toEqual([["kept"], [pictureKey(shared)]]);
});
