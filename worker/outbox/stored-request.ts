import { eq } from "drizzle-orm";
import * as v from "valibot";
import { outbox } from "../../db/schema/work.ts";
import type { Services } from "../services.ts";
import type { OutboxRow } from "./dispatch.ts";

const storedSchema = v.object({ request: v.record(v.string(), v.unknown()), generation: v.number() });

/**
 * The provider request of a row, byte for byte the same on every try under one key, even if code changed meanwhile: made once,
 * stored, then sent. undefined = there is nothing to ask any more.
 */
export async function storedRequest<Request extends object>(
  services: Services,
  row: OutboxRow,
  make: () => Promise<Request | undefined>,
): Promise<{ request: Request; key: string } | undefined> {
  const key = `${row.key}:${row.generation}`;
  const stored = v.safeParse(storedSchema, row.payload);
  if (stored.success && stored.output.generation === row.generation)
    return { request: stored.output.request as Request, key };
  const request = await make();
  if (request === undefined) return undefined;
  await services.db
    .update(outbox)
    .set({ payload: { request, generation: row.generation } })
    .where(eq(outbox.id, row.id));
  return { request, key };
}
