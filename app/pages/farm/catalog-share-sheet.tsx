import { useAction } from "@solidjs/router";
import Link from "lucide-solid/icons/link";
import { Show } from "solid-js";
import { type OwnCatalog, renewLink } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { ShareButton } from "../../ui/share-button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";

/** The ways a catalog reaches a market: its number said aloud, its link sent, its QR code scanned across a table. */
export function CatalogShareSheet(props: { catalog: OwnCatalog | undefined; onClose: () => void }) {
  return (
    <Sheet open={props.catalog !== undefined} onClose={props.onClose} title={t("farm.shareTitle")}>
      <Show when={props.catalog}>{(catalog) => <Ways catalog={catalog()} />}</Show>
    </Sheet>
  );
}

function Ways(props: { catalog: OwnCatalog }) {
  const { slug, name } = useProducer();
  const making = createAttempt(useAction(renewLink));
  const link = (token: string) => `${location.origin}/c/${props.catalog.number}?k=${token}`;
  const make = async () => {
    if (await making.run(slug(), props.catalog.id)) toast({ text: () => t("farm.linkRenewed"), tone: "good" });
  };
  return (
    <div class="grid gap-7">
      <section class="grid gap-1.5">
        <p class="text-lead">{t("farm.sayNumber", { number: String(props.catalog.number) })}</p>
        <p class="text-soft">{t(props.catalog.byNumber === "link" ? "farm.sayNumberLink" : "farm.sayNumberAsk")}</p>
      </section>
      <section class="grid gap-3">
        <h3 class="text-title-s">{t("farm.linkTitle")}</h3>
        <p class="text-soft">{t("farm.linkText")}</p>
        <Show
          when={props.catalog.linkToken}
          fallback={
            <Button icon={Link} busy={making.pending()} onClick={make} class="justify-self-start">
              {t("farm.linkMake")}
            </Button>
          }
        >
          {(token) => (
            <>
              <QrCode
                value={link(token())}
                label={t("farm.qr", { name: props.catalog.name })}
                size={200}
                class="justify-self-center"
              />
              <p class="rounded-m bg-hair px-4 py-3 text-small break-all">{link(token())}</p>
              <div class="flex flex-wrap gap-2">
                <ShareButton title={props.catalog.name} url={link(token())} label={t("farm.giveLink")} tone="primary" />
                <CopyButton
                  text={t("farm.shareText", { catalog: props.catalog.name, farm: name(), link: link(token()) })}
                  label={t("farm.copyText")}
                />
              </div>
              <div class="mt-2 grid gap-1 border-t border-line pt-4">
                <Button tone="quiet" size="small" busy={making.pending()} onClick={make} class="justify-self-start">
                  {t("farm.linkRenew")}
                </Button>
                <p class="text-small text-soft">{t("farm.linkRenewText")}</p>
              </div>
            </>
          )}
        </Show>
        <Show when={making.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </section>
    </div>
  );
}
