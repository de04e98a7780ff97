import { openingRecipients } from "../db/queries/notice-recipients.ts";
import type { AtOpening } from "./at-opening.ts";
import { insertNoticeMails } from "./notice-mails.ts";

/** NOT-6. The opening mail to every member who wants it, in the batch of the opening itself. */
export const tellOpening: AtOpening = async (ports, sale) => [
  insertNoticeMails(
    ports,
    "sale_opened",
    sale.id,
    await openingRecipients(ports.db, { distributionId: sale.id, marketId: sale.marketId }),
  ),
];
