import { isStoreName } from "./board-names.ts";
import { openTables } from "./indexed-db.ts";
import { KEPT_TABLES } from "./kept-store.ts";

/** At sign-out: customers' and volunteers' names leave this phone; what was typed and not yet stored stays for its owner. */
export async function forgetBoards(): Promise<void> {
  const databases = await indexedDB.databases();
  for (const { name } of databases) {
    if (name === undefined || !isStoreName(name)) continue;
    const tables = await openTables(name, KEPT_TABLES);
    await tables.clear("facts");
    await tables.clear("authors");
    tables.close();
  }
}
