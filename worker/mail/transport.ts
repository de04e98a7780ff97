/** A picture that travels with the mail: shown at once, where one that must be fetched is mostly held back. */
export type MailImage = { cid: string; name: string; pngBase64: string };

export type Mail = {
  /** The same on every try to send the same mail, so that a mailbox can tell a repeat. */
  key?: string;
  to: string;
  /** `name <address>`; the name people see is the market's. */
  from: string;
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  /** Named in the HTML as `cid:…`. */
  images?: readonly MailImage[];
  /** One POST there ends mails of this kind; mail programs show it as their own button (RFC 8058). */
  unsubscribeUrl?: string;
};

/** How a mail leaves. Throws when it was not taken, so that the outbox tries again. */
export type MailTransport = { send: (mail: Mail) => Promise<void> };
