import { createMemo, createSignal, For, Show } from "solid-js";
import { isOfTheTill } from "../../core/till/till-sums.ts";
import type { TillDue } from "../api/till.ts";
import { formatNear } from "../i18n/format-time.ts";
import { t } from "../i18n/t.ts";
import { Amount } from "../ui/amount.tsx";
import { Button } from "../ui/button.tsx";
import { marketTime } from "../ui/clock.ts";
import { NumberBadge } from "../ui/number-badge.tsx";
import { TakeDueSheet, type TakenWay } from "./take-due-sheet.tsx";

/** Enough to see that the till is kept; the rest on request. */
const SHOWN = 4;

const isToTake = ({ status }: TillDue): boolean => status === "open" || status === "carried";

export interface TillDuesProps {
  dues: readonly TillDue[];
  timeZone: string;
  /** Absent where nobody may take money any more, or for who may not. */
  onTake?: ((due: TillDue, way: TakenWay) => void) | undefined;
  isTaking?: ((due: TillDue) => boolean) | undefined;
}

/** From which basket and by whom: what is promised first, then what was carried, then what the till took. */
export function TillDues(props: TillDuesProps) {
  const [all, setAll] = createSignal(false);
  const [taking, setTaking] = createSignal<TillDue>();
  const of = (which: (due: TillDue) => boolean) => props.dues.filter((due) => isOfTheTill(due) && which(due));
  const waiting = createMemo(() => of(({ status }) => status === "open"));
  const others = createMemo(() => [
    ...of(({ status }) => status === "carried"),
    ...of(({ status }) => status === "collected").toSorted((a, b) => b.at - a.at),
  ]);
  const shown = () => (all() ? others() : others().slice(0, SHOWN));
  return (
    <>
      <ul class="grid gap-1">
        <For each={[...waiting(), ...shown()]}>
          {(due) => (
            <li
              class="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 rounded-m py-1.5 pr-2 pl-2"
              classList={{ "bg-apricot": due.status === "open" }}
            >
              <NumberBadge number={due.basketNumber} state={due.status === "open" ? "look" : "todo"} />
              <span class="min-w-0 flex-1 basis-36">
                <span class="block truncate leading-tight font-[620]">{due.name}</span>
                <span class="block text-small text-soft">{t(`till.is.${due.way}`)}</span>
                <span class="block text-small text-soft">
                  {`${due.byName}, ${formatNear(due.at, marketTime(), props.timeZone)}`}
                </span>
              </span>
              <span class="ml-auto flex items-center gap-3">
                <Amount cents={due.amountCents} class="font-[640]" />
                <Show when={props.onTake !== undefined && isToTake(due)}>
                  <Button
                    tone={due.status === "open" ? "primary" : "secondary"}
                    size="small"
                    busy={props.isTaking?.(due) === true}
                    aria-label={t("till.takeOf", { number: due.basketNumber, name: due.name })}
                    onClick={() => setTaking(due)}
                  >
                    {t("till.take")}
                  </Button>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show when={!all() && others().length > SHOWN}>
        <Button tone="quiet" size="small" onClick={() => setAll(true)}>
          {t("till.all", { n: others().length - SHOWN })}
        </Button>
      </Show>
      <TakeDueSheet
        due={taking()}
        onClose={() => setTaking(undefined)}
        onTake={(due, way) => {
          setTaking(undefined);
          props.onTake?.(due, way);
        }}
      />
    </>
  );
}
