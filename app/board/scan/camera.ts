import { onCleanup, onMount } from "solid-js";
import { createQrReader, type QrReader } from "./qr-reader.ts";

/** Often enough for a hand that holds still for a moment, seldom enough for a cheap phone. */
const LOOK_MS = 120;

export interface CameraOptions {
  readonly video: () => HTMLVideoElement | undefined;
  readonly started: () => void;
  readonly refused: () => void;
  /** A code is in the picture; asked again when this is done. True: enough, the camera may go. */
  readonly read: (text: string) => Promise<boolean>;
}

/** The camera at the back, for as long as its screen is there. */
export function createCamera(options: CameraOptions): void {
  let stream: MediaStream | undefined;
  let gone = false;

  const stop = () => {
    gone = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
  };

  async function lookAround(video: HTMLVideoElement, reader: QrReader): Promise<void> {
    while (!gone) {
      const text = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await reader(video) : undefined;
      if (gone) return;
      if (text !== undefined && (await options.read(text))) return stop();
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  async function start(): Promise<void> {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
    const reader = await createQrReader();
    const video = options.video();
    // Closed meanwhile: a camera that nobody looks through must not stay on.
    if (gone || video === undefined) return stop();
    video.srcObject = stream;
    await video.play();
    options.started();
    await lookAround(video, reader);
  }

  onMount(() => {
    start().catch((error) => {
      console.warn("camera-not-open", { error });
      stop();
      options.refused();
    });
  });
  onCleanup(stop);
}
