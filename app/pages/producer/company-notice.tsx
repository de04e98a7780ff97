import { createAsync } from "@solidjs/router";
import FilePen from "lucide-solid/icons/file-pen";
import { Show, Suspense } from "solid-js";
import { companyMissing } from "../../../core/company/company-missing.ts";
import { loadPapers } from "../../api/farm.ts";
import { locale } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { useProducer } from "./producer-rights.ts";

/** FRM-4. What a farm's papers still want, said where its money is, with the way to the form. */
export function CompanyNotice() {
  const { slug, href } = useProducer();
  const papers = createAsync(() => loadPapers(slug()));
  const missing = () => {
    const known = papers();
    return known ? companyMissing(known).map((field) => t(`farm.missing.${field}`)) : [];
  };
  const what = () => new Intl.ListFormat(locale(), { type: "conjunction" }).format(missing());
  return (
    <Suspense>
      <Show when={missing().length > 0}>
        <Card tone="warm" as="section" aria-labelledby="papers" class="flex flex-wrap items-center gap-x-4 gap-y-3">
          <FilePen class="size-6 shrink-0 text-carrot-ink" aria-hidden="true" />
          <div class="min-w-0 flex-1 basis-60">
            <h2 id="papers" class="font-[640]">
              {t("farm.companyTitle")}
            </h2>
            <p>{t("farm.missing", { what: what() })}</p>
          </div>
          <ButtonLink href={href("/company")} tone="secondary">
            {t("farm.toCompany")}
          </ButtonLink>
        </Card>
      </Show>
    </Suspense>
  );
}
