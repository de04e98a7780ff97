import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";

/** Before a sign-out that would leave work on this phone: how much, and what becomes of it. */
export default function LeaveSheet(props: { unsent: number; onStay: () => void; onLeave: () => void }) {
  return (
    <Sheet
      open
      onClose={props.onStay}
      title={t("offline.leaveTitle", { n: props.unsent })}
      size="small"
      footer={
        <div class="grid gap-2 sm:grid-cols-2">
          <Button onClick={props.onStay}>{t("offline.stay")}</Button>
          <Button tone="secondary" onClick={props.onLeave}>
            {t("offline.leave")}
          </Button>
        </div>
      }
    >
      <p>{t("offline.leaveText")}</p>
    </Sheet>
  );
}
