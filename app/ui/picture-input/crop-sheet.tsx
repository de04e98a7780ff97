import RotateCcw from "lucide-solid/icons/rotate-ccw";
import RotateCw from "lucide-solid/icons/rotate-cw";
import { createSignal, lazy, Show, Suspense } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../button.tsx";
import { ErrorNotice } from "../error-notice.tsx";
import { IconButton } from "../icon-button.tsx";
import { ProgressBar } from "../progress-bar.tsx";
import { Sheet } from "../sheet.tsx";
import { Skeleton } from "../skeleton.tsx";
import { type Crop, turned } from "./work-canvas.ts";

/** The cropping library, only when somebody crops. */
const CropFrame = lazy(() => import("./crop-frame.tsx"));

export interface CropSheetProps {
  canvas: HTMLCanvasElement | null;
  aspect: number | undefined;
  /** Null while nothing is sent, else from 0 to 1. */
  progress: number | null;
  error: string | undefined;
  onTurned: (canvas: HTMLCanvasElement) => void;
  onClose: () => void;
  onChosen: (crop: Crop) => void;
}

/** Crop, turn, use. */
export function CropSheet(props: CropSheetProps) {
  const [chosen, setChosen] = createSignal<() => Crop>();
  const use = () => {
    const crop = chosen()?.();
    if (crop !== undefined) props.onChosen(crop);
  };
  const percent = () => Math.round((props.progress ?? 0) * 100);
  return (
    <Sheet
      open={props.canvas !== null}
      onClose={() => props.onClose()}
      title={t("pictures.crop")}
      footer={
        <div class="grid gap-3">
          <Show when={props.progress !== null}>
            <ProgressBar
              label={t("pictures.sending", { percent: percent() })}
              segments={[{ share: props.progress ?? 0, tone: "green" }]}
            />
          </Show>
          <Button size="large" busy={props.progress !== null} onClick={use} disabled={chosen() === undefined}>
            {props.progress === null ? t("pictures.use") : t("pictures.sending", { percent: percent() })}
          </Button>
        </div>
      }
    >
      <Show when={props.canvas}>
        {(canvas) => (
          <div class="grid gap-3">
            <Suspense fallback={<Skeleton class="h-[min(52dvh,26rem)] w-full" />}>
              <CropFrame
                canvas={canvas()}
                aspect={props.aspect}
                label={t("pictures.frame")}
                ref={(ask) => setChosen(() => ask)}
              />
            </Suspense>
            <div class="flex items-center justify-between gap-3">
              <p class="text-small text-soft">{t("pictures.cropHint")}</p>
              <div class="flex gap-1">
                <IconButton
                  icon={RotateCcw}
                  label={t("pictures.turnLeft")}
                  onClick={() => props.onTurned(turned(canvas(), "left"))}
                />
                <IconButton
                  icon={RotateCw}
                  label={t("pictures.turnRight")}
                  onClick={() => props.onTurned(turned(canvas(), "right"))}
                />
              </div>
            </div>
            <Show when={props.error}>{(error) => <ErrorNotice title={error()} text={t("pictures.kept")} />}</Show>
          </div>
        )}
      </Show>
    </Sheet>
  );
}
