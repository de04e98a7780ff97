import { keptCents } from "../../core/basket/decide-validation.ts";
import type { Clash } from "../../core/draft/fold-basket.ts";
import type { SeededRandom } from "../../core/random/seeded.ts";
import { anyFate } from "./desk.ts";
import { fail, type Hall } from "./hall.ts";
import { sent } from "./happenings/ask.ts";
import { anyBasket, observe } from "./happenings/observe.ts";
import { actorOf, giveRole, mayCorrect, officeCommandId } from "./happenings/roles.ts";
import { quiet } from "./quiet.ts";
import type { Observation } from "./sim-phone.ts";

/** Each is far more than any story needs: whoever gets there goes round in circles. */
const MOST_DECISIONS = 40;
const MOST_STEPS = 60;

/** The day ends: faults stop, everybody comes back, what is open is decided, the sale is validated, and all becomes quiet. */
export async function endTheDay(hall: Hall, random: SeededRandom): Promise<void> {
  await comeBack(hall);
  await decideAll(hall);
  await validateSale(hall, random);
  const [tab] = random.shuffled(hall.tabs);
  // Somebody goes on typing after the close.
  if (tab !== undefined && random.chance(0.5) && anyBasket(hall, tab, random) !== undefined) observe(hall, tab, random);
  await quiet(hall);
  // What is stored is what everybody has: seen by a room without a memory.
  await hall.crash(anyFate(random));
  await comeBack(hall);
}

async function comeBack(hall: Hall): Promise<void> {
  hall.host.freeDisk();
  giveRole(hall, hall.lead());
  for (const [link, tab] of [...hall.links]) if (tab === null) hall.bury(link);
  while (hall.desk.strays() > 0) await hall.desk.arrive(0);
  for (const tab of hall.tabs) await hall.connect(tab);
  void hall.host.engine().factsMoved();
  await quiet(hall);
}

/** The référent goes through all that waits for a decision. */
async function decideAll(hall: Hall): Promise<void> {
  const lead = hall.lead();
  for (let left = MOST_DECISIONS; left > 0; left--) {
    const facts = lead.phone.facts() ?? fail("the référent sees nothing");
    const clash = facts.baskets.flatMap((basket) => lead.phone.screen(basket).clashes).find((one) => one.blocking);
    const late = facts.lateChanges[0];
    const due = facts.baskets
      .flatMap((basket) => basket.dues.map((one) => ({ ...one, basketId: basket.id })))
      .find((one) => one.status === "open");
    // To look at again, or above what was paid: somebody has to say how the rest is settled.
    const unsettled = facts.baskets.find(
      (basket) =>
        facts.lookAgains.some((look) => look.basketId === basket.id) ||
        (basket.status === "ordered" && lead.phone.screen(basket).basis.totalCents > keptCents(basket)),
    );
    if (clash !== undefined) {
      lead.phone.observe(clash.basket, decided(clash));
    } else if (late !== undefined) {
      if (facts.validatedAt !== null) mayCorrect(hall, lead);
      const before = JSON.stringify(late);
      if (!facts.frozen) {
        lead.ask({ kind: "accept_late", basketId: late.basketId, basis: late.proposed, due: "cash" });
        await quiet(hall);
      }
      if (JSON.stringify(lead.phone.facts()?.lateChanges[0]) === before)
        lead.ask({ kind: "dismiss_late", basketId: late.basketId });
    } else if (due !== undefined && !facts.frozen) {
      lead.ask({ kind: "settle_due", basketId: due.basketId, dueId: due.id, way: "cash" });
    } else if (unsettled !== undefined && !facts.frozen) {
      const { basis } = lead.phone.screen(unsettled);
      lead.ask({ kind: "validate", basketId: unsettled.id, basis: sent(basis), due: "cash" });
    } else {
      return;
    }
    await quiet(hall);
  }
  hall.book.complaints.push(`the référent cannot come to an end: ${JSON.stringify(lead.phone.facts())}`);
}

/** One of the sides stands. */
function decided(clash: Clash): Observation {
  const v = clash.entries[0]?.value;
  return { k: clash.kind, v, ...(clash.line !== null && { l: clash.line }) } as Observation;
}

/** "Valider la distribution", with the office and the room dying under it. */
async function validateSale(hall: Hall, random: SeededRandom): Promise<void> {
  const { office } = hall;
  if (!hall.isFrozen()) {
    office.validate(actorOf(hall.lead()), officeCommandId(random.whole(100, 200)));
    await quiet(hall);
    if (!hall.isFrozen()) hall.book.complaints.push("everything is decided and the sale cannot be validated");
  }
  for (let step = 0; step < MOST_STEPS; step++) {
    const runId = hall.openRun();
    if (runId === null) return;
    for (let workers = random.whole(1, 2); workers > 0; workers--) office.step(runId);
    if (step > 10 || random.chance(0.4)) {
      await quiet(hall);
      continue;
    }
    for (let calls = random.whole(0, 6); calls > 0; calls--) await hall.desk.answer(random.whole(0, 9));
    if (random.chance(0.5)) await office.die(anyFate(random));
    if (random.chance(0.3)) await hall.crash(anyFate(random));
    if (random.chance(0.2)) observe(hall, random.pick(hall.tabs), random);
    await comeBack(hall);
  }
  hall.book.complaints.push("the run does not come to an end");
}
