import { deviceSetting } from "./device-setting.ts";

/** This device's name on boards: there from the first board that was opened on it. */
export const boardDevice = deviceSetting("cabas.device");
