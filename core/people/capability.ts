export const CAPABILITIES = [
  "market:read_members",
  "market:manage",
  "sale:open",
  "sale_feed:join",
  "board:join",
  "basket:validate",
  "basket:reopen",
  "basket:waive",
  "late_change:decide",
  "distribution:validate",
  "phones:read",
  "money:read",
  "correction:add",
  "market:payout_account",
  "message:send",
  "paper:print",
  "producer:read",
  "producer:manage",
  "producer:people",
  "producer:payout_account",
  "board:weigh_own",
  "demo:clock",
] as const;

export type Capability = (typeof CAPABILITIES)[number];

/** Roles in one market; they add up. A membership without any is a customer. */
export const MARKET_ROLES = ["volunteer", "treasurer", "messenger", "admin"] as const;
export type MarketRole = (typeof MARKET_ROLES)[number];

/** Duties of one distribution; `lead` is the référent. */
export const DUTIES = ["lead", "prepare", "welcome"] as const;
export type Duty = (typeof DUTIES)[number];

export const PRODUCER_ROLES = ["owner", "editor"] as const;
export type ProducerRole = (typeof PRODUCER_ROLES)[number];

/**
 * What a person is towards the one thing asked about: that market, that distribution, that producer. Strings, because they
 * come from rows: a role that this build does not know gives nothing.
 */
export type Subject = {
  readonly roles?: readonly string[];
  readonly duties?: readonly string[];
  readonly producerRole?: string | null;
  /** The people who run Cabas itself. */
  readonly platform?: boolean;
};

type Holder = `market:${MarketRole}` | `duty:${Duty}` | `producer:${ProducerRole}` | "platform";

const ON_THE_BOARD = ["board:join", "basket:validate", "paper:print", "sale_feed:join"] as const;
const OF_A_PRODUCER = ["producer:read", "producer:manage", "sale_feed:join", "board:weigh_own", "paper:print"] as const;

/** A market's admin rules the market, not the farms that sell in it. */
const OF_A_MARKET = CAPABILITIES.filter(
  (capability) =>
    !["producer:read", "producer:manage", "producer:people", "producer:payout_account", "board:weigh_own"].includes(
      capability,
    ),
);

const TABLE: Record<Holder, readonly Capability[]> = {
  "market:volunteer": ON_THE_BOARD,
  "market:treasurer": [
    "money:read",
    "correction:add",
    "market:payout_account",
    "market:read_members",
    "sale_feed:join",
    "paper:print",
  ],
  "market:messenger": ["message:send", "market:read_members"],
  "market:admin": OF_A_MARKET,
  "duty:lead": [
    ...ON_THE_BOARD,
    "basket:reopen",
    "basket:waive",
    "late_change:decide",
    "distribution:validate",
    "phones:read",
  ],
  "duty:prepare": ON_THE_BOARD,
  "duty:welcome": [...ON_THE_BOARD, "phones:read"],
  "producer:owner": [...OF_A_PRODUCER, "producer:people", "producer:payout_account"],
  "producer:editor": OF_A_PRODUCER,
  platform: CAPABILITIES,
};

const GRANTS: ReadonlyMap<string, ReadonlySet<Capability>> = new Map(
  Object.entries(TABLE).map(([holder, granted]) => [holder, new Set(granted)]),
);

/** CAP-1 … CAP-7, CAP-9. The one answer to "may this person?"; what is not in the table is no. */
export const can = (subject: Subject, capability: Capability): boolean =>
  holders(subject).some((holder) => GRANTS.get(holder)?.has(capability) ?? false);

const holders = (subject: Subject): string[] => [
  ...(subject.roles ?? []).map((role) => `market:${role}`),
  ...(subject.duties ?? []).map((duty) => `duty:${duty}`),
  ...(typeof subject.producerRole === "string" ? [`producer:${subject.producerRole}`] : []),
  ...(subject.platform === true ? ["platform"] : []),
];
