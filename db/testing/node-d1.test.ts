import { openDatabase } from "../database.ts";
import { d1Contract } from "./d1-contract.ts";
import { migratedSqlite } from "./migrated-sqlite.ts";
import { createNodeD1 } from "./node-d1.ts";

d1Contract(() => openDatabase(createNodeD1(migratedSqlite())));
