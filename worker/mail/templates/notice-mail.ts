import { and, eq } from "drizzle-orm";
import type { Notice } from "../../../core/distribution/notices.ts";
import { wantsMail } from "../../../db/queries/mail-opt-out.ts";
import { distribution } from "../../../db/schema/distribution.ts";
import { user } from "../../../db/schema/user.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { closingReminderMail } from "./closing-reminder-mail.ts";
import { dutyReminderMail } from "./duty-reminder-mail.ts";
import { notCollectedMail } from "./not-collected-mail.ts";
import { pickupReminderMail } from "./pickup-reminder-mail.ts";
import { saleOpenedMail } from "./sale-opened-mail.ts";
import { validationDueMail } from "./validation-due-mail.ts";

/** What time itself tells about a date. */
export async function noticeMail(
  services: Services,
  reader: Reader,
  { notice, distributionId }: { notice: Notice | "sale_opened"; distributionId: string },
): Promise<Composed | undefined> {
  // Who opted out since the row was written is left in peace too.
  const kind = notice === "sale_opened" ? "opening" : notice === "closing_reminder" ? "reminder" : undefined;
  if (kind !== undefined && !(await stillWants(services, reader.id, distributionId, kind))) return undefined;
  switch (notice) {
    case "sale_opened":
      return await saleOpenedMail(services, reader, distributionId);
    case "closing_reminder":
      return await closingReminderMail(services, reader, distributionId);
    case "pickup_reminder":
      return await pickupReminderMail(services, reader, distributionId);
    case "duty_reminder":
      return await dutyReminderMail(services, reader, distributionId);
    case "not_collected":
      return await notCollectedMail(services, reader, distributionId);
    case "validation_lead":
    case "validation_lead_again":
    case "validation_admins":
      return await validationDueMail(services, reader, { distributionId, toProducer: false });
    case "validation_producers":
      return await validationDueMail(services, reader, { distributionId, toProducer: true });
  }
}

const stillWants = async (
  { db }: Services,
  userId: string,
  distributionId: string,
  kind: "opening" | "reminder",
): Promise<boolean> =>
  (await db
    .select({ id: user.id })
    .from(user)
    .innerJoin(distribution, eq(distribution.id, distributionId))
    .where(and(eq(user.id, userId), wantsMail(user.id, distribution.marketId, kind)))
    .get()) !== undefined;
