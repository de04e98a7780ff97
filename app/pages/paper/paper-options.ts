import { createEffect, createSignal, on } from "solid-js";
import * as v from "valibot";
import { LABEL_FORMATS } from "../../../core/label/label-format.ts";
import { deviceSetting } from "../../shell/device-setting.ts";

export const paperSheets = ["attendance", "table", "preparation", "labels"] as const;
export type PaperSheet = (typeof paperSheets)[number];
export const isPaperSheet = (name: string | undefined): name is PaperSheet =>
  paperSheets.some((sheet) => sheet === name);

export const paperOrders = ["name", "number"] as const;
export const paperSizes = ["small", "normal", "large"] as const;
export const paperGroups = ["none", "letter"] as const;
/** A label for each basket, or for each line of it: the lots that a stallholder bags. */
export const labelKinds = ["basket", "line"] as const;

const optionsSchema = v.object({
  order: v.fallback(v.picklist(paperOrders), "name"),
  size: v.fallback(v.picklist(paperSizes), "normal"),
  phones: v.fallback(v.boolean(), false),
  goods: v.fallback(v.boolean(), false),
  amounts: v.fallback(v.boolean(), true),
  group: v.fallback(v.picklist(paperGroups), "none"),
  labels: v.fallback(v.picklist(labelKinds), "basket"),
  format: v.fallback(v.picklist(LABEL_FORMATS.map((format) => format.id)), "plain-2x5"),
  /** Labels of the first sheet that were used before. */
  start: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)), 0),
});
export type PaperOptions = v.InferOutput<typeof optionsSchema>;

const presetsSchema = v.array(
  v.object({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)), options: optionsSchema }),
);
export type PaperPreset = v.InferOutput<typeof presetsSchema>[number];
const MOST_PRESETS = 12;

function kept<Schema extends v.GenericSchema>(json: string | null, schema: Schema, other: v.InferOutput<Schema>) {
  try {
    const read = v.safeParse(schema, JSON.parse(json ?? "null"));
    return read.success ? read.output : other;
  } catch {
    return other;
  }
}

const plainOptions = (): PaperOptions => v.parse(optionsSchema, {});

/**
 * How this device prints for a market: what was chosen last time, and what was put by under a name. Of a market that never printed
 * here, as the last one did.
 */
export function createPaperOptions(market: () => string | undefined) {
  const last = deviceSetting("cabas.paper");
  const own = () => deviceSetting(`cabas.paper.${market() ?? ""}`);
  const put = () => deviceSetting(`cabas.paper-presets.${market() ?? ""}`);
  const read = () => kept(own().read() ?? last.read(), optionsSchema, plainOptions());
  const [options, setOptions] = createSignal<PaperOptions>(read());
  const [presets, setPresets] = createSignal<readonly PaperPreset[]>([]);
  createEffect(
    on(market, () => {
      setOptions(read());
      setPresets(kept(put().read(), presetsSchema, []));
    }),
  );
  const change = (part: Partial<PaperOptions>) => {
    setOptions((before) => ({ ...before, ...part }));
    const json = JSON.stringify(options());
    last.write(json);
    own().write(json);
  };
  const keep = (next: readonly PaperPreset[]) => {
    setPresets(next);
    put().write(JSON.stringify(next));
  };
  return {
    options,
    change,
    presets,
    /** A name that is there already means its options anew. */
    putBy: (name: string) =>
      keep([{ name, options: options() }, ...presets().filter((one) => one.name !== name)].slice(0, MOST_PRESETS)),
    forget: (name: string) => keep(presets().filter((one) => one.name !== name)),
  };
}
