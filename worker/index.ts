import { createWorker } from "./create-worker.ts";
import { platformTransport } from "./mail/platform-transport.ts";
import { smtpTransport } from "./mail/smtp-transport.ts";

export { BasketBoard } from "../party/basket-board.ts";
export { SaleFeed } from "../party/sale-feed.ts";

/** What is deployed. The local entry is dev/index.ts. */
export default createWorker({
  mailTransport: (env, settings) =>
    settings.SMTP_URL === undefined ? platformTransport(env) : smtpTransport(settings.SMTP_URL),
  demo: false,
});
