import { createSignal, createUniqueId, For } from "solid-js";
import type { ChosenCommune } from "../../core/contract/place.ts";
import { chosenCommune, findCommunes } from "../api/communes.ts";
import { t } from "../i18n/t.ts";
import { classNames } from "./class-names.ts";
import { CommuneOption } from "./commune-option.tsx";
import { controlLook, Field, type FieldFrame } from "./field.tsx";

export interface CommuneInputProps extends FieldFrame {
  /** null while nothing of the list is chosen, whatever is typed. */
  value: ChosenCommune | null;
  onChange: (chosen: ChosenCommune | null) => void;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  autofocus?: boolean | undefined;
}

export const communeText = (chosen: ChosenCommune): string =>
  t("common.commune", { commune: chosen.commune, postcode: chosen.postcode });

/** A commune by a few letters or digits, chosen from what they find: an editable combobox with its list below. */
export function CommuneInput(props: CommuneInputProps) {
  const listId = createUniqueId();
  const [typed, setTyped] = createSignal<string>();
  const [found, setFound] = createSignal<readonly ChosenCommune[]>([]);
  const [told, setTold] = createSignal<"none" | "failed">();
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(0);
  const text = () => typed() ?? (props.value ? communeText(props.value) : "");
  const status = () => {
    const what = told();
    if (what) return t(what === "none" ? "common.communeNone" : "common.communeFailed");
    return open() ? t("common.communesFound", { n: found().length }) : "";
  };
  const optionId = (at: number) => `${listId}-${at}`;
  const activeId = () => (open() && found().length > 0 ? optionId(active()) : undefined);

  // Answers may overtake each other: only the newest question's counts.
  let asked = 0;
  const search = async (query: string) => {
    const question = ++asked;
    if (query === "") {
      setFound([]);
      setTold(undefined);
      setOpen(false);
      return;
    }
    try {
      const communes = await findCommunes(query);
      if (question !== asked) return;
      setFound(communes.map((commune) => chosenCommune(commune, query)));
      setTold(communes.length === 0 ? "none" : undefined);
    } catch {
      if (question !== asked) return;
      setFound([]);
      setTold("failed");
    }
    setActive(0);
    setOpen(true);
  };
  const type = (next: string) => {
    setTyped(next);
    if (props.value) props.onChange(null);
    void search(next.trim());
  };
  const choose = (chosen: ChosenCommune | undefined) => {
    if (!chosen) return;
    asked += 1;
    setTyped(undefined);
    setFound([]);
    setTold(undefined);
    setOpen(false);
    props.onChange(chosen);
  };
  const keys: Record<string, (event: KeyboardEvent) => void> = {
    ArrowDown: () => setActive((at) => Math.min(at + 1, found().length - 1)),
    ArrowUp: () => setActive((at) => Math.max(at - 1, 0)),
    Enter: (event) => {
      event.preventDefault();
      choose(found()[active()]);
    },
    Escape: () => setOpen(false),
  };
  const press = (event: KeyboardEvent) => {
    if (!open()) {
      if (event.key === "ArrowDown" && found().length > 0) setOpen(true);
      return;
    }
    keys[event.key]?.(event);
    if (event.key.startsWith("Arrow") || event.key === "Escape") event.preventDefault();
  };
  return (
    <Field label={props.label} hint={props.hint} error={props.error} optional={props.optional} class={props.class}>
      {(control) => (
        <div class="relative">
          <input
            id={control.id}
            type="text"
            role="combobox"
            aria-expanded={open() && found().length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={activeId()}
            aria-describedby={control.describedBy()}
            aria-invalid={control.invalid()}
            autocomplete="off"
            autocapitalize="words"
            spellcheck={false}
            required={props.required}
            autofocus={props.autofocus}
            placeholder={props.placeholder}
            value={text()}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={press}
            onBlur={() => setOpen(false)}
            onFocus={() => setOpen(found().length > 0)}
            class={controlLook}
          />
          <p
            role="status"
            class={classNames("text-small text-soft", (!open() || told() === undefined) && "sr-only", "mt-1.5")}
          >
            {status()}
          </p>
          <div
            id={listId}
            role="listbox"
            aria-label={t("common.suggestions")}
            class={classNames(
              "absolute inset-x-0 top-full z-30 mt-1 overflow-hidden rounded-m border border-line bg-card py-1 shadow-float",
              !(open() && found().length > 0) && "hidden",
            )}
          >
            <For each={found()}>
              {(one, at) => (
                <CommuneOption
                  id={optionId(at())}
                  commune={one}
                  selected={active() === at()}
                  onChoose={() => choose(one)}
                />
              )}
            </For>
          </div>
        </div>
      )}
    </Field>
  );
}
