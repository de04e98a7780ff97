import { createSignal, Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { loadPublicCatalog, type PublicCatalog } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Scene } from "../../ui/scene.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { useMarket } from "../manage/market-rights.ts";
import { LinkChoice } from "./link-choice.tsx";

/** "Chercher": the number that a producer said, the farm it belongs to, one touch to connect it or to ask. */
export function NumberSheet(props: { open: boolean; onClose: () => void }) {
  const { slug } = useMarket();
  const [number, setNumber] = createSignal("");
  const [found, setFound] = createSignal<PublicCatalog>();
  const [tried, setTried] = createSignal(false);
  const looking = createAttempt((typed: string) => loadPublicCatalog(typed, ""));
  const digits = () => number().replace(/\D/g, "");
  const malformed = () => digits() === "" || digits().length > 9;
  const search = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    setFound(undefined);
    if (malformed()) return;
    const answered = await looking.run(digits());
    setFound(answered?.value);
  };
  const close = () => {
    setNumber("");
    setFound(undefined);
    setTried(false);
    looking.clear();
    props.onClose();
  };
  const wrong = () => {
    if (tried() && malformed()) return t("linking.numberWrong");
    return isRefusedWith(looking.error(), "not_found") ? t("linking.numberNone") : undefined;
  };
  return (
    <Sheet open={props.open} onClose={close} title={t("linking.numberTitle")} size="small">
      <div class="grid gap-6">
        <form onSubmit={search} novalidate class="grid gap-4">
          <TextInput
            label={t("linking.number")}
            hint={t("linking.numberText")}
            inputMode="numeric"
            autocomplete="off"
            value={number()}
            onInput={(text) => {
              looking.clear();
              setTried(false);
              setNumber(text);
            }}
            error={wrong()}
          />
          <Button type="submit" size="large" full busy={looking.pending()} tone={found() ? "secondary" : "primary"}>
            {t("linking.find")}
          </Button>
        </form>
        <Show when={looking.error() && !isRefusedWith(looking.error(), "not_found")}>
          <ErrorNotice title={refusalText(looking.error())} />
        </Show>
        <Show when={found()}>
          {(catalog) => (
            <Card tone="flat" padded={false} as="article">
              <Scene scene={catalog().producer.scene} />
              <div class="grid gap-4 p-5">
                <div>
                  <h3 class="text-title-s">{catalog().producer.name}</h3>
                  <p class="text-soft">
                    {catalog().producer.commune} · {catalog().name} ·{" "}
                    {t("linking.nProducts", { n: catalog().productCount })}
                  </p>
                </div>
                <LinkChoice catalog={catalog()} token="" only={slug()} onLinked={close} />
              </div>
            </Card>
          )}
        </Show>
      </div>
    </Sheet>
  );
}
