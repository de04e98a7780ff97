import { action, query } from "@solidjs/router";
import type { MessageList, MessageWish, SentMessage } from "../../core/contract/message.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";
import { renewable } from "./renewable.ts";

export type { MessageList, MessageWish, SentMessage };

export const sentMessages = renewable("messages", async (slug: string) => {
  const { messages } = await answer(api.manage[":slug"].messages.$get({ param: { slug } }));
  return messages;
});

export const loadRecipients = query(
  (slug: string, list: MessageList, distributionId?: string) =>
    answer(
      api.manage[":slug"].messages.recipients.$get({
        param: { slug },
        query: distributionId === undefined ? { list } : { list, distributionId },
      }),
    ),
  "recipients",
);

export const previewMessage = (slug: string, json: { subject: string; body: string }) =>
  answer(api.manage[":slug"].messages.preview.$post({ param: { slug }, json }));

const testId = createCommandId();
export async function testMessage(slug: string, json: { subject: string; body: string }): Promise<void> {
  await done(api.manage[":slug"].messages.test.$post({ param: { slug }, json }, testId.headersFor([slug, json])));
  testId.renew();
}

const sendId = createCommandId();
export const sendMessage = action(async (slug: string, json: MessageWish) => {
  const sent = await answer(
    api.manage[":slug"].messages.$post({ param: { slug }, json }, sendId.headersFor([slug, json])),
  );
  sendId.renew();
  return sent.messageId;
}, "send-message");
