import { useParams } from "@solidjs/router";
import { useCan } from "../../shell/permission.ts";
import { useSession } from "../../shell/session.tsx";

/** The farm in the address, and whether this person may answer for it. */
export function useProducer() {
  const params = useParams<{ slug: string }>();
  const session = useSession();
  const can = useCan();
  return {
    slug: () => params.slug,
    name: () => session.producer(params.slug)?.name ?? "",
    mayAnswer: () => can("producer:manage", { producer: params.slug }),
    mayOpenAccount: () => can("producer:payout_account", { producer: params.slug }),
    href: (path: string) => `/producer/${params.slug}${path}`,
  };
}
