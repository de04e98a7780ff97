import ChevronRight from "lucide-solid/icons/chevron-right";
import ClipboardCheck from "lucide-solid/icons/clipboard-check";
import FileSpreadsheet from "lucide-solid/icons/file-spreadsheet";
import HandCoins from "lucide-solid/icons/hand-coins";
import ListChecks from "lucide-solid/icons/list-checks";
import PackageOpen from "lucide-solid/icons/package-open";
import PackageX from "lucide-solid/icons/package-x";
import ReceiptText from "lucide-solid/icons/receipt-text";
import ScrollText from "lucide-solid/icons/scroll-text";
import Store from "lucide-solid/icons/store";
import { For, Show } from "solid-js";
import type { ManagedDistribution } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { OptionalIcon } from "../../ui/optional-icon.tsx";
import { useMarket } from "./market-rights.ts";

/** Everything else about a date is one touch away: board, papers, orders, money, shop. */
export function DistributionLinks(props: { date: ManagedDistribution; class?: string }) {
  const market = useMarket();
  const id = () => props.date.id;
  const links = () =>
    [
      {
        key: "orders",
        href: market.href(`/orders?date=${id()}`),
        icon: ReceiptText,
        shown: market.may("market:read_members"),
      },
      { key: "attendance", href: `/paper/${id()}/attendance`, icon: ListChecks, shown: mayPrint() },
      { key: "table", href: `/paper/${id()}/table`, icon: FileSpreadsheet, shown: mayPrint() },
      { key: "preparation", href: `/paper/${id()}/preparation`, icon: PackageOpen, shown: mayPrint() },
      {
        key: "missing",
        href: market.href(`/distributions/${id()}/missing`),
        icon: PackageX,
        shown: market.mayAt(id(), "distribution:validate") && props.date.baskets > 0,
      },
      { key: "journal", href: `/journal/${id()}`, icon: ScrollText, shown: market.mayAt(id(), "board:join") },
      { key: "money", href: market.href("/payments"), icon: HandCoins, shown: market.may("money:read") },
      { key: "shop", href: `/m/${market.slug()}/shop?date=${id()}`, icon: Store, shown: props.date.state === "open" },
    ] as const;
  const mayPrint = () => market.mayAt(id(), "paper:print");
  return (
    <nav aria-label={t("market.links")} class={props.class}>
      <Show when={market.mayAt(id(), "board:join") && props.date.baskets > 0}>
        <ButtonLink href={`/board/${id()}`} size="cta" icon={ClipboardCheck} class="mb-3">
          {t("market.openBoard")}
        </ButtonLink>
      </Show>
      <Card padded={false} class="p-2!">
        <ul>
          <For each={links().filter((link) => link.shown)}>
            {(link) => (
              <li>
                <a href={link.href} class="flex min-h-13 items-center gap-3.5 rounded-[14px] px-3 hover:bg-hair">
                  <OptionalIcon icon={link.icon} class="size-5.5 shrink-0 text-green" />
                  <span class="flex-1 font-[560]">{t(`market.link.${link.key}`)}</span>
                  <ChevronRight class="size-5 shrink-0 text-soft" aria-hidden="true" />
                </a>
              </li>
            )}
          </For>
        </ul>
      </Card>
    </nav>
  );
}
