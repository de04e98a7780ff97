import { createAsync } from "@solidjs/router";
import UsersRound from "lucide-solid/icons/users-round";
import { createMemo, createSignal, For, Show } from "solid-js";
import { loadMembers, type Member } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { find, findable } from "../../search/word-search.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { ChipRow } from "../../ui/chip-row.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { ShareButton } from "../../ui/share-button.tsx";
import { ManagePage } from "./manage-page.tsx";
import { useMarket } from "./market-rights.ts";
import { MemberRow } from "./member-row.tsx";
import { choiceOf, type RoleChoice } from "./role-choice.ts";
import { RoleSheet } from "./role-sheet.tsx";

type Shown = "all" | "team" | Exclude<RoleChoice, "client">;
const filters = ["all", "team", "volunteer", "treasurer", "admin"] as const;

const holds = (member: Member, shown: Shown): boolean => {
  if (shown === "all") return true;
  return shown === "team" ? member.roles.length > 0 : member.roles.includes(shown);
};

export default function MembersPage() {
  return (
    <LoadBoundary title={t("market.members")} skeleton={<PageSkeleton />}>
      <LoadedMembers />
    </LoadBoundary>
  );
}

function LoadedMembers() {
  const { slug } = useMarket();
  const members = createAsync(() => loadMembers(slug()));
  return <Show when={members()}>{(loaded) => <MembersView members={loaded()} />}</Show>;
}

function MembersView(props: { members: readonly Member[] }) {
  const { slug, may } = useMarket();
  const [query, setQuery] = createSignal("");
  const [shown, setShown] = createSignal<Shown>("all");
  const [chosenId, setChosenId] = createSignal<string>();
  const chosen = () => props.members.find((member) => member.userId === chosenId());
  const index = createMemo(() =>
    props.members
      .filter((member) => holds(member, shown()))
      .map((member) => findable(member, member.firstName, member.lastName, member.email)),
  );
  const found = createMemo(() => find(index(), query()));
  const options = () =>
    filters.map((value) => ({
      value,
      label: t(`market.show.${value}`),
      count: props.members.filter((member) => holds(member, value)).length,
    }));
  return (
    <ManagePage
      title={t("market.members")}
      width="wide"
      actions={
        <ShareButton
          title={t("market.members")}
          url={`${location.origin}/m/${slug()}`}
          label={t("market.inviteLink")}
        />
      }
    >
      <div class="grid gap-3">
        <SearchField label={t("market.searchMember")} value={query()} onInput={setQuery} />
        <ChipRow label={t("market.showWho")} options={options()} chosen={[shown()]} onToggle={setShown} />
        <p role="status" class="sr-only">
          {query() === "" ? "" : t("market.nMembers", { n: found().length })}
        </p>
        <Show
          when={found().length > 0}
          fallback={
            <EmptyState
              icon={UsersRound}
              title={query() === "" ? t("market.noMember") : t("market.nobodyFound")}
              text={query() === "" ? t("market.noMemberText") : t("market.nobodyFoundText")}
            />
          }
        >
          <ul class="-mx-2.5 [content-visibility:auto] md:mx-0 md:rounded-l md:bg-card md:p-2.5 md:shadow-card">
            <For each={found()}>
              {(member) => (
                <li>
                  <MemberRow
                    member={member}
                    choice={choiceOf(member.roles)}
                    onClick={may("market:manage") ? () => setChosenId(member.userId) : undefined}
                  />
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
      <RoleSheet member={chosen()} members={props.members} onClose={() => setChosenId(undefined)} />
    </ManagePage>
  );
}
