import { createAsync, useAction } from "@solidjs/router";
import UserPlus from "lucide-solid/icons/user-plus";
import { createSignal, For, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import {
  type FarmInvitation,
  type FarmPerson,
  loadFarmInvitations,
  loadFarmPeople,
  withdrawFarmInvitation,
} from "../../api/farm.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useCan } from "../../shell/permission.ts";
import { useSession } from "../../shell/session.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";
import { FarmParts } from "./farm-parts.tsx";
import { InviteSheet } from "./invite-sheet.tsx";
import { PersonSheet } from "./person-sheet.tsx";

export default function PeoplePage() {
  return (
    <LoadBoundary title={t("farm.peopleTitle")} skeleton={<PageSkeleton />}>
      <LoadedPeople />
    </LoadBoundary>
  );
}

function LoadedPeople() {
  const { slug } = useProducer();
  const can = useCan();
  const people = createAsync(() => loadFarmPeople(slug()));
  // Who is asked in is the owners' business; the others' list is empty.
  const invited = createAsync(async () =>
    can("producer:people", { producer: slug() }) ? await loadFarmInvitations(slug()) : [],
  );
  return <Show when={people()}>{(loaded) => <PeopleView people={loaded().people} invited={invited() ?? []} />}</Show>;
}

export const personName = (person: FarmPerson): string =>
  `${person.firstName} ${person.lastName}`.trim() || person.email;

function PeopleView(props: { people: readonly FarmPerson[]; invited: readonly FarmInvitation[] }) {
  const session = useSession();
  const can = useCan();
  const { slug } = useProducer();
  const [chosenId, setChosenId] = createSignal<string>();
  const [inviting, setInviting] = createSignal(false);
  const rules = () => can("producer:people", { producer: slug() });
  const isMe = (person: FarmPerson) => person.userId === session.user()?.id;
  return (
    <Page
      title={t("farm.peopleTitle")}
      width="read"
      actions={
        <Show when={rules()}>
          <Button size="small" tone="secondary" icon={UserPlus} onClick={() => setInviting(true)}>
            {t("farm.invite")}
          </Button>
        </Show>
      }
    >
      <FarmParts here="people" />
      <ul class="-mx-2.5">
        <For each={props.people}>
          {(person) => (
            <li>
              <ListRow
                lead={<Avatar id={person.userId} name={personName(person)} />}
                title={isMe(person) ? `${personName(person)} (${t("farm.you")})` : personName(person)}
                sub={<span class="block truncate">{person.email}</span>}
                mark={<Pill tone={person.role === "owner" ? "leaf" : "ghost"}>{t(`farm.role.${person.role}`)}</Pill>}
                onClick={rules() || isMe(person) ? () => setChosenId(person.userId) : undefined}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={props.invited.length > 0}>
        <section aria-labelledby="invited" class="mt-8">
          <SectionTitle id="invited" title={t("farm.waitingInvitations")} class="mb-2" />
          <ul class="grid gap-2">
            <For each={props.invited}>{(one) => <InvitedRow invitation={one} mayWithdraw={rules()} />}</For>
          </ul>
        </section>
      </Show>
      <PersonSheet
        person={props.people.find((person) => person.userId === chosenId())}
        rules={rules()}
        onClose={() => setChosenId(undefined)}
      />
      <InviteSheet open={inviting()} onClose={() => setInviting(false)} />
    </Page>
  );
}

function InvitedRow(props: { invitation: FarmInvitation; mayWithdraw: boolean }) {
  const { slug } = useProducer();
  const withdrawing = createAttempt(useAction(withdrawFarmInvitation));
  const withdraw = async () => {
    const done = await withdrawing.run(slug(), props.invitation.id);
    toast(
      done
        ? { text: () => t("farm.withdrawn") }
        : { text: () => refusalText(withdrawing.error()), tone: "bad" as const },
    );
  };
  return (
    <li class="flex flex-wrap items-center justify-between gap-3 rounded-l bg-hair px-4 py-2">
      <span class="min-w-0 break-all">
        {props.invitation.email}
        <Show when={props.invitation.state === "expired"}>
          <span class="ml-2 text-small text-carrot-ink">{t("farm.expired")}</span>
        </Show>
      </span>
      <Show when={props.mayWithdraw}>
        <Button tone="quiet" size="small" busy={withdrawing.pending()} onClick={withdraw}>
          {t("farm.withdraw")}
        </Button>
      </Show>
    </li>
  );
}
