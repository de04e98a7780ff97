import { ne, or, type SQL } from "drizzle-orm";
import { inJson } from "../in-json.ts";
import { market } from "../schema/market.ts";

/** Who reads a public page; null = a visitor. Helping at a date lets one see its market (VIS-2) and makes nobody a member. */
export type Viewer = {
  readonly userId: string | null;
  readonly memberOf: readonly string[];
  readonly helpsIn: readonly string[];
};

/** VIS-2 as a condition: what it leaves out reads as if it did not exist. */
export const seenBy = ({ memberOf, helpsIn }: Viewer): SQL | undefined =>
  or(ne(market.visibility, "private"), inJson(market.id, [...memberOf, ...helpsIn]));
