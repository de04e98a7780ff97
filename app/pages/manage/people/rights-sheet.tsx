import { Show } from "solid-js";
import { t } from "../../../i18n/t.ts";
import { Sheet } from "../../../ui/sheet.tsx";
import { RightsOf } from "./rights-of.tsx";

/** The whole market's history of rights; asked for when it is opened. */
export function RightsSheet(props: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t("people.rights")}>
      <Show when={props.open}>
        <RightsOf open />
      </Show>
    </Sheet>
  );
}
