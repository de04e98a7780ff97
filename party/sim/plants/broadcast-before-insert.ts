import type { Plant } from "../plant.ts";

/** As a library that saves now and then: everybody sees an entry, and has its receipt, before it is stored. */
export const broadcastBeforeInsert: Plant = {
  name: "broadcast before insert",
  storage: (real, after) => ({
    ...real,
    append: (row) => {
      after(2_000, () => real.append(row));
    },
  }),
};
