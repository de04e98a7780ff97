import { type Capability, can } from "../../core/people/capability.ts";
import { type SessionInfo, useSession } from "./session.tsx";

/** What is asked about, by slug or id: roles and duties count there only. */
export interface Where {
  market?: string | undefined;
  distribution?: string | undefined;
  producer?: string | undefined;
}

/** May this person? The server asks again; this only decides what is shown. */
export function permitted(session: SessionInfo | undefined, capability: Capability, where: Where): boolean {
  if (!session) return false;
  return can(
    {
      roles: session.markets.find((market) => market.slug === where.market)?.roles ?? [],
      duties: session.duties.filter((duty) => duty.distributionId === where.distribution).map((duty) => duty.task),
      producerRole: session.producers.find((producer) => producer.slug === where.producer)?.role ?? null,
    },
    capability,
  );
}

/**
 * `const can = useCan()` then `can("money:read", { market: slug })`. Beside the session and not in it, so that a shopper
 * does not download the table of capabilities.
 */
export function useCan(): (capability: Capability, where: Where) => boolean {
  const session = useSession();
  return (capability, where) => permitted(session.info(), capability, where);
}
