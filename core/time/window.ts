/** Stock is held this long from the start of a payment, and a payment begun before the close may finish within it. */
export const HOLD_MS = 15 * 60_000;

/** "Annuler" after validating a basket: the refund leaves only then. */
export const UNDO_MS = 10_000;

export type SaleWindow = {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly cancelledAt?: number | null;
  /** WIN-5. */
  readonly draft?: boolean;
  /** DIS-6. Its opening waits until the market has validated what is due. */
  readonly held?: boolean;
};

export type SaleState = "draft" | "planned" | "open" | "closed" | "cancelled";

/** WIN-1, WIN-5, WIN-6. Open from its opening instant up to, not including, its closing instant, for everybody alike. */
export function saleState(window: SaleWindow, now: number): SaleState {
  if (typeof window.cancelledAt === "number") return "cancelled";
  if (window.draft === true) return "draft";
  if (now >= window.closesAt) return "closed";
  return now < window.opensAt || window.held === true ? "planned" : "open";
}

/** WIN-2. A producer may close before the sale, never after it. */
export const producerCloseAt = (window: SaleWindow, producerClosesAt: number | null | undefined): number =>
  Math.min(window.closesAt, producerClosesAt ?? window.closesAt);

/** WIN-2. The state of one producer's goods: once closed, its lines in placed orders stay as they are. */
export const producerSaleState = (
  window: SaleWindow,
  producerClosesAt: number | null | undefined,
  now: number,
): SaleState => saleState({ ...window, closesAt: producerCloseAt(window, producerClosesAt) }, now);

/** WIN-3. */
export const holdEndsAt = (startedAt: number): number => startedAt + HOLD_MS;

/** WIN-3. A hold ends at its last instant, not after it. */
export const isHeld = (startedAt: number, now: number): boolean => now < holdEndsAt(startedAt);

/** WIN-3. No payment begun in time can be under way any more: the producers' recap may leave. */
export const recapAt = (closesAt: number): number => closesAt + HOLD_MS;

/** WIN-4. */
export const canUndoValidation = (validatedAt: number, now: number): boolean => now < validatedAt + UNDO_MS;
