import { createAsync, useAction } from "@solidjs/router";
import { For, type JSX, Show, Suspense } from "solid-js";
import {
  type AskedCatalogs,
  loadAskedCatalogs,
  loadProducerInvitations,
  relinkCatalog,
  withdrawAsk,
} from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { deviceZone } from "../../i18n/device-zone.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { DateText } from "../../ui/date-text.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { toast } from "../../ui/toast-list.ts";

type Request = AskedCatalogs["requests"][number];
type Former = AskedCatalogs["former"][number];

/** What waits for farms, and what was sold once. Comes after the catalogs, and leaves no room where there is nothing. */
export function AskedList(props: { slug: string }) {
  const asked = createAsync(() => loadAskedCatalogs(props.slug));
  const invited = createAsync(() => loadProducerInvitations(props.slug));
  return (
    <Suspense>
      <div class="mt-10 grid gap-9 empty:hidden">
        <Show when={(asked()?.requests.length ?? 0) > 0}>
          <Section id="asked" title={t("linking.requests")}>
            <For each={asked()?.requests}>{(request) => <RequestRow slug={props.slug} request={request} />}</For>
          </Section>
        </Show>
        <Show when={(invited()?.length ?? 0) > 0}>
          <Section id="invited" title={t("linking.invitations")}>
            <For each={invited()}>
              {(one) => (
                <Row>
                  <span class="break-all">{one.email}</span>
                  <Show when={one.state === "expired"}>
                    <Pill tone="ghost">{t("linking.expired")}</Pill>
                  </Show>
                </Row>
              )}
            </For>
          </Section>
        </Show>
        <Show when={(asked()?.former.length ?? 0) > 0}>
          <Section id="former" title={t("linking.former")}>
            <For each={asked()?.former}>{(former) => <FormerRow slug={props.slug} former={former} />}</For>
          </Section>
        </Show>
      </div>
    </Suspense>
  );
}

function Section(props: { id: string; title: string; children: JSX.Element }) {
  return (
    <section aria-labelledby={props.id}>
      <SectionTitle id={props.id} title={props.title} class="mb-2" />
      <ul class="grid gap-2 md:max-w-3xl">{props.children}</ul>
    </section>
  );
}

function Row(props: { children: JSX.Element }) {
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-l bg-hair px-4 py-3">
      {props.children}
    </li>
  );
}

const tones = { waiting: "warm", accepted: "leaf", declined: "red", withdrawn: "ghost" } as const;

function RequestRow(props: { slug: string; request: Request }) {
  const withdrawing = createAttempt(useAction(withdrawAsk));
  const withdraw = async () => {
    const done = await withdrawing.run(props.slug, props.request.id);
    toast(
      done
        ? { text: () => t("linking.takenBack") }
        : { text: () => refusalText(withdrawing.error()), tone: "bad" as const },
    );
  };
  return (
    <Row>
      <span class="min-w-0">
        <a href={`/p/${props.request.producerSlug}`} class="font-[640] hover:underline">
          {props.request.producerName}
        </a>
        <span class="block text-small text-soft">
          <DateText at={props.request.decidedAt ?? props.request.askedAt} zone={deviceZone} form="longDay" />
          <Show when={props.request.word}> · « {props.request.word} »</Show>
        </span>
      </span>
      <span class="flex items-center gap-2">
        <Pill tone={tones[props.request.status]}>{t(`linking.status.${props.request.status}`)}</Pill>
        <Show when={props.request.status === "waiting"}>
          <Button tone="quiet" size="small" busy={withdrawing.pending()} onClick={withdraw}>
            {t("linking.takeBack")}
          </Button>
        </Show>
      </span>
    </Row>
  );
}

function FormerRow(props: { slug: string; former: Former }) {
  const session = useSession();
  const relinking = createAttempt(useAction(relinkCatalog));
  const relink = async () => {
    const { id, name } = props.former;
    const market = session.market(props.slug)?.name ?? "";
    const done = await relinking.run(props.slug, id);
    toast(
      done
        ? { text: () => t("linking.linked", { catalog: name, market }), tone: "good" as const }
        : { text: () => refusalText(relinking.error()), tone: "bad" as const },
    );
  };
  return (
    <Row>
      <span class="min-w-0">
        <a href={`/p/${props.former.producerSlug}`} class="font-[640] hover:underline">
          {props.former.producerName}
        </a>
        <span class="block text-small text-soft">
          {props.former.name} · <DateText at={props.former.unlinkedAt} zone={deviceZone} form="longDay" />
        </span>
      </span>
      <Show when={props.former.offered}>
        <Button tone="secondary" size="small" busy={relinking.pending()} onClick={relink}>
          {t("linking.relink")}
        </Button>
      </Show>
    </Row>
  );
}
