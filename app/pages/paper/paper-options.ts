import { createSignal } from "solid-js";
import * as v from "valibot";
import { deviceSetting } from "../../shell/device-setting.ts";

export const paperSheets = ["attendance", "table", "preparation"] as const;
export type PaperSheet = (typeof paperSheets)[number];
export const isPaperSheet = (name: string | undefined): name is PaperSheet =>
  paperSheets.some((sheet) => sheet === name);

export const paperOrders = ["name", "number"] as const;
export const paperSizes = ["small", "normal", "large"] as const;

const optionsSchema = v.object({
  order: v.fallback(v.picklist(paperOrders), "name"),
  size: v.fallback(v.picklist(paperSizes), "normal"),
  phones: v.fallback(v.boolean(), false),
  goods: v.fallback(v.boolean(), false),
});
export type PaperOptions = v.InferOutput<typeof optionsSchema>;

const setting = deviceSetting("cabas.paper");

function keptOptions(): PaperOptions {
  let kept: unknown;
  try {
    kept = JSON.parse(setting.read() ?? "{}");
  } catch {
    kept = undefined;
  }
  const read = v.safeParse(optionsSchema, kept);
  return read.success ? read.output : v.parse(optionsSchema, {});
}

/** How this device prints: what was chosen last time. */
export function createPaperOptions() {
  const [options, setOptions] = createSignal<PaperOptions>(keptOptions());
  const change = (part: Partial<PaperOptions>) => {
    setOptions((before) => ({ ...before, ...part }));
    setting.write(JSON.stringify(options()));
  };
  return { options, change };
}
