import { insertOutbox } from "../db/writes/outbox.ts";
import type { Ports } from "./ports.ts";

/** A mail about a date to each of these people; the key makes it go once, whatever runs again. */
export const insertNoticeMails = (ports: Ports, mail: string, distributionId: string, userIds: readonly string[]) =>
  insertOutbox(
    ports.db,
    userIds.map((userId) => ({
      id: ports.newId(),
      kind: "mail",
      key: `mail:${mail}:${distributionId}:${userId}`,
      subjectId: distributionId,
      payload: { mail: "notice", notice: mail, userId, distributionId },
      dueAt: ports.realNow(),
    })),
  );
