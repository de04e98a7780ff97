import { action, query } from "@solidjs/router";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";

/** Devices on which this person is signed in. */
export const loadSessions = query(async () => (await answer(api.account.sessions.$get())).sessions, "account-sessions");

/** `current` only where there is a password already; every other device is signed out, so their list is asked anew. */
export const changePassword = action(
  (password: string, current?: string) =>
    done(api.account.password.$put({ json: current === undefined ? { password } : { password, current } })),
  "change-password",
);

/** Called through `useAction`: the list of devices follows by itself. */
export const endSession = action(
  (id: string) => done(api.account.sessions[":id"].$delete({ param: { id } })),
  "end-session",
);
