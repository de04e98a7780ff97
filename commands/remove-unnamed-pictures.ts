import type { Refusal } from "../core/contract/codes.ts";
import { PICTURE_GRACE_MS } from "../core/picture/abandoned.ts";
import { deleteUnnamedFiles } from "../db/writes/file.ts";
import { once } from "./once.ts";
import { type Ports, system } from "./ports.ts";

/** FIL-1. Removes the rows of replaced and abandoned uploads; their age is in real time, as their upload was. */
export const removeUnnamedPictures = (ports: Ports, id: string): Promise<Record<string, never> | Refusal> =>
  once<Record<string, never>>(ports, system, {
    id,
    kind: "remove-unnamed-pictures",
    decide: async () => ({
      answer: {},
      statements: [deleteUnnamedFiles(ports.db, ports.realNow() - PICTURE_GRACE_MS)],
    }),
  });
