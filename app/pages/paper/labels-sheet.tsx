import { createEffect, createMemo, For, Show } from "solid-js";
import { LABEL_FORMATS, type LabelFormat, labelFormat } from "../../../core/label/label-format.ts";
import { placeLabels } from "../../../core/label/place-labels.ts";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import type { PaperSheetProps } from "./attendance-sheet.tsx";
import { type LabelItem, labelItems } from "./label-items.ts";
import { goodName, quantityText } from "./paper-goods.ts";
import { listName, type PaperBasket } from "./paper-people.ts";

const mm = (length: number) => `${length}mm`;

/** How much a label has room for. */
const look = ({ label }: LabelFormat) =>
  label.height < 37 ? "is-low" : label.height > 50 && label.width > 80 ? "is-tall" : "is-middle";

/** Labels where the stickers are, to the millimetre: what the printer gets is what stands here. */
export function LabelsSheet(props: PaperSheetProps) {
  const format = createMemo(() => labelFormat(props.options.format) ?? LABEL_FORMATS[0]);
  const sheets = createMemo(() => {
    const chosen = format();
    return chosen === undefined ? [] : placeLabels(labelItems(props.paper, props.options), chosen, props.options.start);
  });
  createEffect(() => props.onCount(sheets().length));
  return (
    <Show when={format()}>
      {(chosen) => (
        <>
          {/* The paper's own size, for rolls: the printer is told as long as they are looked at. */}
          <style>{`@page label { size: ${mm(chosen().sheet.width)} ${mm(chosen().sheet.height)}; margin: 0; }`}</style>
          <div class="paper-desk">
            <For each={sheets()}>
              {(labels) => (
                <section
                  class="paper-page label-page"
                  style={{ "--wide": mm(chosen().sheet.width), "--tall": mm(chosen().sheet.height) }}
                >
                  <For each={labels}>
                    {({ item, x, y }) => (
                      <div
                        class={classNames("label", look(chosen()), chosen().cut && "is-cut")}
                        style={{
                          left: mm(x),
                          top: mm(y),
                          width: mm(chosen().label.width),
                          height: mm(chosen().label.height),
                        }}
                      >
                        <Label item={item} farm={farmOf(props, item)} tall={look(chosen()) === "is-tall"} />
                      </div>
                    )}
                  </For>
                </section>
              )}
            </For>
          </div>
        </>
      )}
    </Show>
  );
}

const farmOf = ({ paper }: PaperSheetProps, { line }: LabelItem): string =>
  paper.producers.find((farm) => farm.id === line?.producerId)?.name ?? "";

function Label(props: { item: LabelItem; farm: string; tall: boolean }) {
  return (
    <>
      <b class="label-number">{props.item.basket.number}</b>
      <div class="label-words">
        <p class="label-name">{listName(props.item.basket)}</p>
        <Show when={props.item.line} fallback={<WholeBasket basket={props.item.basket} tall={props.tall} />}>
          {(line) => (
            <>
              <p class="label-good">
                <b>{quantityText(line(), line().quantityMilli)}</b> {goodName(line())}
              </p>
              <p class="label-small">
                {props.farm}
                <Show when={line().cold !== "ambient"}> · {t("paper.keepCold")}</Show>
              </p>
              <Show when={line().kind === "weighed" || line().unit === "kg"}>
                <p class="label-weight">{t("paper.weightHere")}</p>
              </Show>
            </>
          )}
        </Show>
      </div>
    </>
  );
}

function WholeBasket(props: { basket: PaperBasket; tall: boolean }) {
  const cold = () => props.basket.lines.filter((line) => line.cold !== "ambient").length;
  return (
    <>
      <p class="label-small">
        {t("paper.goodsCount", { n: props.basket.lines.length })}
        <Show when={cold() > 0}> · {t("paper.coldCount", { n: cold() })}</Show>
      </p>
      <Show when={props.tall}>
        <p class="label-goods">
          {props.basket.lines.map((line) => `${quantityText(line, line.quantityMilli)} ${goodName(line)}`).join(" · ")}
        </p>
      </Show>
    </>
  );
}
