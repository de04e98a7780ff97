import { loadMessages, message } from "./catalogue.ts";
import { t } from "./t.ts";

/**
 * A refusal's code in words. The catalogue of refusals comes with the first one; until it is there (and where a newer
 * server knows a code that this page does not) a general sentence stands in. Reactive: the words follow when they arrive.
 */
export function explain(code: string): string {
  const text = message("errors", code);
  if (text !== undefined) return text;
  loadMessages("errors").catch((error) => console.error("messages-not-loaded", { place: "errors", error }));
  return t("common.failed");
}
