import { beforeEach } from "vitest";
import { freshStart } from "./fresh-start.ts";

beforeEach(freshStart);
