import { useAction } from "@solidjs/router";
import { createEffect, createMemo, createSignal } from "solid-js";
import type { MarketSettings } from "../../../core/contract/market-settings.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { invalidFields } from "../../api/invalid-fields.ts";
import { changeMarket } from "../../api/market-settings.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { toast } from "../../ui/toast-list.ts";
import { type Editable, editableOf, type Field, keepEdits, keptEdits, wrongFields } from "./editable.ts";

export type SettingsDraft = ReturnType<typeof createSettingsDraft>;

/** What one settings page is about to change: nothing is sent before "Enregistrer", nothing typed is lost until then. */
export function createSettingsDraft(settings: () => MarketSettings, section: string) {
  const session = useSession();
  const slug = () => settings().slug;
  const saving = createAttempt(useAction(changeMarket));
  const saved = createMemo(() => editableOf(settings()));
  const [edits, setEdits] = createSignal<Partial<Editable>>(keptEdits(slug(), section));
  const restored = Object.keys(edits()).length > 0;
  /** Texts that the editor holds itself are put in anew when this moves. */
  const [version, setVersion] = createSignal(0);
  const [blocked, setBlocked] = createSignal<ReadonlySet<Field>>(new Set());
  const [tried, setTried] = createSignal(false);

  const current = createMemo<Editable>(() => ({ ...saved(), ...edits() }));
  const changed = createMemo<Partial<Editable>>(() =>
    Object.fromEntries(
      Object.entries(edits()).filter(
        ([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(saved(), field)),
      ),
    ),
  );
  const wrong = createMemo(() => [...wrongFields(changed()), ...blocked()]);
  createEffect(() => keepEdits(slug(), section, changed()));

  const put = (some: Partial<Editable>) => {
    saving.clear();
    setEdits((before) => ({ ...before, ...some }));
  };
  const clear = () => {
    setEdits({});
    setBlocked(new Set<Field>());
    setTried(false);
    setVersion((n) => n + 1);
  };
  return {
    slug,
    settings,
    saving,
    restored,
    version,
    changed,
    value: <F extends Field>(field: F): Editable[F] => current()[field],
    set: <F extends Field>(field: F, value: Editable[F]) => put({ [field]: value } as Pick<Editable, F>),
    put,
    /** A field whose content cannot be said (a text too long for its editor) keeps the page from being saved. */
    block: (field: Field, on: boolean) =>
      setBlocked((before) => new Set(on ? [...before, field] : [...before].filter((one) => one !== field))),
    touched: () => Object.keys(changed()).length > 0 || blocked().size > 0,
    /** Told once saving was tried, and of what the server refused. */
    wrong: (field: Field): boolean =>
      (tried() && wrong().includes(field)) ||
      invalidFields(saving.error()).some((name) => name.split(".")[0] === field),
    async save(): Promise<void> {
      setTried(true);
      if (wrong().length > 0) return;
      const change = changed();
      const before = Object.fromEntries(Object.keys(change).map((field) => [field, Reflect.get(saved(), field)]));
      if (!(await saving.run(slug(), change))) return;
      clear();
      toast({
        text: () => t("common.saved"),
        tone: "good",
        action: {
          label: t("common.undo"),
          run: () => void saving.run(slug(), before).then(() => setVersion((n) => n + 1)),
        },
      });
      // The shell shows the market's name from the session.
      if ("name" in change) await session.refetch();
    },
    undo: clear,
  };
}
