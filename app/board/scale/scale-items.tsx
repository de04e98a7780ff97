import Bluetooth from "lucide-solid/icons/bluetooth";
import Unplug from "lucide-solid/icons/unplug";
import Usb from "lucide-solid/icons/usb";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { MenuItem } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast-list.ts";
import type { ScaleDriver } from "./scale-driver.ts";
import { scaleStation } from "./scale-station.ts";

/** Web Serial and Web Bluetooth: Chrome and Edge have them, Firefox and Safari do not. */
const has = (what: "serial" | "bluetooth"): boolean => what in navigator;

async function connect(load: () => Promise<ScaleDriver>): Promise<void> {
  const lost = () => toast({ text: t("hall.scaleLost"), tone: "bad" });
  const opened = await scaleStation.connect({ open: async (events) => (await load()).open(events) }, lost);
  toast(opened ? { text: t("hall.scaleConnected"), tone: "good" } : { text: t("hall.scaleFailed"), tone: "bad" });
}

/** Only where the browser can speak with a scale at all. */
export function ScaleItems() {
  return (
    <Show
      when={scaleStation.state().kind === "none"}
      fallback={
        <MenuItem icon={Unplug} onClick={() => void scaleStation.disconnect()}>
          {t("hall.scaleDisconnect")}
        </MenuItem>
      }
    >
      <Show when={has("serial")}>
        <MenuItem
          icon={Usb}
          note={t("hall.scaleSerial")}
          onClick={() => void connect(async () => (await import("./serial-scale.ts")).serialScale)}
        >
          {t("hall.scaleConnect")}
        </MenuItem>
      </Show>
      <Show when={has("bluetooth")}>
        <MenuItem
          icon={Bluetooth}
          note={t("hall.scaleBluetooth")}
          onClick={() => void connect(async () => (await import("./bluetooth-scale.ts")).bluetoothScale)}
        >
          {t("hall.scaleConnect")}
        </MenuItem>
      </Show>
    </Show>
  );
}
