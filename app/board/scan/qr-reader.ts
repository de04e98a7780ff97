/** Reads the QR code in what the camera shows; undefined while there is none. */
export type QrReader = (video: HTMLVideoElement) => Promise<string | undefined>;

interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface NativeDetectorClass {
  new (options: { formats: string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const hasDetector = (scope: object): scope is { BarcodeDetector: NativeDetectorClass } => "BarcodeDetector" in scope;

/** Larger pictures cost a cheap phone more than they tell. */
const MOST_PIXELS = 640;

/** What a later scan without a network would have to fetch. */
export async function fetchQrReader(): Promise<void> {
  if (!hasDetector(window)) await import("qr/decode.js");
}

/** The browser's own reader where it has one (Android, macOS); else one of ours, fetched when it is first needed. */
export async function createQrReader(): Promise<QrReader> {
  return (await nativeReader()) ?? (await drawnReader());
}

async function nativeReader(): Promise<QrReader | undefined> {
  if (!hasDetector(window)) return undefined;
  const formats = await window.BarcodeDetector.getSupportedFormats().catch((): readonly string[] => []);
  if (!formats.includes("qr_code")) return undefined;
  const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

async function drawnReader(): Promise<QrReader> {
  const { decodeQR } = await import("qr/decode.js");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no canvas to read the camera with");
  return async (video) => {
    const scale = Math.min(1, MOST_PIXELS / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (canvas.width === 0 || canvas.height === 0) return undefined;
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
    try {
      return decodeQR({ width, height, data });
    } catch {
      // The library throws where it finds no code, which is nearly always.
      return undefined;
    }
  };
}
