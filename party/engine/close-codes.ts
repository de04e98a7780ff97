import type { Code } from "../../core/contract/codes.ts";

/** Why the room ends a connection: 4000 + the refusal's HTTP status, with the code as the reason. */
export const closeCodes = {
  bad_update: 4400,
  forbidden: 4403,
  archived: 4410,
  too_large: 4413,
  reload_needed: 4426,
  too_fast: 4429,
} as const satisfies Partial<Record<Code, number>>;

export type CloseReason = keyof typeof closeCodes;
