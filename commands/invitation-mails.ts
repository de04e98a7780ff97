import { insertOutbox } from "../db/writes/outbox.ts";
import type { Ports } from "./ports.ts";

/** One mail per (invitation, times sent): the number in the key is what makes a second sending another mail. */
export const invitationMails = (ports: Ports, sent: readonly { id: string; timesSent: number }[]) =>
  insertOutbox(
    ports.db,
    sent.map(({ id, timesSent }) => ({
      id: ports.newId(),
      kind: "mail",
      key: `mail:invitation:${id}:${timesSent}`,
      subjectId: id,
      payload: { mail: "invitation", invitationId: id, timesSent },
      dueAt: ports.realNow(),
    })),
  );
