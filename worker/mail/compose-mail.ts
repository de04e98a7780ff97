import { and, eq, isNull } from "drizzle-orm";
import * as v from "valibot";
import { NOTICES } from "../../core/distribution/notices.ts";
import { user } from "../../db/schema/user.ts";
import type { Services } from "../services.ts";
import { addressOf } from "./address-of.ts";
import { basketCorrectedMail } from "./templates/basket-corrected-mail.ts";
import { catalogTieMail } from "./templates/catalog-tie-mail.ts";
import { contactMail } from "./templates/contact-mail.ts";
import { correctionProducerMail } from "./templates/correction-producer-mail.ts";
import { dateCancelledMail, dateCancelledProducerMail } from "./templates/date-cancelled-mail.ts";
import { dateMovedMail, datesMovedMail } from "./templates/date-moved-mail.ts";
import { dutyWithdrawnMail } from "./templates/duty-withdrawn-mail.ts";
import { goodsMissingMail } from "./templates/goods-missing-mail.ts";
import { householdAddedMail } from "./templates/household-added-mail.ts";
import { invitationMail } from "./templates/invitation-mail.ts";
import { messageMail, messageTextMail } from "./templates/message-mail.ts";
import { noticeMail } from "./templates/notice-mail.ts";
import { orderCancelledMail } from "./templates/order-cancelled-mail.ts";
import { orderConfirmedMail } from "./templates/order-confirmed-mail.ts";
import { orderNotKeptMail } from "./templates/order-not-kept-mail.ts";
import { producerContactMail } from "./templates/producer-contact-mail.ts";
import { recapMail } from "./templates/recap-mail.ts";
import { requestDecidedMail } from "./templates/request-decided-mail.ts";
import { saleInvitationMail } from "./templates/sale-invitation-mail.ts";
import { stockAskedMail } from "./templates/stock-asked-mail.ts";
import { uncollectedMail } from "./templates/uncollected-mail.ts";
import type { Mail, MailImage } from "./transport.ts";

/** Which mail, and about what; the text is made from the database when it leaves. */
const mailSchema = v.variant("mail", [
  v.object({ mail: v.literal("order_confirmed"), userId: v.string(), basketId: v.string() }),
  v.object({ mail: v.literal("order_not_kept"), userId: v.string(), checkoutId: v.string() }),
  v.object({ mail: v.literal("basket_corrected"), userId: v.string(), basketId: v.string() }),
  v.object({
    mail: v.literal("goods_missing"),
    userId: v.string(),
    basketId: v.string(),
    announcementId: v.string(),
  }),
  v.object({ mail: v.literal("recap"), userId: v.string(), distributionId: v.string(), producerId: v.string() }),
  v.object({ mail: v.literal("date_cancelled"), userId: v.string(), basketId: v.string() }),
  v.object({ mail: v.literal("date_cancelled_producer"), userId: v.string(), distributionId: v.string() }),
  v.object({ mail: v.literal("date_moved"), userId: v.string(), basketId: v.string() }),
  v.object({ mail: v.literal("dates_moved"), userId: v.string(), distributionIds: v.array(v.string()) }),
  v.object({ mail: v.literal("uncollected"), userId: v.string(), basketId: v.string() }),
  v.object({
    mail: v.literal("correction_producer"),
    userId: v.string(),
    correctionId: v.string(),
    producerId: v.string(),
  }),
  v.object({ mail: v.literal("order_cancelled"), userId: v.string(), basketId: v.string() }),
  v.object({ mail: v.literal("contact"), contactMessageId: v.string() }),
  v.object({ mail: v.literal("household_added"), userId: v.string(), loginId: v.string() }),
  v.object({ mail: v.literal("request_decided"), userId: v.string(), requestId: v.string() }),
  v.object({ mail: v.literal("message"), userId: v.string(), messageId: v.string() }),
  v.object({
    mail: v.literal("message_test"),
    userId: v.string(),
    marketId: v.string(),
    subject: v.string(),
    body: v.string(),
  }),
  v.object({ mail: v.literal("invitation"), invitationId: v.string(), timesSent: v.number() }),
  v.object({
    mail: v.literal("sale_invitation"),
    userId: v.string(),
    producerId: v.string(),
    marketId: v.string(),
    distributionIds: v.array(v.string()),
  }),
  v.object({
    mail: v.literal("notice"),
    notice: v.picklist([...NOTICES, "sale_opened"]),
    userId: v.string(),
    distributionId: v.string(),
  }),
  v.object({
    mail: v.literal("duty_withdrawn"),
    userId: v.string(),
    distributionId: v.string(),
    byName: v.string(),
    task: v.picklist(["lead", "prepare", "welcome"]),
  }),
  v.object({ mail: v.literal("stock_asked"), userId: v.string(), distributionId: v.string(), producerId: v.string() }),
  v.object({
    mail: v.literal("producer_contact"),
    producerId: v.string(),
    fromName: v.string(),
    fromEmail: v.string(),
    body: v.string(),
  }),
  v.object({
    mail: v.literal("catalog_tie"),
    userId: v.string(),
    what: v.picklist(["asked", "accepted", "declined", "linked", "unlinked", "left"]),
    requestId: v.optional(v.string()),
    marketId: v.optional(v.string()),
    catalogId: v.optional(v.string()),
  }),
]);

/** What a template makes: texts, the name of the sending market, and where answers go. */
export type Composed = {
  subject: string;
  text: string;
  html: string;
  marketName: string;
  replyTo: string;
  to?: string;
  images?: readonly MailImage[];
  /** See worker/mail/unsubscribe-footer. */
  unsubscribeUrl?: string;
};

export type Reader = { id: string; email: string; firstName: string; locale: "fr" | "en" };

/** undefined = the subject is gone, nothing is sent. */
export async function composeMail(services: Services, payload: unknown): Promise<Mail | undefined> {
  const wanted = v.parse(mailSchema, payload);
  const reader = "userId" in wanted ? await readerOf(services, wanted.userId) : undefined;
  if ("userId" in wanted && reader === undefined) return undefined;
  const composed = await compose(services, wanted, reader);
  const to = composed?.to ?? reader?.email;
  if (composed === undefined || to === undefined) return undefined;
  const sender = addressOf(services.settings.MAIL_FROM).email;
  return {
    to,
    from: `${oneLine(composed.marketName)} <${sender}>`,
    replyTo: composed.replyTo,
    subject: oneLine(composed.subject),
    text: composed.text,
    html: composed.html,
    ...(composed.images === undefined ? {} : { images: composed.images }),
    ...(composed.unsubscribeUrl === undefined ? {} : { unsubscribeUrl: composed.unsubscribeUrl }),
  };
}

/** Names that people gave stand in headers: a line break there would begin another header. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ").trim();

async function compose(
  services: Services,
  wanted: v.InferOutput<typeof mailSchema>,
  reader: Reader | undefined,
): Promise<Composed | undefined> {
  if (wanted.mail === "contact") return await contactMail(services, wanted.contactMessageId);
  if (wanted.mail === "invitation") return await invitationMail(services, wanted);
  if (wanted.mail === "producer_contact") return await producerContactMail(services, wanted);
  if (reader === undefined) return undefined;
  switch (wanted.mail) {
    case "order_confirmed":
      return await orderConfirmedMail(services, reader, wanted.basketId);
    case "order_not_kept":
      return await orderNotKeptMail(services, reader, wanted.checkoutId);
    case "basket_corrected":
      return await basketCorrectedMail(services, reader, wanted.basketId);
    case "message":
      return await messageMail(services, reader, wanted.messageId);
    case "message_test":
      return await messageTextMail(services, reader, { ...wanted, byUserId: reader.id });
    case "household_added":
      return await householdAddedMail(services, reader, wanted.loginId);
    case "request_decided":
      return await requestDecidedMail(services, reader, wanted.requestId);
    case "date_cancelled":
      return await dateCancelledMail(services, reader, wanted.basketId);
    case "date_cancelled_producer":
      return await dateCancelledProducerMail(services, reader, wanted.distributionId);
    case "date_moved":
      return await dateMovedMail(services, reader, wanted.basketId);
    case "dates_moved":
      return await datesMovedMail(services, reader, wanted.distributionIds);
    case "uncollected":
      return await uncollectedMail(services, reader, wanted.basketId);
    case "correction_producer":
      return await correctionProducerMail(services, reader, wanted);
    case "order_cancelled":
      return await orderCancelledMail(services, reader, wanted.basketId);
    case "goods_missing":
      return await goodsMissingMail(services, reader, wanted);
    case "recap":
      return await recapMail(services, reader, wanted);
    case "notice":
      return await noticeMail(services, reader, wanted);
    case "duty_withdrawn":
      return await dutyWithdrawnMail(services, reader, wanted);
    case "sale_invitation":
      return await saleInvitationMail(services, reader, wanted);
    case "stock_asked":
      return await stockAskedMail(services, reader, wanted);
    case "catalog_tie":
      return await catalogTieMail(services, reader, wanted);
  }
}

async function readerOf({ db }: Services, userId: string): Promise<Reader | undefined> {
  return await db
    .select({ id: user.id, email: user.email, firstName: user.firstName, locale: user.locale })
    .from(user)
    .where(and(eq(user.id, userId), isNull(user.guestOf)))
    .get();
}
