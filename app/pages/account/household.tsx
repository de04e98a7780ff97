import { createAsync, useAction } from "@solidjs/router";
import UserPlus from "lucide-solid/icons/user-plus";
import { createSignal, For, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { type Household, loadHousehold, removeHouseholdLogin } from "../../api/household.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { toast } from "../../ui/toast-list.ts";
import { HouseholdForm } from "./household-form.tsx";

type Login = Household["logins"][number];

/** "Mon foyer": the other addresses that come in to the same baskets. */
export function HouseholdSection() {
  const household = createAsync(() => loadHousehold());
  const [adding, setAdding] = createSignal(false);
  return (
    <Show when={household()}>
      {(loaded) => (
        <section aria-labelledby="household">
          <SectionTitle id="household" title={t("people.household")} class="mb-2" />
          <p class="mb-4 text-soft">{t(loaded().mayChange ? "people.householdText" : "people.householdSecond")}</p>
          <ul class="-mx-2.5 mb-4 empty:hidden">
            <For each={loaded().logins}>{(login) => <LoginRow login={login} mayRemove={loaded().mayChange} />}</For>
          </ul>
          <Show when={loaded().mayChange}>
            <Show
              when={adding()}
              fallback={
                <Button tone="secondary" icon={UserPlus} onClick={() => setAdding(true)}>
                  {t("people.householdAdd")}
                </Button>
              }
            >
              <HouseholdForm onDone={() => setAdding(false)} />
            </Show>
          </Show>
        </section>
      )}
    </Show>
  );
}

function LoginRow(props: { login: Login; mayRemove: boolean }) {
  const removing = createAttempt(useAction(removeHouseholdLogin));
  const remove = async () => {
    const { id, name } = props.login;
    if (await removing.run(id)) toast({ text: () => t("people.householdRemoved", { name }) });
  };
  return (
    <li>
      <ListRow
        lead={<Avatar id={props.login.id} name={props.login.name} />}
        title={props.login.name}
        sub={<span class="break-all">{props.login.email}</span>}
        mark={
          <Show
            when={props.login.verifiedAt === null}
            fallback={props.login.isCurrent && <Pill>{t("people.householdYou")}</Pill>}
          >
            <Pill tone="warm">{t("people.householdWaits")}</Pill>
          </Show>
        }
        trail={
          <Show when={props.mayRemove}>
            <Button
              tone="quiet"
              size="small"
              aria-label={t("people.householdRemoveOne", { name: props.login.name })}
              busy={removing.pending()}
              onClick={remove}
            >
              {t("people.householdRemove")}
            </Button>
          </Show>
        }
      />
      <Show when={removing.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
    </li>
  );
}
