import { revalidate } from "@solidjs/router";
import { useSession } from "../../shell/session.tsx";

/** After signing in or out: who one is, and everything on the screen that depends on it. */
export function createSignedIn(): () => Promise<void> {
  const session = useSession();
  return async () => {
    await session.refetch();
    await revalidate();
  };
}
