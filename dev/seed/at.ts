import type { Services } from "../../worker/services.ts";
import { standAt } from "../doors/clock.ts";

/**
 * The services with market time at that instant, after everything due until then was done. It runs on from there, as the
 * provider's does: a payment page asked for a minute later would else be refused as too short.
 */
export async function at(services: Services, instant: number): Promise<Services> {
  const { realNow } = services.ports;
  const from = realNow();
  await standAt(services, instant);
  return { ...services, ports: { ...services.ports, marketNow: () => instant + realNow() - from } };
}
