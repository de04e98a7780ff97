import { For, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { PictureInput } from "../../ui/picture-input.tsx";

const most = 8;

/** A farm's photographs in their order; one more place stands empty at the end. */
export function PhotoFields(props: { slug: string; photos: readonly string[]; onChange: (photos: string[]) => void }) {
  const owner = () => ({ kind: "producer" as const, slug: props.slug });
  const replace = (at: number, id: string | null) =>
    props.onChange(props.photos.flatMap((photo, n) => (n === at ? (id === null ? [] : [id]) : [photo])));
  return (
    <div class="grid gap-5 sm:grid-cols-2">
      <For each={props.photos}>
        {(photo, at) => (
          <PictureInput
            owner={owner()}
            value={photo}
            onChange={(id) => replace(at(), id)}
            aspect={3 / 2}
            label={t("farm.photo", { n: at() + 1 })}
          />
        )}
      </For>
      <Show when={props.photos.length < most}>
        <PictureInput
          owner={owner()}
          value={null}
          onChange={(id) => id !== null && props.onChange([...props.photos, id])}
          aspect={3 / 2}
          label={t("farm.addPhoto")}
        />
      </Show>
    </div>
  );
}
