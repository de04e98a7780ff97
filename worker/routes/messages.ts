import { sendMessage, sendMessageTest } from "../../commands/send-message.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  messageListSchema,
  messagePreviewSchema,
  messageSchema,
  messageTextSchema,
  recipientsQuerySchema,
  recipientsSchema,
  sentMessageSchema,
} from "../../core/contract/message.ts";
import { countRecipients, isDateOf } from "../../db/queries/message-recipients.ts";
import { sentMessages } from "../../db/queries/sent-messages.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { messageTextMail } from "../mail/templates/message-mail.ts";
import { marketFor } from "./access.ts";
import { slugParam } from "./params.ts";

const tag = "messages";

/** Mails of a market to its people. */
export const messages = api()
  .get(
    "/manage/:slug/messages",
    answers({
      summary: "Messages sent, with how far their mails have left",
      tag,
      answer: messageListSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "message:send");
      return c.json({ messages: await sentMessages(c.get("services").db, marketId) });
    },
  )
  .get(
    "/manage/:slug/messages/recipients",
    answers({
      summary: "How many a list would reach now",
      tag,
      answer: recipientsSchema,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    valid("query", recipientsQuerySchema),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "message:send");
      const { list, distributionId } = c.req.valid("query");
      const { db } = c.get("services");
      if (distributionId !== undefined && !(await isDateOf(db, marketId, distributionId)))
        throw new Refused("not_found");
      return c.json(await countRecipients(db, { marketId, list, distributionId }));
    },
  )
  .post(
    "/manage/:slug/messages",
    answers({
      summary: "Send a message to a list",
      tag,
      answer: sentMessageSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "nobody_on_list"],
    }),
    valid("param", slugParam),
    valid("json", messageSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "message:send");
      const input = { ...c.req.valid("json"), id: commandId(c), marketId };
      const sent = await sendMessage(c.get("services").ports, actorOf(person), input);
      return isRefusal(sent) ? refusalResponse(c, sent) : c.json(sent);
    },
  )
  .post(
    "/manage/:slug/messages/preview",
    answers({
      summary: "A message as it would arrive",
      tag,
      answer: messagePreviewSchema,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    valid("json", messageTextSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "message:send");
      const text = { ...c.req.valid("json"), marketId, byUserId: person.id };
      const mail = await messageTextMail(c.get("services"), person, text);
      if (mail === undefined) throw new Refused("not_found");
      return c.json({ subject: mail.subject, html: mail.html });
    },
  )
  .post(
    "/manage/:slug/messages/test",
    answers({
      summary: "Send a message to oneself alone",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    valid("json", messageTextSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "message:send");
      const input = { ...c.req.valid("json"), id: commandId(c), marketId };
      const sent = await sendMessageTest(c.get("services").ports, actorOf(person), input);
      return isRefusal(sent) ? refusalResponse(c, sent) : c.body(null, 204);
    },
  );
