import type { Effect } from "../effects.ts";

/** TRI-7. The room of a date that is gone drops what it stored; whoever is still there is told that it is over. */
export const forgetRoomEffect: Effect = async ({ env }, row) => {
  await env.BasketBoard.getByName(row.subjectId).forget();
  return "done";
};
