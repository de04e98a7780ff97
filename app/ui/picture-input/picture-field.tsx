import ImagePlus from "lucide-solid/icons/image-plus";
import Trash from "lucide-solid/icons/trash";
import Undo2 from "lucide-solid/icons/undo-2";
import { createSignal, createUniqueId, Show } from "solid-js";
import type { FileOwner, Uploaded } from "../../../core/contract/file.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../button.tsx";
import { classNames } from "../class-names.ts";
import { FieldNotes } from "../field.tsx";
import { fileSrc } from "../file-src.ts";
import { createUpload } from "./create-upload.ts";
import { CropSheet } from "./crop-sheet.tsx";

export interface PictureInputProps {
  owner: FileOwner;
  /** A file's id; null = none. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** Width ÷ height; free where absent. */
  aspect?: number | undefined;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  class?: string | undefined;
}

/** The part of PictureInput that is fetched when it is first shown (picture-input.tsx tells how it is used). */
export default function PictureField(props: PictureInputProps) {
  const id = createUniqueId();
  const [over, setOver] = createSignal(false);
  const [sent, setSent] = createSignal<Uploaded>();
  const [takenOut, setTakenOut] = createSignal<string>();
  let input: HTMLInputElement | undefined;
  const upload = createUpload(
    () => props.owner,
    (uploaded) => {
      setSent(uploaded);
      setTakenOut(undefined);
      props.onChange(uploaded.id);
    },
  );
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void upload.choose(event.dataTransfer?.files[0]);
  };
  const takeOut = (value: string) => {
    setTakenOut(value);
    props.onChange(null);
  };
  const putBack = (value: string) => {
    setTakenOut(undefined);
    props.onChange(value);
  };
  return (
    <fieldset class={classNames("grid gap-1.5", props.class)}>
      <legend id={`${id}-label`} class="mb-1.5 font-[620]">
        {props.label}
      </legend>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        class={classNames(
          "flex flex-wrap items-center gap-4 rounded-m border-[1.5px] border-dashed p-4",
          over() ? "border-green bg-leaf" : "border-edge bg-card",
        )}
      >
        <Show
          when={props.value}
          fallback={
            <span class="grid size-20 shrink-0 place-items-center rounded-m bg-hair text-soft">
              <ImagePlus class="size-8" aria-hidden="true" />
            </span>
          }
        >
          {(value) => (
            <img
              src={fileSrc(value(), 320)}
              alt={t("pictures.current")}
              class="max-h-32 max-w-48 min-w-16 rounded-m bg-hair object-contain"
            />
          )}
        </Show>
        <div class="grid min-w-0 flex-1 basis-48 justify-items-start gap-2">
          <div class="flex flex-wrap gap-2">
            <Button
              tone="secondary"
              size="small"
              icon={ImagePlus}
              onClick={() => input?.click()}
              aria-describedby={`${id}-label`}
            >
              {props.value === null ? t("pictures.choose") : t("pictures.replace")}
            </Button>
            <Show when={props.value}>
              {(value) => (
                <Button tone="quiet" size="small" icon={Trash} onClick={() => takeOut(value())}>
                  {t("common.remove")}
                </Button>
              )}
            </Show>
            <Show when={props.value === null && takenOut()}>
              {(value) => (
                <Button tone="quiet" size="small" icon={Undo2} onClick={() => putBack(value())}>
                  {t("common.undo")}
                </Button>
              )}
            </Show>
          </div>
          <p class="text-small text-soft" aria-live="polite">
            <Show when={sent()?.id === props.value && sent()} fallback={t("pictures.how")}>
              {(uploaded) =>
                t("pictures.sent", {
                  width: uploaded().width,
                  height: uploaded().height,
                  size: Math.max(1, Math.round(uploaded().bytes / 1000)),
                })
              }
            </Show>
          </p>
        </div>
      </div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        class="sr-only"
        tabindex="-1"
        aria-labelledby={`${id}-label`}
        onChange={(event) => {
          void upload.choose(event.currentTarget.files?.[0]);
          // The same file may be chosen again after a failure.
          event.currentTarget.value = "";
        }}
      />
      <FieldNotes id={id} hint={props.hint} error={upload.unreadable() ?? props.error} />
      <CropSheet
        canvas={upload.canvas()}
        aspect={props.aspect}
        progress={upload.progress()}
        error={upload.failed()}
        onTurned={upload.turn}
        onClose={upload.close}
        onChosen={(crop) => void upload.send(crop)}
      />
    </fieldset>
  );
}
