import { Match, Show, Switch } from "solid-js";
import type { CheckedLine, LineProblem } from "../../cart/check-cart.ts";
import { formatMilli } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";

type Kind<Name extends LineProblem["kind"]> = Extract<LineProblem, { kind: Name }>;

/** Why this line cannot be had as it is, and the one touch that mends it. */
export function LineMends(props: { checked: CheckedLine; onChange: (quantityMilli: number) => void }) {
  const problem = <Name extends LineProblem["kind"]>(kind: Name): Kind<Name> | undefined => {
    const found = props.checked.problem;
    return isKind(found, kind) ? found : undefined;
  };
  const quantity = (milli: CheckedLine["line"]["quantityMilli"]) => formatMilli(milli, props.checked.line.unit);
  return (
    <Show when={props.checked.problem}>
      {(found) => (
        <div class="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 pt-2">
          <p class="text-small font-[600] text-carrot-ink">{t(`checkout.problem.${found().kind}`)}</p>
          <div class="flex flex-wrap gap-2">
            <Switch>
              <Match when={problem("short")}>
                {(short) => (
                  <Button size="small" onClick={() => props.onChange(short().leftMilli)}>
                    {t("checkout.takeLeft", { quantity: quantity(short().leftMilli) })}
                  </Button>
                )}
              </Match>
              <Match when={problem("step")}>
                {(step) => (
                  <Button size="small" onClick={() => props.onChange(step().nearestMilli)}>
                    {t("checkout.takeNearest", { quantity: quantity(step().nearestMilli) })}
                  </Button>
                )}
              </Match>
            </Switch>
            <Button tone="secondary" size="small" onClick={() => props.onChange(0)}>
              {t("common.remove")}
            </Button>
          </div>
        </div>
      )}
    </Show>
  );
}

const isKind = <Name extends LineProblem["kind"]>(
  problem: LineProblem | undefined,
  kind: Name,
): problem is Kind<Name> => problem?.kind === kind;
