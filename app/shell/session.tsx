import { type Accessor, createContext, createSignal, type JSX, onMount, useContext } from "solid-js";
import type { Session } from "../../core/contract/person.ts";
import { setMarketTime } from "../ui/clock.ts";
import { forgetSession, keepSession, keptSession } from "./kept-session.ts";

export type SessionInfo = Session;
export type SessionUser = NonNullable<Session["user"]>;
export type SessionMarket = Session["markets"][number];
export type SessionProducer = Session["producers"][number];

/** `kept`: the server did not answer, these are the facts this device had last time. */
export type SessionState = "loading" | "fresh" | "kept" | "failed";

export interface SessionContext {
  /** undefined until the first answer. */
  info: Accessor<SessionInfo | undefined>;
  /** null: nobody is signed in. undefined: not known yet. */
  user: Accessor<SessionUser | null | undefined>;
  state: Accessor<SessionState>;
  market(slug: string): SessionMarket | undefined;
  producer(slug: string): SessionProducer | undefined;
  /** After signing in or out, or when a role changed. */
  refetch(): Promise<void>;
}

const Context = createContext<SessionContext>();

export interface SessionProviderProps {
  /** `GET /api/session`. Rejects where the server cannot be reached or does not answer as agreed. */
  load: () => Promise<SessionInfo>;
  children: JSX.Element;
}

export function SessionProvider(props: SessionProviderProps) {
  const [info, setInfo] = createSignal<SessionInfo>();
  const [state, setState] = createSignal<SessionState>("loading");

  const refetch = async () => {
    try {
      const fresh = await props.load();
      setMarketTime(fresh.now);
      if (fresh.user) keepSession(fresh);
      else forgetSession();
      setInfo(fresh);
      setState("fresh");
    } catch (error) {
      console.error("session-not-loaded", { error });
      const kept = info() ?? keptSession();
      setInfo(kept);
      setState(kept ? "kept" : "failed");
    }
  };
  onMount(refetch);

  const session: SessionContext = {
    info,
    user: () => info()?.user,
    state,
    market: (slug) => info()?.markets.find((market) => market.slug === slug),
    producer: (slug) => info()?.producers.find((producer) => producer.slug === slug),
    refetch,
  };
  return <Context.Provider value={session}>{props.children}</Context.Provider>;
}

export function useSession(): SessionContext {
  const session = useContext(Context);
  if (!session) throw new Error("useSession stands outside SessionProvider");
  return session;
}
