import { type Basis, basisOf, sameBasis } from "../core/basket/basis.ts";
import { basketAmounts } from "../core/basket/basket-amounts.ts";
import type { CommandAnswer } from "../core/contract/board.ts";
import { isRefusal, type Refusal, refuse } from "../core/contract/codes.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import type { BasketDraft } from "../core/draft/basket-draft.ts";
import { stoppingClashes } from "../core/draft/stopping-clashes.ts";
import type { DueWay } from "../core/due/due-way.ts";
import { refundOverPayments } from "../core/refund/refund-over-payments.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { standingLines } from "../db/rows/standing-lines.ts";
import { insertRevision, updateBasketCorrected, updateBasketDraftSeq, updateFinalLines } from "../db/writes/basket.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { markLateChangeDecided } from "../db/writes/late-change.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { correctLateChange } from "./correct-late-change.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { refundStatements } from "./refund-statements.ts";
import { settleDifference } from "./settle-difference.ts";

/**
 * LAT-2. The référent takes a late change over at the amounts on the screen: exactly one further refund, or a due in the way that
 * was chosen. Amounts that moved meanwhile are shown again.
 */
export async function acceptLateChange(
  ports: Ports,
  actor: Actor,
  input: { id: string; basketId: string; basis: Basis; due?: DueWay | undefined },
  draft: BasketDraft,
): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "accept-late-change",
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      const late = facts?.lates[0];
      if (facts === undefined || late === undefined) return refuse("nothing_to_decide");
      const { basket } = facts;
      const closed = facts.distribution.validatedAt !== null;
      if (!closed && facts.distribution.frozenAt !== null) return refuse("distribution_closed");
      const lines = standingLines(facts);
      if (stoppingClashes(draft.clashes, lines).length > 0) return refuse("basket_clash");
      const amounts = basketAmounts(lines, feesOf(basket.fees), draft.observations);
      const now = basisOf(amounts);
      if (!sameBasis(input.basis, now)) return refuse("stale", { totalCents: now.totalCents });
      if (closed) {
        const statements = await correctLateChange(ports, actor, facts, {
          amounts,
          authors: late.authors,
          commandId: input.id,
          draftSeq: draft.seq,
        });
        if (isRefusal(statements)) return statements;
        return {
          answer: { kind: "late_accepted", basketId: basket.id, revision: basket.revision + 1 },
          statements: [
            ...statements,
            markLateChangeDecided(db, { id: late.id, decision: "accepted", at: ports.marketNow(), by: actor.userId }),
            ...updateFacts(db, basket.distributionId, [basket.id]),
          ],
          distributionIds: [basket.distributionId],
        };
      }
      const settled = settleDifference(ports, actor, facts, draft, { way: input.due });
      if (isRefusal(settled)) return settled;
      const { refundCents } = settled;
      const at = ports.marketNow();
      const revision = basket.revision + 1;
      const { statements } = refundStatements(ports, {
        marketId: basket.marketId,
        distributionId: basket.distributionId,
        basketId: basket.id,
        ledgerOwner: basket.id,
        revision,
        cause: "late_change",
        parts: refundOverPayments(facts.payments, refundCents),
        at,
        leaveAt: ports.realNow(),
      });
      return {
        answer: {
          kind: "late_accepted",
          basketId: basket.id,
          revision,
          ...(settled.handBackCents > 0 && { handBackCents: settled.handBackCents }),
        },
        statements: [
          insertRevision(db, {
            basketId: basket.id,
            revision,
            kind: "corrected",
            commandId: input.id,
            at,
            by: actor.userId,
          }),
          updateBasketCorrected(db, {
            id: basket.id,
            revision,
            finalCents: settled.amounts.totalCents,
            fees: settled.amounts.fees,
            refundCents,
            dueCents: settled.dueCents,
            draftSeq: draft.seq,
          }),
          updateFinalLines(db, basket.id, settled.amounts),
          ...statements,
          ...settled.statements,
          markLateChangeDecided(db, { id: late.id, decision: "accepted", at, by: actor.userId }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: basket.marketId,
              distributionId: basket.distributionId,
              basketId: basket.id,
              kind: "late_accepted",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: late.validated,
              after: now,
              reason: late.authors.join(", "),
            },
          ]),
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "mail",
              key: `mail:basket-corrected:${basket.id}:${revision}`,
              subjectId: `${basket.id}:${revision}`,
              payload: { mail: "basket_corrected", userId: basket.userId, basketId: basket.id },
              dueAt: ports.realNow(),
            },
          ]),
          ...updateFacts(db, basket.distributionId, [basket.id]),
        ],
        distributionIds: [basket.distributionId],
      };
    },
  });
}

/** LAT-3. The basket stays as validated; what was typed stays in the draft and in the journal. */
export async function dismissLateChange(
  ports: Ports,
  actor: Actor,
  input: { id: string; basketId: string },
): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "dismiss-late-change",
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      const late = facts?.lates[0];
      if (facts === undefined || late === undefined) return refuse("nothing_to_decide");
      const { basket } = facts;
      const at = ports.marketNow();
      return {
        answer: { kind: "late_dismissed", basketId: basket.id, revision: basket.revision },
        statements: [
          markLateChangeDecided(db, { id: late.id, decision: "dismissed", at, by: actor.userId }),
          // What the late change said was seen and dismissed; entries that came since are late again, though the room has them.
          updateBasketDraftSeq(db, { id: basket.id, draftSeq: late.draftSeq }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: basket.marketId,
              distributionId: basket.distributionId,
              basketId: basket.id,
              kind: "late_dismissed",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: late.proposed,
              after: late.validated,
              reason: late.authors.join(", "),
            },
          ]),
          ...updateFacts(db, basket.distributionId, [basket.id]),
        ],
        distributionIds: [basket.distributionId],
      };
    },
  });
}
