import { endPage } from "../../payments/settle-page.ts";
import type { Effect } from "../effects.ts";

/** Ends a page that a newer one replaced. */
export const endCheckoutEffect: Effect = async (services, row) => {
  await endPage(services, row.subjectId, "cancelled");
  return "done";
};
