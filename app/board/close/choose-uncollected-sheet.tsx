import { createMemo, createSignal, For, Show } from "solid-js";
import type { UncollectedChoice } from "../../../core/contract/board.ts";
import { NO_CENTS } from "../../../core/money/cents.ts";
import { addDays } from "../../../core/time/local-date.ts";
import { instantOf, localDate } from "../../../core/time/zone.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ChoiceCards } from "../../ui/choice-cards.tsx";
import { marketTime } from "../../ui/clock.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { useBoard } from "../board-context.tsx";
import type { RosterBasket } from "../list/roster.ts";

type Kind = UncollectedChoice["kind"];
const kinds: readonly Kind[] = ["kept", "given_away", "refunded"];

/** What becomes of one basket that nobody came for, or of all of them alike. */
export function ChooseUncollectedSheet(props: { entries: readonly RosterBasket[]; onClose: () => void }) {
  const title = () => {
    const [first, ...more] = props.entries;
    if (first === undefined) return "";
    const { firstName, lastName } = first.basket();
    return more.length > 0
      ? t("closing.chooseAllTitle", { n: props.entries.length })
      : t("closing.chooseTitle", { number: first.number, name: `${firstName} ${lastName}` });
  };
  return (
    <Sheet open={props.entries.length > 0} onClose={props.onClose} title={title()} size="small">
      <Show when={props.entries.length > 0 ? props.entries : undefined} keyed>
        {(entries) => <ChoiceForm entries={entries} onDone={props.onClose} />}
      </Show>
    </Sheet>
  );
}

function ChoiceForm(props: { entries: readonly RosterBasket[]; onDone: () => void }) {
  const { board, confirmations } = useBoard();
  const zone = board.facts()?.timeZone ?? "Europe/Paris";
  const [kind, setKind] = createSignal<Kind>("kept");
  const [day, setDay] = createSignal(addDays(localDate(marketTime(), zone), 2));
  const [time, setTime] = createSignal("18:00");
  const [place, setPlace] = createSignal(board.facts()?.placeName ?? "");
  const [reason, setReason] = createSignal("");
  const [kept, setKept] = createSignal<ReadonlySet<number>>(new Set());
  const one = () => (props.entries.length === 1 ? props.entries[0] : undefined);
  const lines = createMemo(() => {
    const entry = one();
    if (entry === undefined) return [];
    const amounts = new Map(board.amounts(entry.number)?.lines.map((line) => [line.ref, line.finalCents]));
    return entry
      .basket()
      .lines.map((line) => ({ line, cents: line.finalCents ?? amounts.get(line.ref) ?? NO_CENTS }))
      .filter(({ cents }) => cents > 0);
  });
  const chosen = () => lines().filter(({ line }) => !kept().has(line.ref));
  const toggle = (ref: number, given: boolean) =>
    setKept((set) => new Set(given ? [...set].filter((other) => other !== ref) : [...set, ref]));
  const until = () => instantOf(day(), time(), zone);
  const ready = () => {
    if (kind() === "kept")
      return place().trim() !== "" && /^\d{4}-\d\d-\d\d$/.test(day()) && /^\d\d:\d\d$/.test(time());
    if (kind() === "refunded") return reason().trim().length >= 3 && (one() === undefined || chosen().length > 0);
    return reason().trim() === "" || reason().trim().length >= 3;
  };
  const choice = (): UncollectedChoice => {
    const why = reason().trim();
    switch (kind()) {
      case "kept":
        return { kind: "kept", until: until(), place: place().trim() };
      case "given_away":
        return { kind: "given_away", ...(why !== "" && { reason: why }) };
      case "refunded": {
        const some = one() !== undefined && kept().size > 0;
        return { kind: "refunded", reason: why, ...(some && { lines: chosen().map(({ line }) => line.ref) }) };
      }
    }
  };
  return (
    <form
      class="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready()) return;
        const decided = choice();
        for (const entry of props.entries) confirmations.chooseUncollected(entry.number, decided);
        props.onDone();
      }}
    >
      <p>{t("closing.chooseText")}</p>
      <ChoiceCards
        label={t("closing.choose")}
        choices={kinds.map((value) => ({
          value,
          title: t(`closing.choice.${value}`),
          text: t(`closing.choice.${value}Text`),
        }))}
        value={kind()}
        onChange={setKind}
      />
      <Show when={kind() === "kept"}>
        <div class="grid grid-cols-2 gap-3">
          <TextInput label={t("closing.keptDay")} type="date" value={day()} onInput={setDay} />
          <TextInput label={t("closing.keptTime")} type="time" value={time()} onInput={setTime} />
        </div>
        <TextInput label={t("closing.keptPlace")} value={place()} onInput={setPlace} maxlength={120} />
      </Show>
      <Show when={kind() === "refunded" && one() !== undefined}>
        <fieldset class="grid gap-1">
          <legend class="mb-1 font-[620]">{t("closing.goodsRefunded")}</legend>
          <For each={lines()}>
            {({ line, cents }) => (
              <Checkbox
                label={`${line.productName} · ${formatCents(cents)}`}
                checked={!kept().has(line.ref)}
                onChange={(given) => toggle(line.ref, given)}
              />
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={kind() !== "kept"}>
        <Textarea
          label={t("closing.reasonLabel")}
          hint={kind() === "given_away" ? t("closing.reasonOptional") : t("closing.reasonHint")}
          value={reason()}
          onInput={setReason}
          maxlength={300}
        />
      </Show>
      <Button type="submit" size="large" full disabled={!ready()}>
        {t("closing.chooseConfirm")}
      </Button>
    </form>
  );
}
