import { LABEL_FORMATS, labelFormat } from "../../../core/label/label-format.ts";
import { labelsASheet } from "../../../core/label/place-labels.ts";
import { t } from "../../i18n/t.ts";
import { Select } from "../../ui/select.tsx";
import { labelKinds, type PaperOptions } from "./paper-options.ts";

/** What a label is of, on which paper, and from which label of a begun sheet on. */
export function LabelFields(props: { options: PaperOptions; onChange: (part: Partial<PaperOptions>) => void }) {
  const each = () => {
    const format = labelFormat(props.options.format);
    return format === undefined ? 1 : labelsASheet(format);
  };
  return (
    <>
      <Select
        label={t("paper.labelOf")}
        options={labelKinds.map((value) => ({ value, label: t(`paper.labelOf.${value}`) }))}
        value={props.options.labels}
        onChange={(labels) => props.onChange({ labels })}
      />
      <Select
        label={t("paper.format")}
        options={LABEL_FORMATS.map(({ id, label }) => ({
          value: id,
          label: id.startsWith("roll-")
            ? t("paper.formatRoll", { width: id.slice(5) })
            : t(id.startsWith("plain-") ? "paper.formatPlain" : "paper.formatStickers", {
                grid: id.replace("plain-", "").replace("x", " × "),
                width: round(label.width),
                height: round(label.height),
              }),
        }))}
        value={props.options.format}
        onChange={(format) => props.onChange({ format, start: 0 })}
      />
      <Select
        label={t("paper.firstLabel")}
        options={Array.from({ length: each() }, (_, index) => ({ value: String(index), label: String(index + 1) }))}
        value={String(Math.min(props.options.start, each() - 1))}
        onChange={(start) => props.onChange({ start: Number(start) })}
        disabled={each() === 1}
      />
    </>
  );
}

const round = (length: number): number => Number(length.toFixed(1));
