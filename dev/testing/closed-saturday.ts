import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { runBoardCommand } from "../../commands/board-command.ts";
import { giveTillPart } from "../../commands/give-till-part.ts";
import { takeBackTillPart } from "../../commands/take-back-till-part.ts";
import { continueValidation, validateDistribution } from "../../commands/validate-distribution.ts";
import type { BoardCommand } from "../../core/contract/board.ts";
import type { DueWay } from "../../core/due/due-way.ts";
import { milliOf } from "../../core/quantity/milli.ts";
import { tillOf } from "../../db/queries/till.ts";
import { due } from "../../db/schema/basket.ts";
import { journal } from "../../db/schema/journal.ts";
import { unbalancedBooks } from "../../db/testing/unbalanced-books.ts";
import { answerOf } from "../seed/answer-of.ts";
import { draftOf } from "./draft-of.ts";
import { nodeMarket, SATURDAY } from "./node-market.ts";

const CHICKEN = "poulet-fermier/weighed";
const CARROTS = "carottes-fanes/bunch";
const board = { drafts: async () => new Map(), phonesOut: async () => [] };

type WithoutId<Command> = Command extends BoardCommand ? Omit<Command, "id"> : never;

/**
 * Ana ordered two lettuces and takes two bunches more, paid in cash; Bruno comes without an order for a chicken and has it carried,
 * or settles it `brunos` way. The date is closed.
 */
export async function aClosedSaturday(brunos: DueWay = "carried") {
  const made = await nodeMarket();
  const { db, ports, clock, actor } = made;
  const sale = await made.sale();
  const { distributionId } = sale;
  const ana = await made.orderAndPay("ana", sale, { "batavia/piece": 2 });
  clock.now = SATURDAY;
  const send = async (command: WithoutId<BoardCommand>, id = ports.newId()) =>
    await runBoardCommand(ports, actor("marie"), { ...command, id }, draftOf(1), distributionId);
  const add = async (basketId: string, key: string, pieces: number) =>
    answerOf(
      await send({
        kind: "add_line",
        basketId,
        lineId: ports.newId(),
        offerId: sale.offerOf(key),
        quantityMilli: milliOf(pieces),
      }),
    );
  const validate = async (basketId: string, way: DueWay) => {
    const basis = await made.basis(basketId, draftOf(1));
    const lines = basis.lines.map(([ref, final]): [number, number] => [ref, final]);
    answerOf(await send({ kind: "validate", basketId, basis: { totalCents: basis.totalCents, lines }, due: way }));
  };
  await add(ana, CARROTS, 2);
  await validate(ana, "cash");
  const bruno = ports.newId();
  const email = "bruno@demo.cabas.example";
  answerOf(await send({ kind: "open_walk_in", basketId: bruno, firstName: "Bruno", email }));
  await add(bruno, CHICKEN, 1);
  await validate(bruno, brunos);
  const close = { id: ports.newId(), distributionId, acknowledgePhonesOut: false };
  const { runId } = answerOf(await validateDistribution(ports, board, actor("claire"), close));
  while (!(await continueValidation(ports, board, runId)));

  const parts = async () => (await tillOf(db, distributionId)).parts;
  const partWith = async (which: (part: Awaited<ReturnType<typeof parts>>[number]) => boolean) => {
    const found = (await parts()).find(which);
    if (found === undefined) throw new Error("no such part of the till");
    return found;
  };
  const give = async (settlementId: string, seenCents: number, id = ports.newId(), who = "claire") =>
    await giveTillPart(ports, actor(who), { id, settlementId, seenCents });
  const takeBack = async (givingId: string, id = ports.newId()) =>
    await takeBackTillPart(ports, actor("claire"), { id, givingId });
  const dueOf = async (basketId: string) => {
    const row = await db.select().from(due).where(eq(due.basketId, basketId)).get();
    if (row === undefined) throw new Error("no due");
    return row;
  };
  return {
    ...made,
    newSale: made.sale,
    distributionId,
    ana,
    bruno,
    send,
    parts,
    partWith,
    give,
    takeBack,
    dueOf,
    till: () => tillOf(db, distributionId),
    told: (kind: string) => db.select().from(journal).where(eq(journal.kind, kind)),
    sound: async () => expect(await unbalancedBooks(db)).toEqual([]),
  };
}
