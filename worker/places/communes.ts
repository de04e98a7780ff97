import { communesOf } from "../../core/place/commune.ts";
import { type CommuneIndex, communeIndex } from "../../core/place/commune-search.ts";
import table from "./communes.txt?raw";

let made: CommuneIndex | undefined;

/** Every commune of France, ready to be searched: made at an isolate's first question. */
export const allCommunes = (): CommuneIndex => {
  made ??= communeIndex(communesOf(table));
  return made;
};
