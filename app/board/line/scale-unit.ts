import { deviceSetting } from "../../shell/device-setting.ts";
import type { KeypadState } from "../../ui/keypad-state.ts";

const setting = deviceSetting("cabas.scale-unit");

/** The unit of the scale on this table, as it was switched last. */
export const keptScaleUnit = (): KeypadState["unit"] => (setting.read() === "kg" ? "kg" : "g");

export const keepScaleUnit = (unit: KeypadState["unit"]): void => setting.write(unit === "kg" ? "kg" : null);
