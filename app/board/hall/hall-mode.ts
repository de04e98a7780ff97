import { createSignal } from "solid-js";
import { deviceSetting } from "../../shell/device-setting.ts";

const setting = deviceSetting("cabas.hall-mode");
const [on, setOn] = createSignal(setting.read() === "on");

/** For a loud hall, the sun and gloves; kept on this device. board.css draws it, hall-signal.ts makes it heard. */
export const hallMode = on;

export function setHallMode(next: boolean): void {
  setting.write(next ? "on" : null);
  setOn(next);
}
