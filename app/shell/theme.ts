import { createSignal } from "solid-js";
import { deviceSetting } from "./device-setting.ts";

export const themeChoices = ["system", "day", "night"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

// public/theme.js reads the same key before the first paint, so that a night reader is not dazzled by a white page.
const setting = deviceSetting("cabas.theme");
const system = window.matchMedia("(prefers-color-scheme: dark)");

const isChoice = (value: string | null): value is ThemeChoice => themeChoices.some((choice) => choice === value);

const stored = setting.read();
const [themeChoice, setChoice] = createSignal<ThemeChoice>(isChoice(stored) ? stored : "system");

export { themeChoice };

function paint(): void {
  const choice = themeChoice();
  const night = choice === "night" || (choice === "system" && system.matches);
  document.documentElement.dataset.theme = night ? "night" : "day";
}

export function chooseTheme(choice: ThemeChoice): void {
  setChoice(choice);
  setting.write(choice === "system" ? null : choice);
  paint();
}

/** Follows the device while nothing else was chosen. */
export function startTheme(): void {
  paint();
  system.addEventListener("change", paint);
}
