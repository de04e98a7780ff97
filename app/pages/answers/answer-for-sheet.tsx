import { For } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";

export interface AnswerForSheetProps {
  name: string;
  answer: "yes" | "no" | null;
  open: boolean;
  onAnswer: (said: "yes" | "no" | "none") => void;
  onClose: () => void;
}

const answers = ["yes", "no", "none"] as const;

/** What a producer said by phone or at the stall, written down by the market. */
export function AnswerForSheet(props: AnswerForSheetProps) {
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("answers.answerForTitle", { name: props.name })}
      size="small"
    >
      <div class="grid gap-3">
        <p class="text-soft">{t("answers.answerForText")}</p>
        <For each={answers.filter((said) => said !== (props.answer ?? "none"))}>
          {(said) => (
            <Button
              tone={said === "yes" ? "primary" : "secondary"}
              full
              onClick={() => {
                props.onAnswer(said);
                props.onClose();
              }}
            >
              {t(`answers.for.${said}`)}
            </Button>
          )}
        </For>
      </div>
    </Sheet>
  );
}
