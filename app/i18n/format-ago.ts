import { formatSpan } from "./format-time.ts";
import { t } from "./t.ts";

/** "à l'instant", "il y a 4 s", "il y a 12 min". */
export const formatAgo = (at: number, now: number): string =>
  now - at < 2000 ? t("common.justNow") : t("common.ago", { span: formatSpan(now - at) });
