import { createResource, createSignal, For, Show } from "solid-js";
import type { BoardBasket, BoardDue } from "../../../core/contract/board.ts";
import { isRefusal } from "../../../core/contract/codes.ts";
import type { DueWay } from "../../../core/due/due-way.ts";
import { loadDueAddress } from "../../api/extras.ts";
import { explain } from "../../i18n/explain.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useBoard } from "../board-context.tsx";
import { DueWays } from "./due-sheet.tsx";

/** What a basket owed beyond what was paid: how each was settled, and for what is open, how it can be. */
export function DueCards(props: { basket: BoardBasket }) {
  return (
    <For each={props.basket.dues.map((due) => due.id)}>
      {(id) => (
        <Show when={props.basket.dues.find((due) => due.id === id)}>
          {(due) => <DueCard basket={props.basket} due={due()} />}
        </Show>
      )}
    </For>
  );
}

const stands = (due: BoardDue): string =>
  due.way === "card" && due.status === "collected" ? t("extra.is.cardPaid") : t(`extra.is.${due.way}`);

function DueCard(props: { basket: BoardBasket; due: BoardDue }) {
  const { board, writable } = useBoard();
  const amount = () => formatCents(props.due.amountCents);
  const open = () => props.due.status === "open";
  const [choosing, setChoosing] = createSignal(false);
  const [asked, setAsked] = createSignal(false);
  const when = () => {
    const zone = board.facts()?.timeZone;
    return zone === undefined ? "" : formatTime(props.due.at, zone);
  };
  const settle = async (way: DueWay) => {
    setAsked(true);
    setChoosing(false);
    const outcome = await board.send({ kind: "settle_due", basketId: props.basket.id, dueId: props.due.id, way });
    setAsked(false);
    if (isRefusal(outcome))
      toast({
        text: () => t("board.refused", { number: props.basket.number, why: explain(outcome.refused) }),
        tone: "bad",
        seconds: 10,
      });
  };
  return (
    <Card as="section" tone={open() ? "warm" : undefined} class="grid gap-3">
      <div class="flex items-baseline justify-between gap-3">
        <p>
          <span class="block font-[640]">{stands(props.due)}</span>
          <span class="block text-small text-soft">{t("extra.byAt", { name: props.due.byName, time: when() })}</span>
        </p>
        <span class="num text-lead font-[660]">{amount()}</span>
      </div>
      <Show when={open() && writable()}>
        <Show when={props.due.way === "card"}>
          <PayCode dueId={props.due.id} page={props.due.page} amount={amount()} />
        </Show>
        <Show
          when={props.due.way === "promised" || choosing()}
          fallback={
            <Button tone="secondary" size="small" busy={asked()} onClick={() => setChoosing(true)}>
              {t("extra.otherwise")}
            </Button>
          }
        >
          <DueWays
            amountCents={props.due.amountCents}
            hasAccount={props.basket.hasAccount}
            without={[props.due.way]}
            onChoose={(way) => void settle(way)}
          />
        </Show>
      </Show>
    </Card>
  );
}

/** The customer's own phone pays: its camera reads this. */
function PayCode(props: { dueId: string; page: BoardDue["page"]; amount: string }) {
  const { board } = useBoard();
  const [address] = createResource(
    () => board.connection() === "live" && board.facts()?.distributionId,
    (distributionId) => loadDueAddress(distributionId, props.dueId),
  );
  return (
    <div class="grid justify-items-center gap-3">
      <Show
        when={address.state === "ready" && address()}
        fallback={
          <Show when={board.connection() !== "live" || address.state === "errored"}>
            <p class="text-soft">{t("extra.qrOffline")}</p>
          </Show>
        }
      >
        {(url) => <QrCode value={url()} label={t("extra.qr", { amount: props.amount })} size={232} />}
      </Show>
      <p class="text-center" aria-live="polite">
        {t(`extra.page.${props.page}`)}
      </p>
    </div>
  );
}
