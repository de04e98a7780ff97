import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";

/** Below the keys: nothing to weigh, or something other than a weight to say. */
export function NotWeighed(props: { onMissing: () => void; onCount: () => void }) {
  return (
    <div class="grid grid-cols-2 gap-2">
      <Button tone="quiet" size="small" onClick={() => props.onMissing()}>
        {t("board.isMissing")}
      </Button>
      <Button tone="quiet" size="small" onClick={() => props.onCount()}>
        {t("board.otherwise")}
      </Button>
    </div>
  );
}
