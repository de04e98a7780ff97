import { createAsync } from "@solidjs/router";
import ScrollText from "lucide-solid/icons/scroll-text";
import UserRoundPlus from "lucide-solid/icons/user-round-plus";
import UsersRound from "lucide-solid/icons/users-round";
import { createEffect, createMemo, createSignal, For, on, Show } from "solid-js";
import { loadMembers, type Member } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { find, findable } from "../../search/word-search.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { ChipRow } from "../../ui/chip-row.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { ShareButton } from "../../ui/share-button.tsx";
import { TabPanel, Tabs } from "../../ui/tabs.tsx";
import { ManagePage } from "./manage-page.tsx";
import { useMarket } from "./market-rights.ts";
import { MemberRow } from "./member-row.tsx";
import { InviteSheet } from "./people/invite-sheet.tsx";
import { MemberSheet } from "./people/member-sheet.tsx";
import { RightsSheet } from "./people/rights-sheet.tsx";
import { WaitingPeople } from "./people/waiting-people.tsx";
import { choiceOf } from "./role-choice.ts";

type Tab = "clients" | "team";

/** Rows drawn at once: a thousand members are searched whole, and shown as far as somebody scrolls. */
const STRETCH = 60;

const isTeam = (member: Member) => member.roles.length > 0;

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
  const [tab, setTab] = createSignal<Tab>("clients");
  const [query, setQuery] = createSignal("");
  const [tags, setTags] = createSignal<readonly string[]>([]);
  const [drawn, setDrawn] = createSignal(STRETCH);
  const [chosenId, setChosenId] = createSignal<string>();
  const [inviting, setInviting] = createSignal(false);
  const [looking, setLooking] = createSignal(false);
  const chosen = () => props.members.find((member) => member.userId === chosenId());
  const allTags = createMemo(() => {
    const counts = new Map<string, number>();
    for (const tag of props.members.flatMap((member) => member.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, label: value, count }));
  });
  const index = createMemo(() =>
    props.members
      .filter((member) => isTeam(member) === (tab() === "team"))
      .filter((member) => tags().every((tag) => member.tags.includes(tag)))
      .map((member) => findable(member, member.firstName, member.lastName, member.email, ...member.tags)),
  );
  const found = createMemo(() => find(index(), query()));
  createEffect(on([tab, query, tags], () => setDrawn(STRETCH), { defer: true }));
  const toggle = (tag: string) =>
    setTags((before) => (before.includes(tag) ? before.filter((one) => one !== tag) : [...before, tag]));
  const count = (team: boolean) => props.members.filter((member) => isTeam(member) === team).length;
  return (
    <ManagePage
      title={t("market.members")}
      width="wide"
      actions={
        <>
          <Show when={may("market:manage")}>
            <Button icon={UserRoundPlus} onClick={() => setInviting(true)}>
              {t("people.invite")}
            </Button>
          </Show>
          <ShareButton
            title={t("market.members")}
            url={`${location.origin}/m/${slug()}`}
            label={t("market.inviteLink")}
          />
        </>
      }
    >
      <div class="grid grid-cols-1 gap-6">
        <Show when={may("market:manage")}>
          <WaitingPeople />
        </Show>
        <div class="grid grid-cols-1 gap-3">
          <Tabs
            label={t("market.members")}
            name="members"
            items={[
              { value: "clients", label: t("people.clients"), count: count(false) },
              { value: "team", label: t("people.team"), count: count(true) },
            ]}
            value={tab()}
            onChange={setTab}
          />
          <SearchField label={t("market.searchMember")} value={query()} onInput={setQuery} />
          <Show when={allTags().length > 0}>
            <ChipRow label={t("people.tags")} options={allTags()} chosen={tags()} onToggle={toggle} />
          </Show>
          <p role="status" class="sr-only">
            {query() === "" ? "" : t("market.nMembers", { n: found().length })}
          </p>
          <TabPanel of={tab()} value={tab()} name="members">
            <Show
              when={found().length > 0}
              fallback={
                <EmptyState
                  icon={UsersRound}
                  title={query() === "" ? t("market.noMember") : t("market.nobodyFound")}
                  text={query() === "" ? t("market.noMemberText") : t("people.nobodyFoundText")}
                />
              }
            >
              <ul class="-mx-2.5 md:mx-0 md:rounded-l md:bg-card md:p-2.5 md:shadow-card">
                <For each={found().slice(0, drawn())}>
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
              <Show when={found().length > drawn()}>
                <Button tone="secondary" full class="mt-3" onClick={() => setDrawn((n) => n + STRETCH)}>
                  {t("people.showMore", { n: Math.min(STRETCH, found().length - drawn()) })}
                </Button>
              </Show>
            </Show>
          </TabPanel>
          <Show when={may("market:manage")}>
            <Button
              tone="quiet"
              size="small"
              icon={ScrollText}
              class="justify-self-start"
              onClick={() => setLooking(true)}
            >
              {t("people.rights")}
            </Button>
          </Show>
        </div>
      </div>
      <InviteSheet open={inviting()} onClose={() => setInviting(false)} kind="member" />
      <MemberSheet member={chosen()} members={props.members} onClose={() => setChosenId(undefined)} />
      <RightsSheet open={looking()} onClose={() => setLooking(false)} />
    </ManagePage>
  );
}
