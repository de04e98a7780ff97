import { describe, expect, test } from "vitest";
import { createCommandId } from "./command-id.ts";

const keyOf = (command: ReturnType<typeof createCommandId>, wish: unknown) =>
  command.headersFor(wish).headers["idempotency-key"];

describe("the id of a command", () => {
  test("stays while the same thing is wanted, however often it is asked", () => {
    const command = createCommandId();
    const first = keyOf(command, { lines: [1] });
    expect(first).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(keyOf(command, { lines: [1] })).toBe(first);
  });

  test("is another for another wish, and after a success", () => {
    const command = createCommandId();
    const first = keyOf(command, { lines: [1] });
    const second = keyOf(command, { lines: [2] });
    expect(second).not.toBe(first);
    command.renew();
    expect(keyOf(command, { lines: [2] })).not.toBe(second);
  });
});
