import { cleanup, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, it, vi } from "vitest";
import { loadMessages } from "./catalogue.ts";
import { explain } from "./explain.ts";
import { applyLocale } from "./locale.ts";
import { rich } from "./rich-text.ts";
import { startLocale, switchLocale } from "./switch-locale.ts";
import { t } from "./t.ts";

afterEach(() => {
  cleanup();
  applyLocale("fr");
  localStorage.clear();
});

it("starts in French and remembers another choice on this device", async () => {
  await startLocale();
  expect([t("common.close"), document.documentElement.lang]).toEqual(["Fermer", "fr"]);
  expect(await switchLocale("en")).toBe(true);
  expect([t("common.close"), document.documentElement.lang]).toEqual(["Close", "en"]);
  applyLocale("fr");
  await startLocale();
  expect(t("common.close")).toBe("Close");
});

it("turns everything on the screen, pages' own texts too", async () => {
  await loadMessages("market");
  render(() => <p>{`${t("market.members")} ${t("common.close")}`}</p>);
  expect(screen.getByText("Membres Fermer")).toBeTruthy();
  await switchLocale("en");
  expect(screen.getByText("Members Close")).toBeTruthy();
});

it("draws nothing again of what is on the screen when other texts arrive", async () => {
  let drawn = 0;
  const words = () => {
    drawn++;
    return t("common.close");
  };
  render(() => <p>{words()}</p>);
  await loadMessages("weights", "trial");
  expect([drawn, screen.getByText("Fermer").textContent]).toEqual([1, "Fermer"]);
});

it("says a refusal in general until its words are there, then in its own", async () => {
  render(() => <p>{explain("undo_too_late")}</p>);
  expect(screen.getByText("Cela n’a pas marché. Réessayez dans un instant.")).toBeTruthy();
  await screen.findByText(/trop tard pour annuler/);
});

it("has a general sentence for a code of a newer server", async () => {
  await loadMessages("errors");
  vi.spyOn(console, "warn").mockImplementation(() => {});
  expect(explain("not_invented_yet")).toBe("Cela n’a pas marché. Réessayez dans un instant.");
});

it("puts elements into a text", () => {
  render(() => <p data-testid="text">{rich("shell.menu", { name: <b>Ana</b> })}</p>);
  expect(screen.getByTestId("text").innerHTML).toBe("Menu de <b>Ana</b>");
});
