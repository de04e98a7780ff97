import { createAsync, revalidate } from "@solidjs/router";
import CalendarPlus from "lucide-solid/icons/calendar-plus";
import FlaskConical from "lucide-solid/icons/flask-conical";
import HandCoins from "lucide-solid/icons/hand-coins";
import Mail from "lucide-solid/icons/mail";
import ShoppingBasket from "lucide-solid/icons/shopping-basket";
import TimerOff from "lucide-solid/icons/timer-off";
import { createSignal, For, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { loadDistributions, loadPayments } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatDay, formatNear, formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { createNow } from "../../ui/clock.ts";
import type { Icon } from "../../ui/icon.ts";
import { OptionalIcon } from "../../ui/optional-icon.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { toast } from "../../ui/toast-list.ts";
import { createClockJourney } from "./create-clock-journey.ts";
import { DEMO_STEPS, type DemoStep, demoSteps } from "./demo-steps.ts";
import { useMarket } from "./market-rights.ts";
import "./demo-clock.css";

const icons: Record<DemoStep, Icon> = {
  saleEnd: TimerOff,
  pickup: ShoppingBasket,
  payday: HandCoins,
  nextDay: CalendarPlus,
};

/** One sale takes a fortnight from its opening to the money: here it takes four touches. Marked, so that nobody takes it for the market's. */
export default function DemoClock() {
  const { slug } = useMarket();
  const session = useSession();
  const now = createNow("second");
  const dates = createAsync(() => loadDistributions(slug()));
  const payments = createAsync(() => loadPayments(slug()));
  const steps = () => demoSteps(dates() ?? [], payments()?.settlements ?? [], now());
  const zone = () => dates()?.[0]?.timeZone ?? "Europe/Paris";
  const [step, setStep] = createSignal<DemoStep>();
  const journey = createClockJourney();
  const moving = createAttempt(async (chosen: DemoStep, to: number) => {
    setStep(chosen);
    await journey.go(now(), to);
    // Everything on the screen belongs to another day now.
    await session.refetch();
    await revalidate();
  });
  const go = async (chosen: DemoStep) => {
    const to = steps()[chosen];
    if (to === undefined) return;
    if (await moving.run(chosen, to)) toast({ text: () => t(`demo.arrived.${chosen}`), tone: "good" });
    else toast({ text: () => refusalText(moving.error()), tone: "bad" });
  };
  return (
    <aside aria-label={t("demo.clock")} class="demo-stripes text-on-sun print:hidden">
      <div class="mx-auto grid max-w-6xl gap-2.5 px-5 py-3 md:px-8">
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p class="inline-flex items-center gap-1.5 rounded-full bg-on-sun px-2.5 py-1 text-small font-[640] text-sun">
            <FlaskConical class="size-4.5" aria-hidden="true" />
            {t("demo.badge")}
          </p>
          <p class="num font-[620]">
            {formatDay(journey.at() ?? now(), zone())} {formatTime(journey.at() ?? now(), zone())}
          </p>
        </div>
        <Show
          when={moving.pending()}
          fallback={
            <ul class="swipe -mx-5 flex gap-2 px-5 pb-1 md:mx-0 md:px-0">
              <For each={DEMO_STEPS}>
                {(one) => (
                  <li class="shrink-0">
                    <button
                      type="button"
                      disabled={steps()[one] === undefined}
                      onClick={() => go(one)}
                      class="flex min-h-13 items-center gap-2.5 rounded-m bg-card px-3.5 py-1.5 text-left text-ink shadow-raised not-disabled:active:scale-[0.98] disabled:opacity-60"
                    >
                      <OptionalIcon icon={icons[one]} class="size-5 shrink-0 text-green" />
                      <span>
                        <span class="block leading-tight font-[620] whitespace-nowrap">{t(`demo.step.${one}`)}</span>
                        <span class="block text-small leading-tight whitespace-nowrap text-soft">
                          <Show when={steps()[one]} fallback={one === "nextDay" ? "" : t(`demo.nothing.${one}`)}>
                            {(at) => formatNear(at(), now(), zone())}
                          </Show>
                        </span>
                      </span>
                    </button>
                  </li>
                )}
              </For>
              <li class="flex shrink-0 items-center">
                <a
                  href="/dev/mail"
                  target="_blank"
                  rel="noreferrer"
                  class="inline-flex min-h-11 items-center gap-1.5 px-2 font-[600] underline underline-offset-4"
                >
                  <Mail class="size-5" aria-hidden="true" />
                  {t("demo.mailbox")}
                </a>
              </li>
            </ul>
          }
        >
          <div role="status" class="grid min-h-13 content-center gap-2">
            <p>{t(`demo.under.${step() ?? "nextDay"}`)}</p>
            <ProgressBar label={t("demo.progress")} segments={[{ share: journey.share(), tone: "green" }]} />
          </div>
        </Show>
      </div>
    </aside>
  );
}
