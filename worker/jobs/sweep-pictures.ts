import { eq } from "drizzle-orm";
import { removeUnnamedPictures } from "../../commands/remove-unnamed-pictures.ts";
import { localDate } from "../../core/time/zone.ts";
import { command } from "../../db/schema/work.ts";
import { sweepObjects } from "../files/sweep-objects.ts";
import type { Services } from "../services.ts";

/** FIL-1, FIL-2. With the first tick of each day of real time; bytes that a crash left behind go the day after. */
export async function sweepPictures({ db, env, ports }: Services): Promise<void> {
  const now = ports.realNow();
  const id = `sweep-pictures:${localDate(now, "UTC")}`;
  if ((await db.$count(command, eq(command.id, id))) > 0) return;
  await removeUnnamedPictures(ports, id);
  await sweepObjects(env.FILES, db, now);
}
