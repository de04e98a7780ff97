import { batch, createMemo, createSignal, Show } from "solid-js";
import { isLookAgainFor } from "../../../core/basket/look-again-for.ts";
import { t } from "../../i18n/t.ts";
import { createNow } from "../../ui/clock.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { useBoard } from "../board-context.tsx";
import { lookAgainOf } from "../list/decision-of.ts";
import { LookAgainChoice } from "./look-again-choice.tsx";

/**
 * "À revoir" for whom it is for (BAS-11). It waits until no
 * other basket is open: nobody is torn away from a customer. Put aside, it stays in the list.
 */
export function LookAgainSheet(props: { onValidated: () => void }) {
  const { board, roster, screen } = useBoard();
  const now = createNow("second");
  const [aside, setAside] = createSignal<ReadonlySet<string>>(new Set());
  const isForMe = (look: { byUserId: string; at: number }) => {
    const you = board.you();
    if (you === null) return false;
    const here = new Set(board.people().map((person) => person.userId));
    return isLookAgainFor({ look, you, here, leadUserId: board.facts()?.lead?.userId ?? null, now: now() });
  };
  const open = createMemo(() => {
    if (screen.open()) return undefined;
    const sent = board.facts()?.lookAgains.find((look) => !aside().has(look.id) && isForMe(look));
    const entry = sent && roster.baskets().find((candidate) => candidate.basket().id === sent.basketId);
    return sent && entry && entry.basket().status === "ordered" ? { look: lookAgainOf(sent), entry } : undefined;
  });
  const putAside = () => {
    const id = open()?.look.id;
    if (id !== undefined) setAside((set) => new Set([...set, id]));
  };
  const title = () => {
    const basket = open()?.entry.basket();
    return basket === undefined
      ? t("board.lookAgain")
      : t("board.lookAgainOf", { number: basket.number, name: `${basket.firstName} ${basket.lastName}` });
  };
  return (
    <Sheet open={open() !== undefined} onClose={putAside} title={title()} size="small">
      <Show when={open()}>
        {(found) => (
          <LookAgainChoice
            entry={found().entry}
            look={found().look}
            act={(change) => batch(change)}
            onValidated={() => {
              putAside();
              props.onValidated();
            }}
          />
        )}
      </Show>
    </Sheet>
  );
}
