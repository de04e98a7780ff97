import { explain } from "../i18n/explain.ts";
import { t } from "../i18n/t.ts";
import { ApiRefusal } from "./api-refusal.ts";

/** What failed, in words for the person; the rest is a bug and is written where developers look. Reactive in language. */
export function refusalText(error: unknown): string {
  if (!(error instanceof ApiRefusal)) {
    console.error("unexpected-failure", { error });
    return t("common.failed");
  }
  if (error.code !== "unreachable") return explain(error.code);
  return navigator.onLine ? t("common.failed") : t("common.offline");
}
