import type { JSX } from "solid-js";
import { message } from "./catalogue.ts";
import { formatNumber, messageForm } from "./create-translate.ts";
import { locale } from "./locale.ts";
import type { ParamArguments } from "./message-params.ts";
import type { MessageKey, MessageText } from "./places.ts";

type Params = Readonly<Record<string, JSX.Element>>;

/** A message whose names may be elements: `rich("board.progress", { n: 18, done: <b>18</b> })`. Write it inside JSX. */
export function rich<Key extends MessageKey>(
  key: Key,
  ...rest: ParamArguments<MessageText<Key>, JSX.Element>
): JSX.Element {
  const params: Params = rest[0] ?? {};
  const n = params.n;
  const form = messageForm({ locale, message }, key, typeof n === "number" ? n : undefined);
  // With a capture group, split alternates between text and names.
  return form.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = params[part];
    return typeof value === "number" ? formatNumber(locale(), value) : value;
  });
}
