import ScanQrCode from "lucide-solid/icons/scan-qr-code";
import { createSignal, Show, Suspense } from "solid-js";
import { t } from "../../i18n/t.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { ScanSheet } from "../panes.ts";

/** Opens the camera, where there is one to ask for. */
export function ScanButton() {
  const [open, setOpen] = createSignal(false);
  return (
    <Show when={navigator.mediaDevices}>
      <IconButton icon={ScanQrCode} label={t("board.scan")} tone="solid" onClick={() => setOpen(true)} />
      <Suspense>
        <Show when={open()}>
          <ScanSheet onClose={() => setOpen(false)} />
        </Show>
      </Suspense>
    </Show>
  );
}
