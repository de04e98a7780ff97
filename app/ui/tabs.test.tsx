import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, it } from "vitest";
import { TabPanel, Tabs } from "./tabs.tsx";

afterEach(cleanup);

function payouts() {
  render(() => {
    const [value, setValue] = createSignal<"waiting" | "paid">("waiting");
    return (
      <>
        <Tabs
          label="Versements"
          items={[
            { value: "waiting", label: "À venir" },
            { value: "paid", label: "Versés" },
          ]}
          value={value()}
          onChange={setValue}
        />
        <TabPanel value="waiting" of={value()}>
          lundi 30
        </TabPanel>
        <TabPanel value="paid" of={value()}>
          lundi 18
        </TabPanel>
      </>
    );
  });
}
const tab = (name: string) => screen.getByRole("tab", { name });

it("shows the chosen tab's panel, named by its tab", () => {
  payouts();
  expect(screen.getByRole("tabpanel", { name: "À venir" }).textContent).toBe("lundi 30");
  fireEvent.click(tab("Versés"));
  expect(screen.getByRole("tabpanel", { name: "Versés" }).textContent).toBe("lundi 18");
});

it("is one stop of the keyboard, arrows go round and take focus along", () => {
  payouts();
  expect([tab("À venir").tabIndex, tab("Versés").tabIndex]).toEqual([0, -1]);
  fireEvent.keyDown(tab("À venir"), { key: "ArrowRight" });
  expect(tab("Versés").getAttribute("aria-selected")).toBe("true");
  expect(document.activeElement).toBe(tab("Versés"));
  fireEvent.keyDown(tab("Versés"), { key: "ArrowRight" });
  expect(document.activeElement).toBe(tab("À venir"));
});
