import type { Locale } from "../i18n/locale.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";

/** Each of these changes who one is: `createSignedIn` (pages/session) brings the screen up to date after it. */

export interface Newcomer {
  firstName: string;
  lastName: string;
  phone: string;
}

export const sendCode = (email: string, locale: Locale) => done(api.session.code.$post({ json: { email, locale } }));

/** The six digits of the mail. `name_required`: nobody of this address yet, the same code may be sent again with a name. */
export const verifyCode = (email: string, code: string, locale: Locale, newcomer?: Newcomer) =>
  answer(api.session.verify.$post({ json: { email, code, locale, ...newcomer } }));

export const signInWithPassword = (email: string, password: string) =>
  answer(api.session.password.$post({ json: { email, password } }));

export const sendResetCode = (email: string, locale: Locale) =>
  done(api.session.reset.$post({ json: { email, locale } }));

export const resetPassword = (email: string, code: string, password: string) =>
  answer(api.session.reset.confirm.$post({ json: { email, code, password } }));

export const signOut = () => done(api.session.$delete());
