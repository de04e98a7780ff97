import { eq } from "drizzle-orm";
import * as v from "valibot";
import { outbox } from "../../db/schema/work.ts";
import type { Services } from "../services.ts";
import type { OutboxRow } from "./dispatch.ts";

const storedSchema = v.object({
  request: v.record(v.string(), v.unknown()),
  generation: v.number(),
  /** Real time at which this generation was first about to leave. */
  firstAt: v.number(),
});

/** The provider forgets keys after 24 hours. Past this age its objects are looked through before anything is sent again. */
const KEY_TRUSTED_MS = 20 * 60 * 60_000;

export type StoredRequest<Request> = {
  request: Request;
  key: string;
  /** The key may be forgotten: what it made must be looked for by our own id first. */
  keyIsOld: boolean;
};

/** Whether a request of this row's generation may have left already. */
export const isStored = (row: Pick<OutboxRow, "payload" | "generation">): boolean => {
  const stored = v.safeParse(storedSchema, row.payload);
  return stored.success && stored.output.generation === row.generation;
};

/**
 * The provider request of a row, byte for byte the same on every try under one key, even if code changed meanwhile: made once,
 * stored, then sent. undefined = there is nothing to ask any more.
 */
export async function storedRequest<Request extends object>(
  services: Services,
  row: OutboxRow,
  make: () => Promise<Request | undefined>,
): Promise<StoredRequest<Request> | undefined> {
  const key = `${row.key}:${row.generation}`;
  const now = services.ports.realNow();
  const stored = v.safeParse(storedSchema, row.payload);
  if (stored.success && stored.output.generation === row.generation) {
    const { request, firstAt } = stored.output;
    return { request: request as Request, key, keyIsOld: now - firstAt > KEY_TRUSTED_MS };
  }
  const request = await make();
  if (request === undefined) return undefined;
  await services.db
    .update(outbox)
    .set({ payload: { request, generation: row.generation, firstAt: now } })
    .where(eq(outbox.id, row.id));
  return { request, key, keyIsOld: false };
}
