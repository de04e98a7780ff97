import { useNavigate, useSearchParams } from "@solidjs/router";
import { createResource, createSignal, Show } from "solid-js";
import type { ChosenCommune } from "../../../core/contract/place.ts";
import { answer } from "../../api/answer.ts";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { api } from "../../api/client.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { type FarmWish, openFarm } from "../../api/farm.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CommuneInput } from "../../ui/commune-input.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";
import { CodeSignIn } from "../session/code-sign-in.tsx";

/** Three answers open a producer space; who one is comes last. It ends on the first product. */
export default function NewFarmPage() {
  const session = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ invitation?: string }>();
  const [name, setName] = createSignal("");
  const [commune, setCommune] = createSignal<ChosenCommune | null>(null);
  const [profession, setProfession] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const [invitation, { mutate: forgetInvitation }] = createResource(
    () => search.invitation,
    async (token) => {
      try {
        const found = await answer(api.invitations[":token"].$get({ param: { token } }));
        return found.kind === "producer" ? { token, ...found } : null;
      } catch (error) {
        // Ended or never there: the space opens without it, and the page says so.
        console.warn("invitation-not-read", { error });
        return null;
      }
    },
  );
  const opening = createAttempt(openFarm);
  const nameWrong = () => (tried() && name().trim().length < 2 ? t("farm.nameMissing") : undefined);
  const communeWrong = () => (tried() && !commune() ? t("farm.communeMissing") : undefined);

  const open = async () => {
    const place = commune();
    if (!place) return;
    const invited = invitation();
    const wish: FarmWish = {
      name: name(),
      commune: place.commune,
      postcode: place.postcode,
      lat: place.point?.lat ?? null,
      lon: place.point?.lon ?? null,
      profession: profession(),
      ...(invited && { invitation: invited.token }),
    };
    const opened = await opening.run(wish);
    if (!opened) {
      // The link ended between reading and pressing: what was typed stays, the next press opens without it.
      if (isRefusedWith(opening.error(), "invitation_ended")) forgetInvitation(null);
      return;
    }
    await session.refetch();
    toast({ text: () => t("farm.opened", { name: name().trim() }), tone: "good" });
    navigate(`/producer/${opened.value.slug}/catalogs/${opened.value.catalogId}`, { replace: true });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameWrong() || communeWrong()) return;
    if (session.user()) void open();
    else setAsking(true);
  };
  const signedIn = () => {
    setAsking(false);
    void open();
  };
  return (
    <Page title={t("farm.newTitle")} width="read">
      <p class="-mt-3 mb-6 text-lead text-soft">{t("farm.newText")}</p>
      <Show when={search.invitation && !invitation.loading}>
        <Show
          when={invitation()}
          fallback={
            <Card tone="warm" role="note" class="mb-6">
              {t("farm.invitationEnded")}
            </Card>
          }
        >
          {(invited) => (
            <Card tone="leaf" role="note" class="mb-6">
              <p>{t("farm.invitedBy", { name: invited().invitedByName, market: invited().market?.name ?? "" })}</p>
              <Show when={invited().message}>
                <p class="mt-2 whitespace-pre-line">« {invited().message} »</p>
              </Show>
            </Card>
          )}
        </Show>
      </Show>
      <form onSubmit={submit} novalidate class="grid max-w-md gap-6">
        <TextInput
          label={t("farm.name")}
          hint={t("farm.nameHint")}
          value={name()}
          onInput={setName}
          maxlength={80}
          autocomplete="organization"
          error={nameWrong()}
        />
        <CommuneInput
          label={t("farm.commune")}
          hint={t("farm.communeHint")}
          value={commune()}
          onChange={setCommune}
          error={communeWrong()}
        />
        <TextInput
          label={t("farm.profession")}
          hint={t("farm.professionHint")}
          optional
          value={profession()}
          onInput={setProfession}
          maxlength={80}
        />
        <Show when={opening.error()}>
          {(error) => <ErrorNotice title={refusalText(error())} text={t("farm.kept")} />}
        </Show>
        <Button type="submit" size="cta" busy={opening.pending()}>
          {t("farm.open")}
        </Button>
      </form>
      <Sheet open={asking()} onClose={() => setAsking(false)} title={t("farm.whoTitle")} size="small">
        <CodeSignIn onDone={signedIn} />
      </Sheet>
    </Page>
  );
}
