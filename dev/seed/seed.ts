import { demoMarket } from "../../db/seed/data/market.ts";
import type { Services } from "../../worker/services.ts";
import { setSimulatorClock, standAt } from "../doors/clock.ts";
import { storyNow } from "./day-windows.ts";
import { demoStory } from "./demo-story.ts";
import { largeStory } from "./large-story.ts";
import { showcaseStory } from "./showcase-story.ts";

export type SeedSize = "demo" | "large" | "showcase";

const stories = { demo: demoStory, large: largeStory, showcase: showcaseStory };
export type Report = (line: string) => Promise<void>;

/**
 * Plays the demo market's past with the real commands against the simulator, on market time that starts three weeks ago and
 * ends now: every basket was ordered and paid, every refund and payout was sent.
 */
export async function seed(services: Services, size: SeedSize, report: Report): Promise<void> {
  const begun = services.ports.realNow();
  const now = storyNow(begun, demoMarket.timeZone);
  const ended = () => services.ports.realNow() + now - begun;
  // Nothing is pushed to the queue while time is being played: the story runs the jobs itself.
  const quiet: Services = { ...services, ports: { ...services.ports, wake: async () => undefined } };
  await stories[size](quiet, now, report);
  await standAt(quiet, ended());
  await setSimulatorClock(services.settings.STRIPE_API_BASE, ended());
}
