import type { Basis } from "../../../core/basket/basis.ts";
import type { BoardBasket, BoardCommand, BoardFacts } from "../../../core/contract/board.ts";
import { DUE_WAYS } from "../../../core/due/due-way.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import type { SeededRandom } from "../../../core/random/seeded.ts";
import type { Hall } from "../hall.ts";
import type { Ask, Tab } from "../tab.ts";
import { GOODS, offerId } from "../world/goods.ts";
import { PICKUP_AT } from "../world/world.ts";

/**
 * How a phone comes to ask each command, from what it shows; null: nothing there to ask it of. A command that is new on the
 * board does not compile before it can happen here.
 */
const ASK: Record<BoardCommand["kind"], (tab: Tab, facts: BoardFacts, random: SeededRandom, hall: Hall) => Ask | null> =
  {
    validate(tab, facts, random, hall) {
      // Mostly what can be confirmed, often what another hand is confirming; now and then what a screen still offered.
      const open = facts.baskets.filter((basket) => basket.status === "ordered" && !isClashing(tab, basket));
      const asked = new Set(hall.tabs.flatMap((other) => other.phone.waiting().map((command) => command.basketId)));
      const contended = open.filter((basket) => asked.has(basket.id));
      const offered = contended.length > 0 && random.chance(0.5) ? contended : open;
      const basket = oneOf(random.chance(0.9) ? offered : facts.baskets, random);
      return basket && { kind: "validate", basketId: basket.id, basis: sent(tab.phone.screen(basket).basis) };
    },
    undo(tab, facts, random) {
      const waiting = tab.phone.waiting().filter((command) => command.kind === "validate");
      const own = facts.baskets.filter((basket) => basket.validatedById === tab.userId);
      const basketId = oneOf(
        [...waiting.map((command) => command.basketId), ...own.map((basket) => basket.id)],
        random,
      );
      return basketId === null ? null : { kind: "undo", basketId };
    },
    accept_late(_, facts, random) {
      const late = oneOf(facts.lateChanges, random);
      return late && { kind: "accept_late", basketId: late.basketId, basis: late.proposed, ...dueWay(random) };
    },
    dismiss_late(_, facts, random) {
      const late = oneOf(facts.lateChanges, random);
      return late && { kind: "dismiss_late", basketId: late.basketId };
    },
    collect: (_, facts, random) => of(oneOf(facts.baskets, random), (basketId) => ({ kind: "collect", basketId })),
    uncollect: (_, facts, random) => of(oneOf(facts.baskets, random), (basketId) => ({ kind: "uncollect", basketId })),
    decide_uncollected(_, facts, random) {
      const choice = random.pick([
        { kind: "given_away" } as const,
        { kind: "refunded", reason: "personne n'est venu" } as const,
        { kind: "kept", until: PICKUP_AT + 86_400_000, place: "Mairie" } as const,
      ]);
      return of(oneOf(facts.baskets, random), (basketId) => ({ kind: "decide_uncollected", basketId, choice }));
    },
    reopen(_, facts, random) {
      const validated = facts.baskets.filter((basket) => basket.status === "validated");
      const basket = oneOf(random.chance(0.9) ? validated : facts.baskets, random);
      return of(basket, (basketId) => ({ kind: "reopen", basketId, reason: "il manque un sac" }));
    },
    add_line(_, facts, random, hall) {
      const basket = oneOf(facts.baskets, random);
      const line = basket && oneOf(basket.lines, random);
      const replacing = line !== null && random.chance(0.4);
      return (
        basket && {
          kind: "add_line",
          basketId: basket.id,
          lineId: hall.newId(),
          offerId: offerId(hall.sale, random.pick(GOODS)),
          quantityMilli: milliOf(1),
          ...(replacing && { replaces: line.ref, atFormerPrice: random.chance(0.5) }),
        }
      );
    },
    remove_line(_, facts, random) {
      const basket = oneOf(facts.baskets, random);
      const line = basket && oneOf(basket.lines, random);
      return basket && line && { kind: "remove_line", basketId: basket.id, lineId: line.id };
    },
    agree_extra(_, facts, random) {
      const basket = oneOf(facts.baskets, random);
      const line = basket && oneOf(basket.lines, random);
      const upToCents = random.whole(1, 3000);
      return basket && line && { kind: "agree_extra", basketId: basket.id, ref: line.ref, upToCents };
    },
    open_walk_in: (_tab, _facts, _random, hall) => ({ kind: "open_walk_in", basketId: hall.newId(), firstName: "Zoé" }),
    note_share: (_, facts, random) =>
      of(oneOf(facts.baskets, random), (basketId) => ({
        kind: "note_share",
        basketId,
        product: "Batavia",
        arrivedMilli: random.whole(0, 5) * 1000,
        orderedMilli: 6000,
        way: "by_hand",
      })),
    settle_due(_, facts, random) {
      const dues = facts.baskets.flatMap(({ id, dues }) => dues.map((due) => ({ basketId: id, dueId: due.id })));
      const due = oneOf(dues, random);
      return due && { kind: "settle_due", ...due, way: random.pick(DUE_WAYS) };
    },
  };

/** How the rest is settled, where there is one; a hand may forget to say it. */
const dueWay = (random: SeededRandom) => (random.chance(0.5) ? { due: random.pick(DUE_WAYS) } : {});

const of = (basket: BoardBasket | null, ask: (basketId: string) => Ask): Ask | null => basket && ask(basket.id);

const WEIGHTS: Record<BoardCommand["kind"], number> = {
  validate: 10,
  undo: 4,
  accept_late: 2,
  dismiss_late: 2,
  collect: 1,
  uncollect: 0.5,
  decide_uncollected: 0.5,
  reopen: 1,
  add_line: 1.5,
  remove_line: 0.7,
  agree_extra: 1.5,
  open_walk_in: 0.3,
  settle_due: 1,
  note_share: 0.3,
};

/** Also what the person may not ask: the room must refuse it. */
export function ask(hall: Hall, tab: Tab, random: SeededRandom): void {
  const facts = tab.phone.facts();
  if (facts === null) return;
  const kinds = Object.keys(ASK).filter((kind): kind is BoardCommand["kind"] => kind in ASK);
  const asked = ASK[random.weighted(kinds, (kind) => WEIGHTS[kind])](tab, facts, random, hall);
  if (asked !== null) tab.ask(asked);
}

export const isClashing = (tab: Tab, basket: BoardBasket): boolean =>
  tab.phone.screen(basket).clashes.some((clash) => clash.blocking);

export const sent = (basis: Basis) => ({
  totalCents: basis.totalCents as number,
  lines: basis.lines.map(([ref, finalCents]): [number, number] => [ref, finalCents]),
});

const oneOf = <Item>(items: readonly Item[], random: SeededRandom): Item | null =>
  items.length === 0 ? null : random.pick(items);
