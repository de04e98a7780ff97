import { Show } from "solid-js";
import type { OfferedProduct } from "../../../core/contract/participation.ts";
import { type Milli, milli } from "../../../core/quantity/milli.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Stepper } from "../../ui/stepper.tsx";

type Base = OfferedProduct["base"];

/** Grams are thousandths of a kg and millilitres of a litre; pieces are counted whole. */
const toMilli = (base: Base, amount: number): Milli => milli(base === "piece" ? amount * 1000 : amount);
const fromMilli = (base: Base, value: Milli): number => (base === "piece" ? Math.floor(value / 1000) : value);
export const unitOf = (base: Base): string => (base === "piece" ? "piece" : base === "g" ? "kg" : "l");

export interface StockStepperProps {
  name: string;
  base: Base;
  /** In the base unit; null = without limit. */
  value: number | null;
  /** What is ordered already cannot be taken away. */
  least: number;
  onChange: (value: number | null) => void;
}

/** How much there is, or "sans limite": one touch from one to the other. */
export function StockStepper(props: StockStepperProps) {
  return (
    <div class="flex flex-wrap items-center justify-end gap-1.5">
      <Show
        when={props.value !== null}
        fallback={
          <>
            <span class="text-small text-soft">{t("answers.unlimited")}</span>
            <Button tone="quiet" size="small" onClick={() => props.onChange(props.least)}>
              {t("answers.sayHowMuch")}
            </Button>
          </>
        }
      >
        <Stepper
          label={props.name}
          value={toMilli(props.base, props.value ?? 0)}
          step={milli(props.base === "piece" ? 1000 : 500)}
          min={toMilli(props.base, props.least)}
          unit={unitOf(props.base)}
          onChange={(value) => props.onChange(fromMilli(props.base, value))}
        />
        <Button tone="quiet" size="small" onClick={() => props.onChange(null)}>
          {t("answers.noLimit")}
        </Button>
      </Show>
    </div>
  );
}
