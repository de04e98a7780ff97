import { useParams } from "@solidjs/router";
import { t } from "../../i18n/t.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { JoinCode } from "./join-code.tsx";

/** The code that lets a phone in, as large as the screen: on the référent's phone, or on the wall of the hall. */
export default function JoinPage() {
  const params = useParams<{ distributionId: string }>();
  return (
    <main id="content">
      <Page title={t("people.codeTitle")} back={`/board/${params.distributionId}`} width="read">
        <LoadBoundary
          skeleton={
            <div role="status" aria-label={t("people.codeWait")}>
              <Skeleton class="mx-auto aspect-square w-full max-w-[min(30rem,62dvh)]" />
            </div>
          }
        >
          <JoinCode distributionId={params.distributionId} />
        </LoadBoundary>
      </Page>
    </main>
  );
}
