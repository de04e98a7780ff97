import * as v from "valibot";
import { type FromPhone, fromPhoneSchema } from "../../core/contract/board.ts";
import { MESSAGE_PREFIX } from "./wire.ts";

export type PhoneMessage =
  | FromPhone
  /** A command that this build does not know: its phone must hear that, or it would ask for ever. */
  | { readonly type: "unknown_command"; readonly id: string };

const anyCommand = v.object({
  type: v.literal("command"),
  command: v.object({ id: v.pipe(v.string(), v.maxLength(64)) }),
});

/** One of our own messages; null for any other string. */
export function readPhoneMessage(data: string): PhoneMessage | null {
  if (!data.startsWith(MESSAGE_PREFIX)) return null;
  const json = parsed(data.slice(MESSAGE_PREFIX.length));
  const message = v.safeParse(fromPhoneSchema, json);
  if (message.success) return message.output;
  const command = v.safeParse(anyCommand, json);
  return command.success ? { type: "unknown_command", id: command.output.command.id } : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
