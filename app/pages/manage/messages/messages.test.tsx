import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import { ana, aSession } from "../../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../../testing/fake-api.ts";
import { aManagedDistribution } from "../../../testing/manage-builders.ts";
import { withNativeDialog } from "../../../testing/native-dialog.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { pickupStartsAt } from "../../../testing/shop-builders.ts";
import MessagesPage from "./messages.tsx";

withNativeDialog();

const AT = "/api/manage/captieux/messages";
const date = aManagedDistribution();
const aSentMessage = {
  id: "m1",
  list: "all",
  distributionId: null,
  subject: "Des fraises samedi",
  body: "Venez tôt.",
  byName: "Claire Dubosc",
  sentAt: pickupStartsAt - 48 * 3_600_000,
  recipients: 40,
  left: 40,
  failed: 0,
};

async function open({ sent = [], api = {} }: { sent?: object[]; api?: Record<string, ApiHandler> } = {}) {
  const server = fakeApi({
    [`GET ${AT}`]: { body: { messages: sent } },
    "GET /api/manage/captieux/distributions": { body: { distributions: [date] } },
    [`GET ${AT}/recipients?list=all`]: { body: { count: 42, optedOut: 3 } },
    [`GET ${AT}/recipients?list=not_ordered&distributionId=${date.id}`]: { body: { count: 17, optedOut: 0 } },
    [`POST ${AT}/preview`]: { body: { subject: "Captieux : samedi", html: "<p>Bonjour</p><script>go()</script>" } },
    ...api,
  });
  await renderPage({
    route: "/manage/:slug/messages",
    at: "/manage/captieux/messages",
    page: MessagesPage,
    places: ["messages"],
    session: aSession({
      user: ana,
      markets: [{ id: "m", slug: "captieux", name: "Captieux", roles: ["messenger"] }],
    }),
  });
  await screen.findByText(/^42 personnes/);
  return server;
}
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

it("says how many a list reaches before anything is written, and asks of which date who has not ordered yet", async () => {
  await open();
  expect(screen.getByText(/^42 personnes · 3 n’en veulent pas$/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Voir avant d’envoyer" }).disabled).toBe(true);
  fireEvent.change(screen.getByLabelText("À qui"), { target: { value: "not_ordered" } });
  expect(await screen.findByText("17 personnes")).toBeTruthy();
  expect(screen.getByLabelText<HTMLSelectElement>("Pour quelle date").value).toBe(date.id);
});

it("shows the mail in a frame that may do nothing, and sends it once, to the list and the date that were seen", async () => {
  const { asked, routes } = await open();
  fireEvent.change(screen.getByLabelText("À qui"), { target: { value: "not_ordered" } });
  await screen.findByText("17 personnes");
  write("Objet", " Samedi ");
  write("Message", "Il reste des places.");
  press("Voir avant d’envoyer");
  const sheet = within(await screen.findByRole("dialog", { name: "Captieux : samedi" }));
  const frame = sheet.getByTitle<HTMLIFrameElement>("Le mail comme il arrive");
  expect([frame.getAttribute("sandbox"), frame.getAttribute("srcdoc")]).toEqual([
    "",
    "<p>Bonjour</p><script>go()</script>",
  ]);
  routes[`POST ${AT}`] = () => Promise.reject(new TypeError("connection lost"));
  fireEvent.click(sheet.getByRole("button", { name: "Envoyer" }));
  await sheet.findByRole("alert");
  routes[`POST ${AT}`] = { status: 201, body: { messageId: "m2" } };
  fireEvent.click(sheet.getByRole("button", { name: "Envoyer" }));
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Captieux : samedi" })).toBeNull());
  const sent = asked(`POST ${AT}`);
  const wish = { subject: "Samedi", body: "Il reste des places.", list: "not_ordered", distributionId: date.id };
  expect(sent.map(({ json }) => json)).toEqual([wish, wish]);
  // A lost answer is asked for again under the same key: nobody gets two mails.
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(screen.getByLabelText<HTMLInputElement>("Objet").value).toBe("");
});

it("keeps what was written where the server refuses the look", async () => {
  const { routes } = await open({ sent: [] });
  routes[`POST ${AT}/preview`] = refusal("too_many_requests", {}, 429);
  write("Objet", "Samedi");
  write("Message", "Il reste des places.");
  press("Voir avant d’envoyer");
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>("Message").value).toBe("Il reste des places.");
});

it("tells of each message how far it is, and takes its words up again", async () => {
  await open({ sent: [{ ...aSentMessage, left: 12, failed: 1 }] });
  expect(screen.getByText("13 partis sur 40")).toBeTruthy();
  expect(screen.getByText("1 n’est pas parti")).toBeTruthy();
  press("Reprendre ce message");
  expect(screen.getByLabelText<HTMLInputElement>("Objet").value).toBe("Des fraises samedi");
  expect(screen.getByLabelText<HTMLTextAreaElement>("Message").value).toBe("Venez tôt.");
});
