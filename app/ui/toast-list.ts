import { createSignal } from "solid-js";

export type ToastTone = "plain" | "good" | "bad";

export interface ToastOptions {
  /** A function where the words may still change (language, a refusal whose text is on its way). */
  text: string | (() => string);
  tone?: ToastTone | undefined;
  /** "Annuler" and what it does. The toast then counts down. */
  action?: { label: string; run: () => void } | undefined;
  /** 6 by default, 10 with an action: the time in which validating can be undone. */
  seconds?: number | undefined;
}

export interface Toast {
  id: number;
  text: () => string;
  tone: ToastTone;
  action: { label: string; run: () => void } | undefined;
  seconds: number;
}

/** More than three at once are not read. */
const most = 3;
let lastId = 0;
const [toasts, setToasts] = createSignal<readonly Toast[]>([]);

export { toasts };

export const dismissToast = (id: number): void => {
  setToasts((list) => list.filter((toast) => toast.id !== id));
};

/** Says something in passing. The answer takes it away before its time. */
export function toast(options: ToastOptions): () => void {
  lastId += 1;
  const { text } = options;
  const made: Toast = {
    id: lastId,
    text: typeof text === "string" ? () => text : text,
    tone: options.tone ?? "plain",
    action: options.action,
    seconds: options.seconds ?? (options.action ? 10 : 6),
  };
  setToasts((list) => [...list, made].slice(-most));
  return () => dismissToast(made.id);
}
