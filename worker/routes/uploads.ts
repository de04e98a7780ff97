import { and, count, eq, gt } from "drizzle-orm";
import * as v from "valibot";
import { isRefusal } from "../../core/contract/codes.ts";
import { fileOwnerSchema, PICTURE_LIMITS, uploadedSchema } from "../../core/contract/file.ts";
import { file } from "../../db/schema/file.ts";
import { storePicture } from "../files/picture-store.ts";
import { type ReadPicture, readPicture } from "../files/read-picture.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { Refused } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { marketFor, producerFor } from "./access.ts";

/** A catalog of 600 goods with a picture each goes through in a day; a loop does not. */
const UPLOADS_A_DAY = 1000;
const DAY = 86_400_000;

/**
 * A picture in up to three sizes (multipart, each part named `size`). The owner stands in the address, so that who may not
 * is refused before a byte of it is read.
 */
export const uploads = api().post(
  "/files",
  answers({
    summary: "Upload a picture of a market or producer in up to three sizes (multipart/form-data, parts named size)",
    tag: "files",
    answer: uploadedSchema,
    status: 201,
    refusals: [
      "bad_input",
      "sign_in_required",
      "not_found",
      "too_large",
      "not_a_picture",
      "picture_damaged",
      "picture_too_wide",
      "too_many_tries",
    ],
  }),
  valid("query", fileOwnerSchema),
  async (c) => {
    const { kind, slug } = c.req.valid("query");
    const { db, env, ports } = c.get("services");
    const allowed = kind === "market" ? marketFor(c, slug, "market:manage") : producerFor(c, slug, "producer:manage");
    const ownerId = "marketId" in allowed ? allowed.marketId : allowed.producerId;
    const now = ports.realNow();
    const today = await db
      .select({ n: count() })
      .from(file)
      .where(and(eq(file.ownerKind, kind), eq(file.ownerId, ownerId), gt(file.uploadedAt, now - DAY)))
      .get();
    if ((today?.n ?? 0) >= UPLOADS_A_DAY) throw new Refused("too_many_tries");

    const form = await formOf(c.req.raw);
    const parts = form.getAll("size").filter((part) => part instanceof File);
    if (parts.length === 0 || parts.length > PICTURE_LIMITS.sizes) throw new Refused("bad_input", { fields: ["size"] });
    const pictures: ReadPicture[] = [];
    for (const part of parts) {
      const picture = readPicture(new Uint8Array(await part.arrayBuffer()));
      if (isRefusal(picture)) throw new Refused(picture.refused);
      pictures.push(picture);
    }
    const sizes = [];
    for (const picture of pictures.toSorted((a, b) => a.width - b.width))
      sizes.push(await storePicture(env.FILES, picture));
    const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
    const alt = v.parse(v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(200)), ""), form.get("alt"));
    const id = ports.newId();
    const uploadedBy = allowed.person.id;
    await db.insert(file).values({ id, ownerKind: kind, ownerId, sizes, alt, bytes, uploadedBy, uploadedAt: now });
    const largest = sizes.at(-1);
    return c.json({ id, width: largest?.width ?? 0, height: largest?.height ?? 0, bytes }, 201);
  },
);

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    // No form at all, or one cut short.
    throw new Refused("bad_input", { fields: ["size"] });
  }
}
