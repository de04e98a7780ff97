export type AskedCatalog = {
  readonly distributionId: string;
  readonly catalogId: string;
  readonly producerId: string;
  readonly answer: "yes" | "no" | null;
  readonly invitedAt: number | null;
  readonly timesSent: number;
};

/** Two people of a team who press at once, or one who presses twice, ask once. */
export const ASKED_AGAIN_AFTER_MS = 10 * 60_000;

/** ISA-1, ISA-2. Whom an invitation goes to: those named, else all that have not answered; nobody twice in ten minutes. */
export function catalogsToInvite<Row extends AskedCatalog>(
  rows: readonly Row[],
  named: readonly string[] | undefined,
  now: number,
): Row[] {
  return rows.filter(
    (row) =>
      row.answer === null &&
      (named === undefined || named.includes(row.catalogId)) &&
      (row.invitedAt === null || now - row.invitedAt >= ASKED_AGAIN_AFTER_MS),
  );
}

/** ISA-3. Until when an answer is asked for: the day said, else the opening of the sale, else (it is open) its close. */
export const answerDueAt = (
  sale: { readonly opensAt: number; readonly closesAt: number },
  answerBy: number | null,
  now: number,
): number => (answerBy !== null && answerBy > now ? answerBy : now < sale.opensAt ? sale.opensAt : sale.closesAt);
