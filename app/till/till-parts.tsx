import { createSignal, For, Show } from "solid-js";
import type { Cents } from "../../core/money/cents.ts";
import { canTakeBack, leftToGive } from "../../core/till/till-part.ts";
import { createAttempt } from "../api/create-attempt.ts";
import { refusalText } from "../api/refusal-text.ts";
import type { giveTillPart, TillPartShown, takeBackTillPart } from "../api/till.ts";
import { formatCents } from "../i18n/format-money.ts";
import { formatDay } from "../i18n/format-time.ts";
import { t } from "../i18n/t.ts";
import { Amount } from "../ui/amount.tsx";
import { Button } from "../ui/button.tsx";
import { marketTime } from "../ui/clock.ts";
import { toast } from "../ui/toast-list.ts";

export interface TillPartsProps {
  parts: readonly TillPartShown[];
  timeZone: string;
  give: typeof giveTillPart;
  takeBack: typeof takeBackTillPart;
  /** Written, or refused because somebody else was first: what is shown is old. */
  onMoved: () => void;
}

type Giving = TillPartShown["tillGiven"][number];

/** What the till owes each payee: handed over in one touch, and taken back in one where it was a mistake. */
export function TillParts(props: TillPartsProps) {
  return (
    <ul class="grid gap-1">
      <For each={props.parts.map((part) => part.settlementId)}>
        {(id) => (
          <Show when={props.parts.find((part) => part.settlementId === id)}>
            {(part) => <TillPart {...props} part={part()} />}
          </Show>
        )}
      </For>
    </ul>
  );
}

function TillPart(props: TillPartsProps & { part: TillPartShown }) {
  const left = () => leftToGive(props.part);
  const giving = createAttempt((seenCents: Cents) => props.give(props.part.settlementId, seenCents));
  const takingBack = createAttempt((one: Pick<Giving, "id">) => props.takeBack(one.id));
  /** Which of the givings is being taken back. */
  const [backing, setBacking] = createSignal("");
  const takeBack = async (one: Pick<Giving, "id" | "amountCents">) => {
    giving.clear();
    setBacking(one.id);
    const taken = await takingBack.run(one);
    // Either way what stands here is asked anew: somebody else may have been first.
    props.onMoved();
    if (taken !== undefined) toast({ text: t("till.takenBackToast", { amount: formatCents(one.amountCents) }) });
  };
  const give = async () => {
    takingBack.clear();
    const amountCents = left();
    const given = await giving.run(amountCents);
    props.onMoved();
    if (given === undefined) return;
    const { givingId } = given.value;
    toast({
      text: t("till.givenToast", { amount: formatCents(amountCents), name: props.part.payeeName }),
      tone: "good",
      action: { label: t("till.takeBack"), run: () => void takeBack({ id: givingId, amountCents }) },
    });
  };
  return (
    <li class="grid gap-1 rounded-m bg-card px-4 py-2.5 ring-1 ring-line ring-inset">
      <div class="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1">
        <span class="min-w-0 flex-1 basis-40">
          <span class="block font-[620]">
            {props.part.payeeKind === "market" ? t("till.marketPart") : props.part.payeeName}
          </span>
          <span class="block text-small text-soft">
            {props.part.payeeKind === "market"
              ? t("till.stays")
              : left() > 0
                ? t("till.toReceive")
                : t("till.allGiven")}
          </span>
        </span>
        <span class="ml-auto flex items-center gap-3">
          <Amount
            cents={left() > 0 ? left() : props.part.tillCents}
            class="font-[640]"
            tone={left() > 0 ? "ink" : "soft"}
          />
          <Show when={left() > 0}>
            <Button
              size="small"
              busy={giving.pending()}
              aria-label={t("till.giveTo", { amount: formatCents(left()), name: props.part.payeeName })}
              onClick={() => void give()}
            >
              {t("till.give")}
            </Button>
          </Show>
        </span>
      </div>
      <For each={props.part.tillGiven}>
        {(one) => (
          <p class="flex flex-wrap items-center gap-x-3 text-small text-soft">
            <span>
              {t("till.givenBy", {
                amount: formatCents(one.amountCents),
                day: formatDay(one.at, props.timeZone),
                name: one.byName,
              })}
            </span>
            <Show when={canTakeBack(one, marketTime())}>
              <Button
                tone="quiet"
                size="small"
                busy={takingBack.pending() && backing() === one.id}
                aria-label={t("till.takeBackOf", { name: props.part.payeeName })}
                onClick={() => void takeBack(one)}
              >
                {t("till.takeBack")}
              </Button>
            </Show>
          </p>
        )}
      </For>
      <Show when={giving.error() ?? takingBack.error()}>
        {(error) => (
          <p role="alert" class="font-[600] text-beet">
            {refusalText(error())}
          </p>
        )}
      </Show>
    </li>
  );
}
