import Check from "lucide-solid/icons/check";
import Copy from "lucide-solid/icons/copy";
import { createSignal, onCleanup } from "solid-js";
import { t } from "../i18n/t.ts";
import { Button } from "./button.tsx";
import type { ButtonSize, ButtonTone } from "./button-look.ts";
import { toast } from "./toast-list.ts";

export interface CopyButtonProps {
  text: string;
  label?: string | undefined;
  tone?: ButtonTone | undefined;
  size?: ButtonSize | undefined;
}

export function CopyButton(props: CopyButtonProps) {
  const [copied, setCopied] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setCopied(true);
      clearTimeout(timer);
      timer = setTimeout(() => setCopied(false), 2500);
    } catch (error) {
      // Refused by the browser: show the text, so that it can be copied by hand.
      console.warn("clipboard-refused", { error });
      toast({ text: props.text, seconds: 12 });
    }
  };
  return (
    <Button tone={props.tone ?? "secondary"} size={props.size ?? "small"} icon={copied() ? Check : Copy} onClick={copy}>
      <span aria-live="polite">{copied() ? t("common.copied") : (props.label ?? t("common.copy"))}</span>
    </Button>
  );
}
