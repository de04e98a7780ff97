import ChevronsUpDown from "lucide-solid/icons/chevrons-up-down";
import ClipboardCheck from "lucide-solid/icons/clipboard-check";
import ShoppingBasket from "lucide-solid/icons/shopping-basket";
import Sprout from "lucide-solid/icons/sprout";
import Store from "lucide-solid/icons/store";
import { For, Show } from "solid-js";
import type { Capability } from "../../core/people/capability.ts";
import { t } from "../i18n/t.ts";
import { Menu, MenuItem, MenuTitle } from "../ui/menu.tsx";
import { useCan } from "./permission.ts";
import { PlaceName, type PlaceNameProps } from "./place-name.tsx";
import { useSession } from "./session.tsx";

/** One of these opens a market's space; the pages that each shows differ. */
const managing: readonly Capability[] = ["market:manage", "money:read", "market:read_members"];

/** The places of this person: shopping, today's boards, markets, farms. */
export default function PlaceSwitch(props: PlaceNameProps) {
  const session = useSession();
  const can = useCan();
  const markets = () =>
    (session.info()?.markets ?? []).filter((market) =>
      managing.some((capability) => can(capability, { market: market.slug })),
    );
  const producers = () => session.info()?.producers ?? [];
  const boards = () => session.info()?.boards ?? [];
  const isHere = (place: string, name: string) => props.place === place && props.name === name;
  return (
    <Menu
      triggerClass="min-w-0 gap-1.5 px-2.5"
      trigger={
        <>
          <PlaceName place={props.place} name={props.name} />
          <span class="sr-only">, {t("shell.places")}</span>
          <ChevronsUpDown class="size-4.5 shrink-0 text-soft" aria-hidden="true" />
        </>
      }
    >
      <MenuItem icon={ShoppingBasket} href="/" current={props.place === "shopping"}>
        {t("shell.place.shopping")}
      </MenuItem>
      <Show when={boards().length > 0}>
        <MenuTitle>{t("shell.place.board")}</MenuTitle>
        <For each={boards()}>
          {(board) => (
            <MenuItem icon={ClipboardCheck} href={`/board/${board.distributionId}`}>
              {board.marketName}
            </MenuItem>
          )}
        </For>
      </Show>
      <Show when={markets().length > 0}>
        <MenuTitle>{t("shell.place.manage")}</MenuTitle>
        <For each={markets()}>
          {(market) => (
            <MenuItem icon={Store} href={`/manage/${market.slug}`} current={isHere("manage", market.name)}>
              {market.name}
            </MenuItem>
          )}
        </For>
      </Show>
      <Show when={producers().length > 0}>
        <MenuTitle>{t("shell.place.producer")}</MenuTitle>
        <For each={producers()}>
          {(producer) => (
            <MenuItem icon={Sprout} href={`/producer/${producer.slug}`} current={isHere("producer", producer.name)}>
              {producer.name}
            </MenuItem>
          )}
        </For>
      </Show>
    </Menu>
  );
}
