import { createAsync } from "@solidjs/router";
import Banknote from "lucide-solid/icons/banknote";
import CheckCheck from "lucide-solid/icons/check-check";
import ChevronRight from "lucide-solid/icons/chevron-right";
import ClipboardCheck from "lucide-solid/icons/clipboard-check";
import Eye from "lucide-solid/icons/eye";
import Handshake from "lucide-solid/icons/handshake";
import Hourglass from "lucide-solid/icons/hourglass";
import MessageCircleQuestion from "lucide-solid/icons/message-circle-question-mark";
import UserRoundPlus from "lucide-solid/icons/user-round-plus";
import { createMemo, For, Show } from "solid-js";
import type { Capability } from "../../../core/people/capability.ts";
import { loadDistributions, type Overview, type Waiting } from "../../api/manage.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { CardLink } from "../../ui/card-link.tsx";
import type { Icon } from "../../ui/icon.ts";
import { OptionalIcon } from "../../ui/optional-icon.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useMarket } from "./market-rights.ts";

type Kind = Waiting["kind"];

const looks: Record<
  Kind,
  { icon: Icon; needs: Capability; leads: "board" | "distribution" | "payments" | "members" | "catalogs" }
> = {
  validation_due: { icon: ClipboardCheck, needs: "board:join", leads: "board" },
  look_again: { icon: Eye, needs: "board:join", leads: "board" },
  late_change: { icon: Hourglass, needs: "board:join", leads: "board" },
  lead_missing: { icon: UserRoundPlus, needs: "market:manage", leads: "distribution" },
  unanswered: { icon: MessageCircleQuestion, needs: "market:manage", leads: "distribution" },
  membership_request: { icon: UserRoundPlus, needs: "market:manage", leads: "members" },
  catalog_request: { icon: Handshake, needs: "market:manage", leads: "catalogs" },
  payout_held: { icon: Banknote, needs: "money:read", leads: "payments" },
};

/** What somebody must do next, each with the page where it is done. */
export function WaitingList(props: { overview: Overview }) {
  const { slug, href, may, mayAt } = useMarket();
  const all = createAsync(() => loadDistributions(slug()));
  const dates = createMemo(() => new Map((all() ?? []).map((date) => [date.id, date.pickupOn])));
  const mine = () =>
    props.overview.waiting.filter(({ kind, distributionId }) =>
      distributionId === null ? may(looks[kind].needs) : mayAt(distributionId, looks[kind].needs),
    );
  const leadsTo = ({ kind, distributionId }: Waiting) => {
    if (looks[kind].leads === "board") return `/board/${distributionId}`;
    if (looks[kind].leads === "members") return href("/members");
    if (looks[kind].leads === "catalogs") return href("/catalogs");
    return looks[kind].leads === "payments" ? href("/payments") : href(`/distributions/${distributionId}`);
  };
  return (
    <section aria-labelledby="waiting" class="grid gap-3">
      <SectionTitle id="waiting" title={t("market.waiting")} />
      <Show
        when={mine().length > 0}
        fallback={
          <Card tone="leaf" class="flex items-center gap-3">
            <CheckCheck class="size-6 shrink-0 text-green" aria-hidden="true" />
            {t("market.nothingWaits")}
          </Card>
        }
      >
        <ul class="grid gap-2.5">
          <For each={mine()}>
            {(one) => (
              <li>
                <CardLink href={leadsTo(one)} class="flex items-center gap-3.5 p-4!" padded={false}>
                  <span class="grid size-12 shrink-0 place-items-center rounded-[15px] bg-apricot text-carrot-ink">
                    <OptionalIcon icon={looks[one.kind].icon} class="size-5.5" />
                  </span>
                  <span class="min-w-0 flex-1">
                    <span class="block leading-snug font-[620]">{t(`market.waits.${one.kind}`, { n: one.count })}</span>
                    <Show when={dates().get(one.distributionId ?? "")}>
                      {(on) => (
                        <span class="block text-small text-soft first-letter:uppercase">{formatLongDayOn(on())}</span>
                      )}
                    </Show>
                  </span>
                  <ChevronRight class="size-5 shrink-0 text-soft" aria-hidden="true" />
                </CardLink>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
