import type { Plant } from "../plant.ts";
import { rewritten } from "./rewritten.ts";

/** A command that comes again is carried out again: nobody looks its id up and its row refuses nothing. */
export const noCommandCheck: Plant = {
  name: "no command id check",
  d1: (real) =>
    rewritten(real, (sql) =>
      sql
        .replace(/^select (.*) from "command" where/is, 'select $1 from "command" where false and')
        .replace(/^insert into "command"/i, 'insert or replace into "command"'),
    ),
};
