import { SMTPServer } from "smtp-server";

/** A mail as it came over the wire, and for whom the envelope said it is. */
export type TakenMail = { from: string; to: string[]; raw: string; user: string | null; secure: boolean };

export type MailServer = {
  /** Takes everything from anybody. */
  open: number;
  /** Takes mails of who signs in as `market` with `s3cret:/@`. Offers no encryption. */
  guarded: number;
  /** Answers the phone and hangs up. */
  broken: number;
  taken: TakenMail[];
  close: () => Promise<void>;
};

export const GUARD = { user: "market@example.org", password: "s3cret:/@ é" };

/** A real SMTP server for the mail transport's tests: accepts, refuses and fails by the recipient's name. */
export async function startMailServer(): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const serve = async (guarded: boolean, hangsUp = false): Promise<{ port: number; close: () => Promise<void> }> => {
    const server = new SMTPServer({
      authOptional: !guarded,
      disabledCommands: guarded ? ["STARTTLS"] : ["STARTTLS", "AUTH"],
      allowInsecureAuth: true,
      logger: false,
      onConnect: (_session, done) => (hangsUp ? done(new Error("no")) : done()),
      onAuth: (auth, _session, done) =>
        auth.username === GUARD.user && auth.password === GUARD.password
          ? done(null, { user: GUARD.user })
          : done(new Error("Invalid username or password")),
      onRcptTo: ({ address }, _session, done) => {
        if (address.startsWith("refused"))
          return done(Object.assign(new Error("no such person"), { responseCode: 550 }));
        if (address.startsWith("later")) return done(Object.assign(new Error("try again"), { responseCode: 451 }));
        done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          if (to.some((address) => address.startsWith("full")))
            return done(Object.assign(new Error("mailbox full"), { responseCode: 552 }));
          const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
          taken.push({
            from,
            to,
            raw: Buffer.concat(chunks).toString("utf8"),
            user: session.user ?? null,
            secure: session.secure,
          });
          done();
        });
      },
    });
    // A client that hangs up in the middle is part of what is tested.
    server.on("error", () => undefined);
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const address = server.server.address();
    if (address === null || typeof address === "string") throw new Error("the mail server has no port");
    return { port: address.port, close: () => new Promise((closed) => server.close(() => closed())) };
  };
  const [open, guarded, broken] = [await serve(false), await serve(true), await serve(false, true)];
  return {
    open: open.port,
    guarded: guarded.port,
    broken: broken.port,
    taken,
    close: async () => void (await Promise.all([open.close(), guarded.close(), broken.close()])),
  };
}
