import type { Brand } from "../brand.ts";
import { naturalInteger } from "../quantity/integer.ts";

/** A rate in basis points: 5.5 % is 550, 20 % is 2000. */
export type Bps = Brand<number, "Bps">;

export const bps = (value: number): Bps => naturalInteger(value, "A rate in basis points") as Bps;

/** 100 %. */
export const WHOLE_BPS = 10_000;
