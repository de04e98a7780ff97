import { createAsync, useAction } from "@solidjs/router";
import ExternalLink from "lucide-solid/icons/external-link";
import { createSignal, Show } from "solid-js";
import { FARM_SCENES } from "../../../core/contract/producer-space.ts";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { changeFarmPage, type FarmPage, loadFarmPage } from "../../api/farm.ts";
import { invalidFields } from "../../api/invalid-fields.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { CommuneInput } from "../../ui/commune-input.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { Scene } from "../../ui/scene.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";
import { CertificationFields } from "./certification-fields.tsx";
import { FarmParts } from "./farm-parts.tsx";
import { PhotoFields } from "./photo-fields.tsx";

export default function FarmPagePage() {
  return (
    <LoadBoundary title={t("farm.pageTitle")} skeleton={<PageSkeleton />}>
      <LoadedPage />
    </LoadBoundary>
  );
}

function LoadedPage() {
  const { slug } = useProducer();
  const page = createAsync(() => loadFarmPage(slug()));
  return <Show when={page()}>{(loaded) => <PageForm saved={loaded()} />}</Show>;
}

/** Fields as they stand on the page; what is absent was not touched. */
type Change = { [Field in keyof Omit<FarmPage, "slug" | "scene">]?: FarmPage[Field] } & {
  scene?: (typeof FARM_SCENES)[number];
};
type Line = "name" | "tagline" | "profession" | "website" | "phone" | "contactEmail";
const longest = { name: 80, tagline: 200, profession: 80, website: 300, phone: 24, contactEmail: 254 } as const;

/** What the public page says. Only what was changed is sent; what was typed stays where saving failed. */
function PageForm(props: { saved: FarmPage }) {
  const { slug } = useProducer();
  const session = useSession();
  const saving = createAttempt(useAction(changeFarmPage));
  const [typed, setTyped] = createSignal<Change>({});
  const page = (): Omit<FarmPage, "slug"> => ({ ...props.saved, ...typed() });
  const set = (part: Change) => {
    saving.clear();
    setTyped((before) => ({ ...before, ...part }));
  };
  const touched = () => Object.keys(typed()).length > 0;
  const wrong = (field: string) =>
    invalidFields(saving.error()).some((name) => name === field || name.startsWith(`${field}.`))
      ? t("farm.wrong")
      : undefined;
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const change = typed();
    if (!(await saving.run(slug(), change))) return;
    setTyped({});
    toast({ text: () => t("common.saved"), tone: "good" });
    // The shell shows the farm's name from the session.
    if (change.name !== undefined) await session.refetch();
  };
  const line = (field: Line, hint?: string, type?: "url" | "tel" | "email") => (
    <TextInput
      label={t(`farm.${field}`)}
      hint={hint}
      type={type}
      value={page()[field]}
      onInput={(text) => set({ [field]: text })}
      maxlength={longest[field]}
      error={wrong(field)}
    />
  );
  const place = () => {
    const { commune, postcode, lat, lon } = page();
    return { commune, postcode, point: lat === null || lon === null ? null : { lat, lon } };
  };
  const [placeEmpty, setPlaceEmpty] = createSignal(false);
  return (
    <Page
      title={t("farm.pageTitle")}
      width="read"
      actions={
        <ButtonLink href={`/p/${slug()}`} tone="secondary" size="small" icon={ExternalLink}>
          {t("farm.seePage")}
        </ButtonLink>
      }
      class="pb-32!"
    >
      <FarmParts here="page" />
      <form id="farm-page" onSubmit={save} novalidate class="grid gap-10">
        <fieldset class="grid gap-5">
          <legend class="mb-4 text-title-s font-serif font-[560]">{t("farm.who")}</legend>
          {line("name")}
          {line("profession", t("farm.professionHint"))}
          {line("tagline", t("farm.taglineHint"))}
          <Textarea
            label={t("farm.story")}
            hint={t("farm.storyHint")}
            rows={7}
            value={page().story}
            onInput={(story) => set({ story })}
            maxlength={5000}
            error={wrong("story")}
          />
        </fieldset>
        <fieldset class="grid gap-5">
          <legend class="mb-1 text-title-s font-serif font-[560]">{t("farm.photos")}</legend>
          <p class="text-soft">{t("farm.photosText")}</p>
          <PhotoFields slug={slug()} photos={page().photos} onChange={(photos) => set({ photos })} />
          <Show when={page().photos.length === 0}>
            <Select
              label={t("farm.scene")}
              value={page().scene}
              onChange={(scene) => {
                const known = FARM_SCENES.find((one) => one === scene);
                if (known) set({ scene: known });
              }}
              options={FARM_SCENES.map((value) => ({ value, label: t(`farm.scene.${value}`) }))}
            />
            <Scene scene={page().scene} class="rounded-l" />
          </Show>
        </fieldset>
        <fieldset class="grid gap-3">
          <legend class="mb-1 text-title-s font-serif font-[560]">{t("farm.certifications")}</legend>
          <p class="text-soft">{t("farm.certificationsText")}</p>
          <CertificationFields value={page().certifications} onChange={(certifications) => set({ certifications })} />
        </fieldset>
        <fieldset class="grid gap-5">
          <legend class="mb-4 text-title-s font-serif font-[560]">{t("farm.place")}</legend>
          <CommuneInput
            label={t("farm.commune")}
            value={placeEmpty() ? null : place()}
            onChange={(chosen) => {
              setPlaceEmpty(chosen === null);
              if (chosen)
                set({
                  commune: chosen.commune,
                  postcode: chosen.postcode,
                  lat: chosen.point?.lat ?? null,
                  lon: chosen.point?.lon ?? null,
                });
            }}
            error={wrong("commune") ?? wrong("postcode")}
          />
          <Textarea
            label={t("farm.elsewhere")}
            hint={t("farm.elsewhereHint")}
            rows={3}
            value={page().elsewhere}
            onInput={(elsewhere) => set({ elsewhere })}
            maxlength={500}
            error={wrong("elsewhere")}
          />
          {line("website", t("farm.websiteHint"), "url")}
        </fieldset>
        <fieldset class="grid gap-5">
          <legend class="mb-4 text-title-s font-serif font-[560]">{t("farm.contact")}</legend>
          {line("phone", undefined, "tel")}
          {line("contactEmail", undefined, "email")}
          <Checkbox
            label={t("farm.contactShown")}
            hint={t("farm.contactShownHint")}
            checked={page().contactShown}
            onChange={(contactShown) => set({ contactShown })}
          />
          <Checkbox
            label={t("farm.listed")}
            hint={t("farm.listedHint")}
            checked={page().listed}
            onChange={(listed) => set({ listed })}
          />
        </fieldset>
        <Show when={saving.error()}>
          {(error) => (
            <ErrorNotice
              title={isRefusedWith(error(), "bad_input") ? t("farm.wrong") : refusalText(error())}
              text={t("farm.kept")}
            />
          )}
        </Show>
        <div class="sticky bottom-(--foot) z-10 -mx-5 flex flex-wrap gap-3 border-t border-line bg-paper px-5 py-3 md:bottom-0">
          <Button type="submit" size="large" busy={saving.pending()} disabled={!touched()}>
            {t("common.save")}
          </Button>
          <Show when={touched()}>
            <Button
              tone="quiet"
              onClick={() => {
                setTyped({});
                setPlaceEmpty(false);
              }}
            >
              {t("farm.undo")}
            </Button>
          </Show>
        </div>
      </form>
    </Page>
  );
}
