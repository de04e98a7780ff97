import ChevronRight from "lucide-solid/icons/chevron-right";
import { createResource, createSignal, For, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { type DemoPerson, loadDemoPeople, signInAs } from "../../api/demo.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import { createSignedIn } from "./create-signed-in.ts";

const known = ["admin", "volunteer", "producer", "customer", "treasurer"] as const;
const isKnown = (what: string): what is (typeof known)[number] => known.some((name) => name === what);

/** The demo's people: one click each, with what they are and what to try as them. */
export function DemoPeople(props: { onDone: () => void }) {
  const signedIn = createSignedIn();
  const [people] = createResource(loadDemoPeople);
  const [chosen, setChosen] = createSignal<string>();
  const entering = createAttempt(async (person: DemoPerson) => {
    setChosen(person.email);
    await signInAs(person.email);
    await signedIn();
    props.onDone();
  });
  return (
    <Show when={people.state === "ready" && people()}>
      {(list) => (
        <section aria-labelledby="demo" class="mb-10 rounded-xl bg-leaf p-4 md:p-6">
          <SectionTitle id="demo" title={t("demo.title")} />
          <p class="mt-1 mb-3">{t("demo.text")}</p>
          <Show when={entering.error()}>{(error) => <ErrorNotice title={refusalText(error())} class="mb-3" />}</Show>
          <ul class="grid gap-2 md:grid-cols-2">
            <For each={list()}>
              {(person) => (
                <li class="rounded-[18px] bg-card">
                  <ListRow
                    onClick={() => entering.run(person)}
                    lead={<Avatar id={person.email} name={`${person.firstName} ${person.lastName}`} />}
                    title={person.firstName}
                    sub={isKnown(person.what) ? t(`demo.what.${person.what}`) : person.what}
                    trail={
                      <Show
                        when={entering.pending() && chosen() === person.email}
                        fallback={<ChevronRight class="size-5.5 text-soft" aria-hidden="true" />}
                      >
                        <Spinner />
                      </Show>
                    }
                  />
                </li>
              )}
            </For>
          </ul>
        </section>
      )}
    </Show>
  );
}
