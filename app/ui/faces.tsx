import { For, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { avatarGround, initials } from "./avatar-look.ts";
import { classNames } from "./class-names.ts";

export interface Face {
  id: string;
  name: string;
}

const face =
  "-ml-2 grid size-7.5 place-items-center rounded-full border-[2.5px] border-card text-[0.75rem] font-[700] text-[#fff] first:ml-0 before:content-[attr(data-initials)]";

/** Who is here now, overlapping; read out as one sentence. */
export function Faces(props: { people: readonly Face[]; max?: number | undefined; class?: string | undefined }) {
  const max = () => props.max ?? 3;
  const shown = () => props.people.slice(0, max());
  const more = () => props.people.length - shown().length;
  return (
    <Show when={props.people.length > 0}>
      <span
        role="img"
        aria-label={t("common.people", {
          n: props.people.length,
          names: props.people.map((person) => person.name).join(", "),
        })}
        title={props.people.map((person) => person.name).join(", ")}
        class={classNames("flex shrink-0", props.class)}
      >
        <For each={shown()}>
          {(person) => (
            <span
              class={face}
              style={{ background: avatarGround(person.id) }}
              data-initials={initials(person.name).slice(0, 1)}
            />
          )}
        </For>
        <Show when={more() > 0}>
          <span class={classNames(face, "bg-hair text-ink!")} data-initials={`+${more()}`} />
        </Show>
      </span>
    </Show>
  );
}
