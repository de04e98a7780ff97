import { createWorker } from "../worker/create-worker.ts";
import { smtpTransport } from "../worker/mail/smtp-transport.ts";
import { doors } from "./doors/doors.ts";
import { mailboxTransport } from "./doors/mailbox.ts";

export { BasketBoard } from "../party/basket-board.ts";
export { SaleFeed } from "../party/sale-feed.ts";

/** The local entry: the deployed Worker with a mailbox instead of mail, and the demo doors under /dev. Never deployed. */
export default createWorker(
  {
    mailTransport: (env, settings) =>
      settings.SMTP_URL === undefined ? mailboxTransport(env.DB) : smtpTransport(settings.SMTP_URL),
    demo: true,
  },
  (app) => app.route("/dev", doors),
);
