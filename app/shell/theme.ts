import { createSignal } from "solid-js";
import { deviceSetting } from "./device-setting.ts";

export const themeChoices = ["system", "day", "night"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

// public/theme.js reads the same key and paints: before the first paint, so that a night reader is not dazzled by a white
// page, when the device turns to night, and when it is told of a choice (which storage may refuse to keep).
const setting = deviceSetting("cabas.theme");

const isChoice = (value: string | null): value is ThemeChoice => themeChoices.some((choice) => choice === value);

const stored = setting.read();
const [themeChoice, setChoice] = createSignal<ThemeChoice>(isChoice(stored) ? stored : "system");

export { themeChoice };

export function chooseTheme(choice: ThemeChoice): void {
  setChoice(choice);
  setting.write(choice === "system" ? null : choice);
  window.dispatchEvent(new CustomEvent("cabas-theme", { detail: choice }));
}
