import RotateCw from "lucide-solid/icons/rotate-cw";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { createEffect } from "solid-js";
import { t } from "../i18n/t.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Page } from "../ui/page.tsx";
import { isMissingChunk } from "./missing-chunk.ts";

/** A page that could not go on. It says what is safe and offers the two ways out. */
export function CrashPage(props: { error: unknown }) {
  const missing = isMissingChunk(props.error);
  // A part of the app that is not on this device: without a network nobody needs a newer version for it.
  const outdated = () => missing && navigator.onLine;
  const title = () => (outdated() ? t("shell.outdated") : missing ? t("shell.unreachable") : t("shell.crash"));
  const text = () => (outdated() ? t("shell.outdatedText") : missing ? t("shell.offline") : t("shell.crashText"));
  createEffect(() => console.error("page-stopped", { error: props.error }));
  return (
    <Page title={title()} width="read">
      <div role="alert" class="grid justify-items-start gap-6">
        <p class="flex items-start gap-3 text-lead">
          <TriangleAlert class="mt-1 size-6 shrink-0 text-carrot" aria-hidden="true" />
          {text()}
        </p>
        <div class="flex flex-wrap gap-3">
          {/* With a target the router leaves it to the browser, which loads everything anew. */}
          <ButtonLink href={location.href} target="_self" icon={RotateCw}>
            {t("shell.reload")}
          </ButtonLink>
          <ButtonLink href="/" tone="secondary">
            {t("shell.goHome")}
          </ButtonLink>
        </div>
      </div>
    </Page>
  );
}
