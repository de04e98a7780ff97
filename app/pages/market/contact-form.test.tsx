import { fireEvent, screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { ContactForm } from "./contact-form.tsx";

async function write(handler: ApiHandler) {
  const server = fakeApi({ "POST /api/markets/captieux/contact": handler });
  await renderPage({
    route: "/m/:slug",
    at: "/m/captieux",
    page: () => <ContactForm slug="captieux" />,
    places: ["public"],
  });
  const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
  type("Votre nom", "Ana");
  type("Votre adresse mail", "ana@");
  type("Votre message", "Avez-vous des œufs ?");
  fireEvent.click(screen.getByRole("button", { name: "Envoyer" }));
  return server;
}
const message = () => screen.getByLabelText<HTMLTextAreaElement>("Votre message").value;

describe("writing to a market", () => {
  it("names the field that is refused and keeps what was typed", async () => {
    await write(refusal("bad_input", { fields: ["email"] }, 400));
    await screen.findByText("Cette adresse n’est pas complète.");
    expect(message()).toBe("Avez-vous des œufs ?");
  });

  it("keeps the message where the server does not answer, and sends it once under one key", async () => {
    let down = true;
    const { calls } = await write(() => {
      if (down) throw new TypeError("connection lost");
      return { status: 204 };
    });
    await screen.findByText("Votre message est resté ici.");
    expect(message()).toBe("Avez-vous des œufs ?");
    down = false;
    fireEvent.click(screen.getByRole("button", { name: "Envoyer" }));
    await screen.findByText(/Message envoyé/);
    expect(calls.map((call) => call.idempotencyKey)).toEqual([calls[0]?.idempotencyKey, calls[0]?.idempotencyKey]);
  });
});
