import type { Page } from "@playwright/test";

/** Presses of a finger or a button since the last reset, over reloads and pages; typing is none. */
export interface Touches {
  reset(): Promise<void>;
  count(): Promise<number>;
}

/** Counts what a person's hand does on this page. Call before its first navigation. */
export async function countTouches(page: Page): Promise<Touches> {
  let touches = 0;
  await page.exposeFunction("cabasTouch", () => {
    touches++;
  });
  await page.addInitScript(() => {
    addEventListener(
      "pointerdown",
      (event) => {
        const told: unknown = Reflect.get(window, "cabasTouch");
        if (event.isTrusted && typeof told === "function") told();
      },
      true,
    );
  });
  return {
    reset: async () => {
      touches = 0;
    },
    count: async () => touches,
  };
}
