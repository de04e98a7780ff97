import { env } from "cloudflare:workers";
import PostalMime from "postal-mime";
import * as v from "valibot";
import { beforeEach, describe, expect, inject, test, vi } from "vitest";
import { keptMails, mailboxTransport } from "../../dev/doors/mailbox.ts";
import { platformTransport } from "./platform-transport.ts";
import { smtpSettings, smtpTransport } from "./smtp-transport.ts";
import type { Mail, MailTransport } from "./transport.ts";

const { url, mail: ports } = inject("nodeSide");
const takenSchema = v.array(
  v.object({
    from: v.string(),
    to: v.array(v.string()),
    raw: v.string(),
    user: v.nullable(v.string()),
    secure: v.boolean(),
  }),
);
const taken = async () => v.parse(takenSchema, await (await fetch(`${url}/mails`)).json());
beforeEach(async () => void (await taken()));

const aMail = (change: Partial<Mail> = {}): Mail => ({
  to: "ana@example.org",
  from: "Le marché de Captieux <bonjour@cabas.example>",
  replyTo: "marche@example.org",
  subject: "Panier n° 12 · Votre commande",
  text: "Bonjour Ana,\n\nvotre panier est prêt.",
  html: "<p>Bonjour Ana,</p><p>votre panier est prêt.</p>",
  ...change,
});

/** What a reader sees of a mail, whatever carried it. */
type Seen = Pick<Mail, "to" | "subject" | "text" | "html"> & {
  fromName: string;
  fromAddress: string;
  replyTo: string | undefined;
};
const settled = (text: string | undefined) => (text ?? "").replaceAll("\r\n", "\n").trimEnd();
const seenOf = (mail: Mail): Seen => {
  const [, fromName = "", fromAddress = ""] = /^(.*) <(.*)>$/s.exec(mail.from) ?? [];
  const { to, subject, replyTo } = mail;
  return { to, subject, replyTo, fromName, fromAddress, text: settled(mail.text), html: settled(mail.html) };
};

const carriers: Record<
  string,
  { transport: () => MailTransport; arrived: () => Promise<Seen[]>; arrivedImages: () => Promise<string[][]> }
> = {
  mailbox: {
    transport: () => mailboxTransport(env.DB),
    arrived: async () => (await keptMails(env.DB)).map(seenOf),
    arrivedImages: async () =>
      (await keptMails(env.DB)).flatMap(({ images = [] }) =>
        images.map(({ cid, name, pngBase64 }) => [cid, name, pngBase64]),
      ),
  },
  SMTP: {
    transport: () => smtpTransport(`smtp://127.0.0.1:${ports.open}`),
    arrivedImages: async () =>
      (await Promise.all((await taken()).map(({ raw }) => PostalMime.parse(raw)))).flatMap(({ attachments }) =>
        attachments.map(({ contentId = "", filename, content }) => [
          contentId.replace(/^<|>$/g, ""),
          filename ?? "",
          btoa(String.fromCharCode(...new Uint8Array(content as ArrayBuffer))),
        ]),
      ),
    arrived: async () =>
      await Promise.all(
        (await taken()).map(async ({ raw, to }) => {
          const parsed = await PostalMime.parse(raw);
          return {
            to: to.join(", "),
            subject: parsed.subject ?? "",
            fromName: parsed.from?.name ?? "",
            fromAddress: parsed.from?.address ?? "",
            replyTo: parsed.replyTo?.[0]?.address,
            text: settled(parsed.text),
            html: settled(parsed.html),
          };
        }),
      ),
  },
};

const { replyTo: _, ...withoutReply } = aMail();
const mails: Record<string, Mail> = {
  "a plain one": aMail(),
  "one without an address for answers": withoutReply,
  "accents, euros, emoji and other scripts": aMail({
    subject: "Œufs à 2,40 € 🥚 · čerstvá zelenina · 野菜",
    text: "12,60 € – « Où ? » 🥕\nțară",
    html: "<p>12,60&nbsp;€ – « Où ? » 🥕</p>",
  }),
  "a name with quotes, brackets and commas": aMail({ from: 'Ana "la" Brune, <du> marché <bonjour@cabas.example>' }),
  "lines that begin with a dot, and one that is only a dot": aMail({
    text: ".un\n..deux\n.\nfin",
    html: "<p>\n.\n..</p>",
  }),
  "lines longer than any server takes": aMail({ text: "mot ".repeat(2000).trim(), html: `<p>${"x".repeat(5000)}</p>` }),
  "a subject longer than a header line": aMail({ subject: "légumes et fromages de printemps ".repeat(8).trim() }),
};

describe.each(Object.entries(carriers))(
  "the contract of a mail transport, by %s",
  (_, { transport, arrived, arrivedImages }) => {
    test.each(Object.entries(mails))("%s arrives as it was written", async (_, mail) => {
      await transport().send(mail);
      expect(await arrived()).toEqual([seenOf(mail)]);
    });

    test("a picture of the mail arrives under the name that its HTML gives it", async () => {
      const png = "iVBORw0KGgo=";
      const images = [{ cid: "basket-12@cabas", name: "panier-12.png", pngBase64: png }];
      await transport().send(aMail({ html: '<img src="cid:basket-12@cabas">', images }));
      expect(await arrivedImages()).toEqual([["basket-12@cabas", "panier-12.png", png]]);
    });

    test("many at once arrive each once", async () => {
      const sent = Array.from({ length: 12 }, (_, n) => aMail({ to: `p${n}@example.org`, subject: `Panier n° ${n}` }));
      const carrier = transport();
      await Promise.all(sent.map((mail) => carrier.send(mail)));
      const subjects = (await arrived()).map((mail) => `${mail.to} ${mail.subject}`).sort();
      expect(subjects).toEqual(sent.map((mail) => `${mail.to} ${mail.subject}`).sort());
    });

    test("a line break in what people wrote begins no header and no recipient", async () => {
      const evil = "x\r\nBcc: eve@example.org\r\n\r\nsurprise";
      await transport().send(aMail({ subject: evil, from: `${evil} <bonjour@cabas.example>` }));
      const [mail, ...others] = await arrived();
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ to: "ana@example.org", fromAddress: "bonjour@cabas.example", text: aMail().text });
    });
  },
);

describe("SMTP", () => {
  const to = (port: number, scheme = "smtp", who = "") => smtpTransport(`${scheme}://${who}127.0.0.1:${port}`);
  const account = (user: string, password: string) => `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;

  test("the envelope names the sender's address and one recipient; nothing else is added", async () => {
    await to(ports.open).send(aMail({ key: "01a2-3b" }));
    const [mail] = await taken();
    expect(mail).toMatchObject({ from: "bonjour@cabas.example", to: ["ana@example.org"] });
    const headers = (mail?.raw ?? "").split("\r\n\r\n")[0] ?? "";
    expect([...headers.matchAll(/^([\w-]+):/gm)].map(([, name]) => name).sort()).toEqual(
      ["Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Reply-To", "Subject", "To"].sort(),
    );
    expect(headers).toContain("Message-ID: <01a2-3b@cabas.example>");
    for (const line of (mail?.raw ?? "").split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
  });

  test.each([
    ["a recipient that is refused", () => to(ports.open), "refused@example.org"],
    ["a recipient to be tried later", () => to(ports.open), "later@example.org"],
    ["a full mailbox, told after the mail was read", () => to(ports.open), "full@example.org"],
    ["a server that hangs up after its greeting", () => to(ports.broken), "ana@example.org"],
    ["a server that hangs up without a word", () => to(ports.silent), "ana@example.org"],
    ["a server that is not there", () => to(1), "ana@example.org"],
    ["a server that speaks no TLS where TLS was asked", () => to(ports.open, "smtps"), "ana@example.org"],
    ["a sign-in that the server asks and we have not", () => to(ports.guarded), "ana@example.org"],
    ["a wrong password", () => to(ports.guarded, "smtp", account("market@example.org", "guess")), "ana@example.org"],
  ])("%s throws, so that the outbox tries again", async (_, transport, recipient) => {
    const said = [
      vi.spyOn(console, "log"),
      vi.spyOn(console, "info"),
      vi.spyOn(console, "error"),
      vi.spyOn(console, "warn"),
    ];
    await expect(transport().send(aMail({ to: recipient }))).rejects.toThrow();
    expect(await taken()).toEqual([]);
    expect(said.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });

  test("user and password of the address sign in, whatever signs they hold", async () => {
    await to(ports.guarded, "smtp", account("market@example.org", "s3cret:/@ é")).send(aMail());
    expect(await taken()).toMatchObject([{ user: "market@example.org", to: ["ana@example.org"] }]);
  });

  test.each([
    ["smtp://mail.example", { host: "mail.example", port: 587, secure: false, requireTLS: true }],
    ["smtp://mail.example:2525", { host: "mail.example", port: 2525, secure: false, requireTLS: true }],
    ["smtps://mail.example", { host: "mail.example", port: 465, secure: true, requireTLS: false }],
    ["smtp://localhost:1025", { host: "localhost", port: 1025, secure: false, requireTLS: false }],
    ["smtp://[::1]:1025", { host: "::1", port: 1025, secure: false, requireTLS: false }],
    [
      "smtp://market%40example.org:p%40ss@mail.example",
      {
        host: "mail.example",
        port: 587,
        secure: false,
        requireTLS: true,
        auth: { user: "market@example.org", pass: "p@ss" },
      },
    ],
  ])("%s: nothing in clear to another machine", (address, settings) => {
    expect(smtpSettings(address)).toEqual(settings);
  });
});

test("the platform's binding gets the parts of a mail, its sender by name and address", async () => {
  const send = vi.fn(async () => ({ messageId: "1" }));
  await platformTransport({ EMAIL: { send } }).send(aMail({ key: "kept to ourselves" }));
  expect(send.mock.calls).toEqual([
    [
      {
        to: "ana@example.org",
        from: { name: "Le marché de Captieux", email: "bonjour@cabas.example" },
        replyTo: "marche@example.org",
        subject: aMail().subject,
        text: aMail().text,
        html: aMail().html,
      },
    ],
  ]);
});
