import { createSignal, For, Show } from "solid-js";
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
  const moving = createAttempt((work: () => Promise<unknown>) => work());
  const [busy, setBusy] = createSignal("");
  /** Either way what stands here is asked anew: somebody else may have been first. */
  const move = async (what: string, work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(what);
    const moved = await moving.run(work);
    setBusy("");
    props.onMoved();
    return moved !== undefined;
  };
  const takeBack = (giving: Pick<Giving, "id" | "amountCents">) => async () => {
    if (await move(giving.id, () => props.takeBack(giving.id)))
      toast({ text: t("till.takenBackToast", { amount: formatCents(giving.amountCents) }) });
  };
  const give = async () => {
    const seenCents = left();
    let given: { readonly givingId: string } | undefined;
    const ok = await move("give", async () => {
      given = await props.give(props.part.settlementId, seenCents);
    });
    if (!ok || given === undefined) return;
    const giving = { id: given.givingId, amountCents: seenCents };
    toast({
      text: t("till.givenToast", { amount: formatCents(seenCents), name: props.part.payeeName }),
      tone: "good",
      action: { label: t("till.takeBack"), run: () => void takeBack(giving)() },
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
              busy={busy() === "give"}
              aria-label={t("till.giveTo", { amount: formatCents(left()), name: props.part.payeeName })}
              onClick={() => void give()}
            >
              {t("till.give")}
            </Button>
          </Show>
        </span>
      </div>
      <For each={props.part.tillGiven}>
        {(giving) => (
          <p class="flex flex-wrap items-center gap-x-3 text-small text-soft">
            <span>
              {t("till.givenBy", {
                amount: formatCents(giving.amountCents),
                day: formatDay(giving.at, props.timeZone),
                name: giving.byName,
              })}
            </span>
            <Show when={canTakeBack(giving, marketTime())}>
              <Button
                tone="quiet"
                size="small"
                busy={busy() === giving.id}
                aria-label={t("till.takeBackOf", { name: props.part.payeeName })}
                onClick={() => void takeBack(giving)()}
              >
                {t("till.takeBack")}
              </Button>
            </Show>
          </p>
        )}
      </For>
      <Show when={moving.error()}>
        {(error) => (
          <p role="alert" class="font-[600] text-beet">
            {refusalText(error())}
          </p>
        )}
      </Show>
    </li>
  );
}
