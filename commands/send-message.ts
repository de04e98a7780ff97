import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { MessageWish } from "../core/contract/message.ts";
import { countRecipients, isDateOf } from "../db/queries/message-recipients.ts";
import { insertMessage } from "../db/writes/message.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** MSG-1, MSG-2. A message to a list of a market's people; who is on the list is found in the batch that sends it. */
export async function sendMessage(
  ports: Ports,
  actor: Actor,
  input: MessageWish & { id: string; marketId: string },
): Promise<{ messageId: string } | Refusal> {
  const { db } = ports;
  return once<{ messageId: string }>(ports, actor, {
    id: input.id,
    kind: "send-message",
    decide: async () => {
      const { list, distributionId, marketId } = input;
      const needsDate = list === "ordered" || list === "not_ordered";
      if (needsDate && distributionId === undefined) return refuse("bad_input", { fields: ["distributionId"] });
      if (distributionId !== undefined && !(await isDateOf(db, marketId, distributionId))) return refuse("not_found");
      const { count } = await countRecipients(db, input);
      if (count === 0) return refuse("nobody_on_list");
      const messageId = ports.newId();
      const sending = { ...input, id: messageId, byUserId: actor.userId };
      return {
        answer: { messageId },
        statements: insertMessage(db, { ...sending, sentAt: ports.marketNow(), dueAt: ports.realNow() }),
      };
    },
  });
}

/** The same mail to its author alone; nothing of it is kept among the messages. */
export async function sendMessageTest(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; subject: string; body: string },
): Promise<{ sent: true } | Refusal> {
  return once<{ sent: true }>(ports, actor, {
    id: input.id,
    kind: "send-message-test",
    decide: async () => {
      const { marketId, subject, body } = input;
      const payload = { mail: "message_test", userId: actor.userId, marketId, subject, body };
      const row = { id: ports.newId(), kind: "mail", subjectId: input.id, payload, dueAt: ports.realNow() };
      return {
        answer: { sent: true },
        statements: [insertOutbox(ports.db, [{ ...row, key: `mail:message-test:${input.id}` }])],
      };
    },
  });
}
