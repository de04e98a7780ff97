import type { Locale } from "../i18n/locale.ts";
import { done } from "./answer.ts";
import { api } from "./client.ts";

export interface AccountChange {
  firstName?: string;
  lastName?: string;
  phone?: string;
  locale?: Locale;
}

/** Who one is comes from the session: `session.refetch()` after it. */
export const changeAccount = (change: AccountChange) => done(api.account.$patch({ json: change }));
