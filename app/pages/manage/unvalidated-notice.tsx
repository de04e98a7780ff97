import { Show } from "solid-js";
import { isBlockedBy } from "../../../core/distribution/unvalidated-block.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useMarket } from "./market-rights.ts";

/** DIS-1, DIS-2: how many ended dates wait for their validation, told from the first one on, and where they are. */
export function UnvalidatedNotice(props: { count: number; limit: number }) {
  const { href } = useMarket();
  const blocked = () => isBlockedBy(props.count);
  const counted = () => t("market.unvalidated", { n: props.count, limit: props.limit });
  return (
    <Show when={props.count > 0}>
      <div class={classNames("grid gap-2.5 rounded-l p-5", blocked() ? "bg-rose" : "bg-apricot")}>
        <p class={classNames("font-[640]", blocked() ? "text-beet" : "text-carrot-ink")}>{counted()}</p>
        <ProgressBar
          label={counted()}
          segments={[{ share: props.count / props.limit, tone: blocked() ? "beet" : "carrot" }]}
          size="small"
        />
        <p class="text-small">
          {blocked() ? t("market.salesBlocked") : t("market.salesWillBlock", { limit: props.limit })}
        </p>
        <ButtonLink href={href("/distributions?show=past")} tone="secondary" size="small" class="justify-self-start">
          {t("market.toPast")}
        </ButtonLink>
      </div>
    </Show>
  );
}
