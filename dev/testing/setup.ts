import { beforeEach } from "vitest";
import { freshStart } from "./fresh-start.ts";

/** Every test starts as if there had been none. */
beforeEach(freshStart);
