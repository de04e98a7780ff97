import { fireEvent, screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import english from "../i18n/messages/en/help.ts";
import french from "../i18n/messages/fr/help.ts";
import list from "../rooms.tsx?raw";
import { withNativeDialog } from "../testing/native-dialog.ts";
import { renderPage } from "../testing/render-page.tsx";
import { HelpButton } from "./help-button.tsx";
import { topicAt, topics } from "./topics.ts";

withNativeDialog();

/** Printed, or for a moment on the way to somewhere else. */
const WITHOUT = ["/paper/x/x", "/dev/gallery"];

/** Where each page of the team's and producers' places is, read from their list: a new one is met here at once. */
function addresses(): string[] {
  const children = (name: string) =>
    list.match(new RegExp(`const ${name}: RouteDefinition\\[\\] = \\[([\\s\\S]*?)\\n\\];`))?.[1] ?? "";
  const paths = (text: string) => [...text.matchAll(/path: \[?"([^"]+)"/g)].map((match) => match[1] ?? "");
  const filled = (path: string) => path.replace(/:\w+/g, "x");
  return [
    ...paths(children("manage")).map((path) => `/manage/x${filled(path)}`),
    ...paths(children("producer")).map((path) => `/producer/x${filled(path)}`),
    ...paths(children("bare")).map(filled),
    "/cart/x",
  ];
}

it("every page where people work, the board and the cart have help", () => {
  const pages = addresses();
  expect(pages.length).toBeGreaterThan(14);
  expect(pages.filter((page) => topicAt(page) === undefined && !WITHOUT.includes(page))).toEqual([]);
});

it("says three to six short things of each page, in both languages", () => {
  for (const texts of [french, english]) {
    for (const topic of topics) {
      const points = texts[topic].split("\n");
      expect(points.length, topic).toBeGreaterThanOrEqual(3);
      expect(points.length, topic).toBeLessThanOrEqual(6);
      for (const point of points) expect(point.length, point).toBeLessThan(140);
    }
  }
  expect(Object.keys(french).toSorted()).toEqual(["title", ...topics].toSorted());
});

it("opens behind the question mark, for the page one is on", async () => {
  await renderPage({ route: "/cart/:slug", at: "/cart/captieux", page: () => <HelpButton />, places: [] });
  fireEvent.click(await screen.findByRole("button", { name: "Aide sur cette page" }));
  expect(await screen.findByText("Vous payez une fois pour tous les producteurs.")).toBeDefined();
});

it("is not there where nothing was written", async () => {
  await renderPage({ route: "/m/:slug", at: "/m/captieux", page: () => <HelpButton />, places: [] });
  expect(screen.queryByRole("button")).toBeNull();
});
