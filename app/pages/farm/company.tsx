import { createAsync, useAction } from "@solidjs/router";
import CircleCheck from "lucide-solid/icons/circle-check";
import FilePen from "lucide-solid/icons/file-pen";
import { createSignal, Show } from "solid-js";
import {
  type Company,
  type CompanyField,
  companyMissing,
  VAT_STATUSES,
} from "../../../core/company/company-missing.ts";
import { isSiret, sirenOf, siretDigits } from "../../../core/company/siret.ts";
import { frenchVatNumber, isFrenchVatNumber, vatNumberText } from "../../../core/company/vat-number.ts";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { loadPapers, writePapers } from "../../api/farm.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { locale } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";
import { FarmParts } from "./farm-parts.tsx";

export default function CompanyPage() {
  return (
    <LoadBoundary title={t("farm.companyTitle")} skeleton={<PageSkeleton />}>
      <LoadedCompany />
    </LoadBoundary>
  );
}

function LoadedCompany() {
  const { slug } = useProducer();
  const papers = createAsync(() => loadPapers(slug()));
  return <Show when={papers()}>{(loaded) => <CompanyForm saved={loaded()} />}</Show>;
}

/** As the server stores what is typed. */
const tidy = (papers: Company): Company => ({
  ...papers,
  siret: siretDigits(papers.siret),
  vatNumber: vatNumberText(papers.vatNumber),
});

/** A farm's papers; the numbers are checked while they are typed, and what is missing is said first. */
function CompanyForm(props: { saved: Company }) {
  const { slug } = useProducer();
  const saving = createAttempt(useAction(writePapers));
  const [typed, setTyped] = createSignal<Partial<Company>>({});
  const [judged, setJudged] = createSignal<ReadonlySet<CompanyField>>(new Set());
  const papers = (): Company => ({ ...props.saved, ...typed() });
  const set = (part: Partial<Company>) => {
    saving.clear();
    setTyped((before) => ({ ...before, ...part }));
  };
  const judge = (field: CompanyField) => setJudged((before) => new Set([...before, field]));
  const siretWrong = () => papers().siret !== "" && !isSiret(tidy(papers()).siret);
  const vatWrong = () => papers().vatNumber !== "" && !isFrenchVatNumber(tidy(papers()).vatNumber);
  const proposed = () => {
    const { siret, vatStatus, vatNumber } = tidy(papers());
    return vatStatus === "standard" && isSiret(siret) && vatNumber === "" ? frenchVatNumber(sirenOf(siret)) : undefined;
  };
  const missing = () => companyMissing(tidy(papers()));
  const missingText = () =>
    new Intl.ListFormat(locale(), { type: "conjunction" }).format(missing().map((field) => t(`farm.missing.${field}`)));
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    judge("siret");
    judge("vatNumber");
    if (siretWrong() || vatWrong()) return;
    if (!(await saving.run(slug(), tidy(papers())))) return;
    setTyped({});
    toast({ text: () => t("common.saved"), tone: "good" });
  };
  return (
    <Page title={t("farm.companyTitle")} lead={t("farm.companyText")} width="read">
      <FarmParts here="company" />
      <Show
        when={missing().length > 0}
        fallback={
          <Card tone="leaf" role="status" class="mb-7 flex! items-center gap-3">
            <CircleCheck class="size-6 shrink-0 text-green" aria-hidden="true" />
            {t("farm.complete")}
          </Card>
        }
      >
        <Card tone="warm" role="status" class="mb-7 flex! items-center gap-3">
          <FilePen class="size-6 shrink-0 text-carrot-ink" aria-hidden="true" />
          {t("farm.missing", { what: missingText() })}
        </Card>
      </Show>
      <form onSubmit={save} novalidate class="grid max-w-prose gap-5">
        <TextInput
          label={t("farm.legalName")}
          value={papers().legalName}
          onInput={(legalName) => set({ legalName })}
          maxlength={120}
          autocomplete="organization"
        />
        <TextInput
          label={t("farm.legalForm")}
          hint={t("farm.legalFormHint")}
          value={papers().legalForm}
          onInput={(legalForm) => set({ legalForm })}
          maxlength={60}
        />
        <TextInput
          label={t("farm.address")}
          value={papers().address}
          onInput={(address) => set({ address })}
          maxlength={200}
          autocomplete="street-address"
        />
        <TextInput
          label={t("farm.siret")}
          hint={t("farm.siretHint")}
          inputMode="numeric"
          value={papers().siret}
          onInput={(siret) => set({ siret })}
          onBlur={() => judge("siret")}
          maxlength={24}
          error={judged().has("siret") && siretWrong() ? t("farm.siretWrong") : undefined}
        />
        <Select
          label={t("farm.vatStatus")}
          value={papers().vatStatus}
          onChange={(vatStatus) => set({ vatStatus })}
          options={VAT_STATUSES.map((value) => ({ value, label: t(`farm.vat.${value}`) }))}
        />
        <Show when={papers().vatStatus === "standard" || papers().vatNumber !== ""}>
          <div class="grid gap-2">
            <TextInput
              label={t("farm.vatNumber")}
              hint={t("farm.vatNumberHint")}
              autocapitalize="characters"
              value={papers().vatNumber}
              onInput={(vatNumber) => set({ vatNumber })}
              onBlur={() => judge("vatNumber")}
              maxlength={24}
              error={judged().has("vatNumber") && vatWrong() ? t("farm.vatNumberWrong") : undefined}
            />
            <Show when={proposed()}>
              {(number) => (
                <p class="flex flex-wrap items-center gap-3">
                  {t("farm.vatNumberProposed", { number: number() })}
                  <Button tone="secondary" size="small" onClick={() => set({ vatNumber: number() })}>
                    {t("farm.vatNumberTake")}
                  </Button>
                </p>
              )}
            </Show>
          </div>
        </Show>
        <Show when={saving.error()}>
          {(error) => (
            <ErrorNotice
              title={isRefusedWith(error(), "bad_input") ? t("farm.wrong") : refusalText(error())}
              text={t("farm.kept")}
            />
          )}
        </Show>
        <Button type="submit" size="large" busy={saving.pending()} class="justify-self-start">
          {t("common.save")}
        </Button>
      </form>
    </Page>
  );
}
