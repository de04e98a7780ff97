import { newUuid } from "./new-uuid.ts";

export interface CommandId {
  /** The header of a write that wants this. */
  headersFor(wish: unknown): { headers: { "idempotency-key": string } };
  /** After a success, where the very same wish may be meant a second time. */
  renew(): void;
}

/**
 * The Idempotency-Key of one write. As long as the same thing is wanted it stays the same, so that a second press or
 * another try after a lost answer is carried out once; what was changed meanwhile is a new command.
 * Random, not by time: these keys are looked up, never walked in order.
 */
export function createCommandId(): CommandId {
  let id = newUuid();
  let wanted: string | undefined;
  return {
    headersFor(wish) {
      const text = JSON.stringify(wish);
      if (wanted !== undefined && wanted !== text) id = newUuid();
      wanted = text;
      return { headers: { "idempotency-key": id } };
    },
    renew() {
      id = newUuid();
      wanted = undefined;
    },
  };
}
