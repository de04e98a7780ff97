/** The one door from the app to the Worker, for types only: nothing of it is in any download. */
export type { Api } from "../../worker/api.ts";
