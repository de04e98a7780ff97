import Download from "lucide-solid/icons/download";
import { For } from "solid-js";
import { t } from "../../i18n/t.ts";
import { useMarket } from "../manage/market-rights.ts";

const tables = ["settlements", "refunds", "ledger"] as const;

/** The whole of it for a spreadsheet or an accountant; the file is made by the server. */
export function ExportLinks() {
  const { slug } = useMarket();
  return (
    <section aria-labelledby="exports" class="mt-10 grid gap-2">
      <h2 id="exports" class="text-title-s">
        {t("money.exports")}
      </h2>
      <p class="text-small text-soft">{t("money.exportsText")}</p>
      <ul class="flex flex-wrap gap-x-5">
        <For each={tables}>
          {(table) => (
            <li>
              <a
                href={`/api/manage/${slug()}/payments/${table}`}
                download=""
                rel="external"
                class="inline-flex min-h-11 items-center gap-2 font-[600] text-green underline-offset-4 hover:underline"
              >
                <Download class="size-5" aria-hidden="true" />
                {t(`money.export.${table}`)}
              </a>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
