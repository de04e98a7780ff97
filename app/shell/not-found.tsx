import { t } from "../i18n/t.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Page } from "../ui/page.tsx";
import { Picture } from "../ui/picture.tsx";

export default function NotFound() {
  return (
    <Page title={t("shell.notFound")} width="read">
      <div class="grid justify-items-start gap-6">
        <Picture picture="carrot" tint="peach" size="large" class="max-w-64" eager />
        <p class="text-lead">{t("shell.notFoundText")}</p>
        <ButtonLink href="/">{t("shell.goHome")}</ButtonLink>
      </div>
    </Page>
  );
}
