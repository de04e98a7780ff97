/** Who asks, with everything that decides what they may do: one joined query per request. */
export type Person = {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  phone: string;
  locale: "fr" | "en";
  hasPassword: boolean;
  /** The one-day link that let a guest in; null = a person with an account. */
  guestOf: string | null;
  /** The household's second address that opened this session; null = the person's own address or password. */
  householdLoginId: string | null;
  sessionId: string;
  /** When the session was last renewed. Epoch ms, real time. */
  sessionSeenAt: number;
  markets: readonly { id: string; slug: string; name: string; roles: readonly string[] }[];
  duties: readonly { distributionId: string; marketId: string; task: string }[];
  producers: readonly { id: string; slug: string; name: string; role: string }[];
};
