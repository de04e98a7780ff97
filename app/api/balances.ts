import { answer } from "./answer.ts";
import { api } from "./client.ts";

/** What one still owes, market by market, as the next order there asks it. */
export const loadBalances = async () => (await answer(api.account.balances.$get())).balances;
