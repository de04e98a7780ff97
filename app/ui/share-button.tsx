import Share from "lucide-solid/icons/share-2";
import { Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { Button } from "./button.tsx";
import type { ButtonSize, ButtonTone } from "./button-look.ts";
import { CopyButton } from "./copy-button.tsx";

export interface ShareButtonProps {
  title: string;
  url: string;
  label?: string | undefined;
  tone?: ButtonTone | undefined;
  size?: ButtonSize | undefined;
}

/** The phone's own share sheet; where there is none, the link is copied. */
export function ShareButton(props: ShareButtonProps) {
  const share = async () => {
    try {
      await navigator.share({ title: props.title, url: props.url });
    } catch (error) {
      // Closing the share sheet arrives as an AbortError: that is an answer, not a failure.
      if (!(error instanceof DOMException && error.name === "AbortError")) console.warn("share-failed", { error });
    }
  };
  return (
    <Show
      when={"share" in navigator}
      fallback={<CopyButton text={props.url} label={props.label} tone={props.tone} size={props.size} />}
    >
      <Button tone={props.tone ?? "secondary"} size={props.size ?? "small"} icon={Share} onClick={share}>
        {props.label ?? t("common.share")}
      </Button>
    </Show>
  );
}
