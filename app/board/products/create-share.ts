import { type Accessor, createMemo, createSignal } from "solid-js";
import { type Milli, milli } from "../../../core/quantity/milli.ts";
import { SHARE_WAYS, shareShort } from "../../../core/share/share-short.ts";
import type { ProductPart } from "./product-groups.ts";

const keyOf = (part: ProductPart): string => `${part.basket} ${part.line.ref}`;

/** How what came of a good is shared: proposed by a rule (SHG), changed by hand. */
export function createShare(parts: Accessor<readonly ProductPart[]>) {
  const [arrived, setArrived] = createSignal<Milli>(milli(0));
  const [rule, setRule] = createSignal<(typeof SHARE_WAYS)[number]>("in_order");
  const [byHand, setByHand] = createSignal<ReadonlyMap<string, Milli>>();

  const proposed = createMemo(() => {
    const wanted = parts().map((part) => ({
      basket: part.basket,
      line: part.line.ref,
      wantedMilli: part.line.quantityMilli,
    }));
    return new Map(
      shareShort(arrived(), wanted, rule()).map(({ basket, line, givenMilli }) => [`${basket} ${line}`, givenMilli]),
    );
  });
  const given = () => byHand() ?? proposed();
  const way = (): (typeof SHARE_WAYS)[number] | "by_hand" => (byHand() === undefined ? rule() : "by_hand");
  return {
    arrived,
    setArrived(quantity: Milli) {
      setByHand(undefined);
      setArrived(quantity);
    },
    wanted: () => milli(parts().reduce((sum, part) => sum + part.line.quantityMilli, 0)),
    way,
    /** What can be chosen; "by hand" is what one is at after changing a share. */
    get ways(): readonly ((typeof SHARE_WAYS)[number] | "by_hand")[] {
      return way() === "by_hand" ? [...SHARE_WAYS, "by_hand"] : SHARE_WAYS;
    },
    setWay(next: (typeof SHARE_WAYS)[number] | "by_hand") {
      if (next === "by_hand") return;
      setByHand(undefined);
      setRule(next);
    },
    givenTo: (part: ProductPart): Milli => given().get(keyOf(part)) ?? milli(0),
    give(part: ProductPart, quantity: Milli) {
      setByHand(new Map(given()).set(keyOf(part), quantity));
    },
  };
}
