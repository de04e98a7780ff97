/** Throws on anything but a safe integer; turns -0 into 0, which would otherwise be a second zero in stored JSON. */
export function integer(value: number, noun: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${noun} must be a safe integer, not ${value}`);
  return value + 0;
}

/** An integer that counts things which exist: never below zero. */
export function naturalInteger(value: number, noun: string): number {
  if (value < 0) throw new RangeError(`${noun} must not be negative, not ${value}`);
  return integer(value, noun);
}
