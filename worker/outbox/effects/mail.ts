import { composeMail } from "../../mail/compose-mail.ts";
import type { Effect } from "../effects.ts";

/** Writes the mail from what is true now and hands it to the transport; nothing to say any more = withdrawn. */
export const mailEffect: Effect = async (services, row) => {
  const mail = await composeMail(services, row.payload);
  if (mail === undefined) return "withdrawn";
  await services.mail.send({ key: row.id, ...mail });
  return "done";
};
