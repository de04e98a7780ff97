import { createSignal } from "solid-js";
import { cents } from "../../../core/money/cents.ts";
import { formatWeighing } from "../../i18n/format-quantity.ts";
import { Amount } from "../amount.tsx";
import { Button } from "../button.tsx";
import { Keypad } from "../keypad.tsx";
import { emptyKeypad, keypadTotal, keypadWeighings } from "../keypad-state.ts";
import { Pill } from "../pill.tsx";
import { Sheet } from "../sheet.tsx";
import { GalleryPart } from "./gallery-part.tsx";

export function GalleryWeigh() {
  const [open, setOpen] = createSignal(location.hash === "#weigh");
  const [state, setState] = createSignal(emptyKeypad());
  return (
    <GalleryPart title="Keypad">
      <Button tone="secondary" class="justify-self-start" onClick={() => setOpen(true)}>
        Peser
      </Button>
      <Sheet open={open()} onClose={() => setOpen(false)} title="Poids du poulet fermier" quiet size="small">
        <div class="grid gap-4 pb-2 text-center">
          <div>
            <p class="text-small text-soft">Poulet fermier · 12,90 €/kg · d’habitude 1,6 à 2,1 kg</p>
            <p class="voice num mt-2 text-huge" aria-live="polite">
              {formatWeighing(keypadTotal(state()))}
            </p>
            <p class="num min-h-6 text-small text-soft">{keypadWeighings(state()).join(" + ")}</p>
            <p class="mt-2 flex justify-center gap-2">
              <Pill>
                <Amount cents={cents(Math.round((keypadTotal(state()) * 1290) / 1000))} />
              </Pill>
              <Pill tone="warm">1,39 € de moins que prévu</Pill>
            </p>
          </div>
          <Keypad label="Poids du poulet fermier" state={state()} onChange={setState} onEnter={() => setOpen(false)} />
          <Button size="cta" onClick={() => setOpen(false)}>
            Garder {formatWeighing(keypadTotal(state()))}
          </Button>
        </div>
      </Sheet>
    </GalleryPart>
  );
}
