import type { ChosenCommune } from "../../core/contract/place.ts";
import type { Commune } from "../../core/place/commune.ts";
import { answer } from "./answer.ts";
import { api } from "./client.ts";

export const findCommunes = async (q: string): Promise<readonly Commune[]> =>
  (await answer(api.communes.$get({ query: { q } }))).communes;

/** Of a commune with several postcodes, the one whose beginning was typed; else its first. */
export function chosenCommune(commune: Commune, typed: string): ChosenCommune {
  const digits = /\d{2,}/.exec(typed)?.[0];
  const postcode = commune.postcodes.find((one) => digits !== undefined && one.startsWith(digits));
  return { commune: commune.name, postcode: postcode ?? commune.postcodes[0] ?? "", point: commune.point };
}
