import { createSignal } from "solid-js";
import type { FileOwner, Uploaded } from "../../../core/contract/file.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { uploadPicture } from "../../api/upload-picture.ts";
import { t } from "../../i18n/t.ts";
import { makeSizes } from "./make-sizes.ts";
import { type Crop, workCanvas } from "./work-canvas.ts";

/** What is decoded in the browser; a film or an archive dropped by mistake is not. */
const MOST_BYTES = 60 * 1024 * 1024;

/** One picture on its way: chosen, cropped, sent. `onDone` gets what lies on the server. */
export function createUpload(owner: () => FileOwner, onDone: (uploaded: Uploaded) => void) {
  const [canvas, setCanvas] = createSignal<HTMLCanvasElement | null>(null);
  const [progress, setProgress] = createSignal<number | null>(null);
  const [unreadable, setUnreadable] = createSignal<string>();
  const [failure, setFailure] = createSignal<unknown>();

  const close = () => {
    // What is being sent is not lost by a slip of the finger.
    if (progress() === null) setCanvas(null);
  };
  return {
    canvas,
    progress,
    unreadable,
    failed: () => (failure() === undefined ? undefined : refusalText(failure())),
    turn: setCanvas,
    close,
    async choose(file: File | undefined): Promise<void> {
      if (file === undefined) return;
      setFailure(undefined);
      setUnreadable(undefined);
      try {
        if (file.size > MOST_BYTES) setUnreadable(t("pictures.tooHeavy"));
        else setCanvas(await workCanvas(file));
      } catch {
        setUnreadable(t("pictures.unreadable"));
      }
    },
    async send(crop: Crop): Promise<void> {
      const from = canvas();
      if (from === null || progress() !== null) return;
      setFailure(undefined);
      setProgress(0);
      try {
        const uploaded = await uploadPicture(owner(), await makeSizes(from, crop), setProgress);
        setCanvas(null);
        onDone(uploaded);
      } catch (error) {
        setFailure(error);
      } finally {
        setProgress(null);
      }
    },
  };
}
