import { env, exports } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { file } from "../../db/schema/file.ts";
import { market } from "../../db/schema/market.ts";
import { aDrawing, aJpeg, aPage, aWebp, GPS, holds, pageInPng } from "../files/testing/some-pictures.ts";
import { aMarket, theHost } from "./testing/a-market.ts";
import type { Person } from "./testing/market-people.ts";

const ORIGIN = "http://localhost:5173";
const headersOf = (who: Person | null) => ({ origin: ORIGIN, ...(who === null ? {} : { cookie: who.cookie }) });

async function upload(who: Person | null, parts: Uint8Array[], owner = "kind=market&slug=captieux") {
  const form = new FormData();
  // What the browser says of name and type is a lie in every one of these tests.
  for (const part of parts) form.append("size", new File([part], "photo.png", { type: "image/png" }));
  const response = await exports.default.fetch(
    new Request(`${ORIGIN}/api/files?${owner}`, { method: "POST", headers: headersOf(who), body: form }),
  );
  return { status: response.status, body: await response.json<Record<string, unknown>>() };
}
const see = (id: unknown, width: number | string, who: Person | null = null, more: Record<string, string> = {}) =>
  exports.default.fetch(
    new Request(`${ORIGIN}/files/${String(id)}/${width}`, { headers: { ...headersOf(who), ...more } }),
  );
const refused = (status: number, code: string) => ({ status, body: { error: { code } } });
const sizes = () => [aWebp({ width: 320, height: 240 }), aWebp({ width: 1600, height: 1200 }), aWebp()];

describe("pictures", () => {
  it("are stored without their place and served in the size that is wide enough", async () => {
    const { people, host } = await aMarket(theHost());
    const { status, body } = await upload(people.admin, sizes());
    expect([status, body]).toMatchObject([201, { width: 1600, height: 1200 }]);
    const row = await host.db.select().from(file).get();
    expect(row).toMatchObject({ id: body.id, ownerKind: "market", uploadedBy: people.admin.id, bytes: body.bytes });
    const widths = [];
    for (const width of [1, 320, 321, 1000, 4000]) {
      const response = await see(body.id, width);
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(holds(bytes, GPS)).toBe(false);
      widths.push(1 + (bytes[24] ?? 0) + ((bytes[25] ?? 0) << 8));
    }
    expect(widths).toEqual([320, 320, 800, 1600, 1600]);
  });

  it("come with a fixed type, nothing to run and a year in caches", async () => {
    const { people } = await aMarket(theHost());
    const { body } = await upload(people.admin, [aJpeg()]);
    const response = await see(body.id, 640);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "public, max-age=31536000, immutable",
    });
    await response.arrayBuffer();
    const again = await see(body.id, 640, null, { "if-none-match": response.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
  });

  it("that are none are refused, each with its reason, and leave nothing behind", async () => {
    const { people, host } = await aMarket(theHost());
    const send = (...parts: Uint8Array[]) => upload(people.admin, parts);
    expect(await send(aPage())).toEqual(refused(415, "not_a_picture"));
    expect(await send(aDrawing())).toEqual(refused(415, "not_a_picture"));
    expect(await send(pageInPng())).toEqual(refused(400, "picture_damaged"));
    expect(await send(aWebp({ width: 4000, height: 4000 }))).toEqual(refused(400, "picture_too_wide"));
    expect(await send(new Uint8Array(2 * 1024 * 1024 + 1))).toEqual(refused(413, "too_large"));
    // One bad size refuses all of them.
    expect(await send(aJpeg(), aPage())).toEqual(refused(415, "not_a_picture"));
    expect((await send(aJpeg(), aJpeg(), aJpeg(), aJpeg())).status).toBe(400);
    expect((await send()).status).toBe(400);
    expect(await host.db.select().from(file)).toEqual([]);
    expect((await env.FILES.list()).objects).toEqual([]);
  });

  it("of 30 MB are refused by their declared length, before they are read", async () => {
    const { people } = await aMarket(theHost());
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
        if (pulled === 30) controller.close();
      },
    });
    const headers = { ...headersOf(people.admin), "content-type": "multipart/form-data; boundary=x" };
    const response = await exports.default.fetch(
      new Request(`${ORIGIN}/api/files?kind=market&slug=captieux`, { method: "POST", headers, body: endless }),
    );
    expect(refused(response.status, (await response.json<{ error: { code: string } }>()).error.code)).toEqual(
      refused(413, "too_large"),
    );
    // Its stream was left when the limit was passed.
    expect(pulled).toBeLessThan(12);
    expect(await upload(people.admin, [new Uint8Array(30 * 1024 * 1024)])).toEqual(refused(413, "too_large"));
  });

  it("are uploaded by who runs their owner, and by nobody else", async () => {
    const { people } = await aMarket(theHost());
    expect((await upload(null, [aJpeg()])).status).toBe(401);
    const farm = "kind=producer&slug=peyrignolles";
    for (const who of [people.volunteer, people.treasurer, people.producer, people.stranger]) {
      expect(await upload(who, [aJpeg()])).toEqual(refused(404, "not_found"));
    }
    expect(await upload(people.admin, [aJpeg()], farm)).toEqual(refused(404, "not_found"));
    expect((await upload(people.producer, [aJpeg()], farm)).status).toBe(201);
    expect(await upload(people.producer, [aJpeg()], "kind=producer&slug=nobody")).toEqual(refused(404, "not_found"));
  });

  it("of a private market are for its people; to others they are as if unknown", async () => {
    const { people, host, id } = await aMarket(theHost());
    const { body } = await upload(people.admin, [aJpeg()]);
    await host.db.update(market).set({ visibility: "private" }).where(eq(market.id, id));
    const told = async (response: Response) => [
      response.status,
      response.headers.get("cache-control"),
      await response.text(),
    ];
    const none = await told(await see(crypto.randomUUID(), 640));
    expect(none).toEqual([404, "no-store", ""]);
    expect(await told(await see(body.id, 640))).toEqual(none);
    expect(await told(await see(body.id, 640, people.stranger))).toEqual(none);
    expect(await told(await see("nothing", "wide"))).toEqual(none);
    const own = await see(body.id, 640, people.customer);
    expect([own.status, own.headers.get("cache-control")]).toEqual([200, "private, max-age=300"]);
    await own.arrayBuffer();
  });
});
