import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import KeptList from "./kept-list.tsx";

/** "Gardé dans ce téléphone": for who may not open the board any more. Read from this phone alone, with or without a network. */
export default function KeptPage() {
  const params = useParams<{ distributionId: string }>();
  const session = useSession();
  return (
    <Page title={t("offline.keptTitle")} lead={t("offline.keptLead")} back="/" width="read">
      <main id="content">
        <Show when={session.state() !== "loading"}>
          <KeptList
            distributionId={params.distributionId}
            userId={session.user()?.id ?? null}
            empty={<EmptyState title={t("offline.keptNothing")} text={t("offline.keptNothingText")} />}
          />
        </Show>
      </main>
    </Page>
  );
}
