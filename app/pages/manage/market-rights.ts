import { useParams } from "@solidjs/router";
import type { Capability } from "../../../core/people/capability.ts";
import { useCan } from "../../shell/permission.ts";

/** The market in the address, and what this person may do in it. The server asks again. */
export function useMarket() {
  const params = useParams<{ slug: string }>();
  const can = useCan();
  return {
    slug: () => params.slug,
    may: (capability: Capability) => can(capability, { market: params.slug }),
    /** A duty of one date opens doors there that the market's roles do not. */
    mayAt: (distributionId: string, capability: Capability) =>
      can(capability, { market: params.slug, distribution: distributionId }),
    href: (path: string) => `/manage/${params.slug}${path}`,
  };
}
