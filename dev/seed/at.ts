import type { Services } from "../../worker/services.ts";
import { standAt } from "../doors/clock.ts";

/** The services with market time standing at that instant, after everything due until then was done. */
export async function at(services: Services, instant: number): Promise<Services> {
  await standAt(services, instant);
  return { ...services, ports: { ...services.ports, marketNow: () => instant } };
}
