import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import {
  CAPABILITIES,
  type Capability,
  can,
  DUTIES,
  MARKET_ROLES,
  PRODUCER_ROLES,
  type Subject,
} from "./capability.ts";

const granted = (subject: Subject): Capability[] => CAPABILITIES.filter((capability) => can(subject, capability));
const holdersOf = (capability: Capability): string[] => [
  ...MARKET_ROLES.filter((role) => can({ roles: [role] }, capability)),
  ...DUTIES.filter((duty) => can({ duties: [duty] }, capability)),
  ...PRODUCER_ROLES.filter((producerRole) => can({ producerRole }, capability)),
];
const OF_PRODUCERS: readonly Capability[] = ["producer:read", "producer:manage", "board:weigh_own"];
const OF_OWNERS: readonly Capability[] = ["producer:people", "producer:payout_account"];

it("CAP-1 grants a customer and a stranger nothing", () => {
  expect(granted({})).toEqual([]);
  expect(granted({ roles: [], duties: [], producerRole: null, platform: false })).toEqual([]);
});

it("CAP-1 grants an unknown role nothing, wherever it stands", () => {
  const words = fc.oneof(
    fc.constantFrom(
      "owner",
      "constructor",
      "__proto__",
      "toString",
      "Admin",
      "admin ",
      "duty:lead",
      "platform",
      "market:admin",
    ),
    fc.string(),
  );
  holds(words, (word) => {
    if (!["volunteer", "treasurer", "messenger", "admin"].includes(word))
      expect(granted({ roles: [word] })).toEqual([]);
    if (!["lead", "prepare", "welcome"].includes(word)) expect(granted({ duties: [word] })).toEqual([]);
    if (!["owner", "editor"].includes(word)) expect(granted({ producerRole: word })).toEqual([]);
  });
});

it("CAP-1 adds roles up", () => {
  const role = fc.subarray([...MARKET_ROLES]);
  holds(fc.tuple(role, role, fc.subarray([...DUTIES])), ([some, others, duties]) => {
    const apart = [...some, ...others].flatMap((one) => granted({ roles: [one] }));
    const together = new Set([...apart, ...duties.flatMap((duty) => granted({ duties: [duty] }))]);
    expect(new Set(granted({ roles: [...some, ...others], duties }))).toEqual(together);
  });
});

it("CAP-2 lets an admin do everything in the market and nothing in a producer's space", () => {
  expect(granted({ roles: ["admin"] })).toEqual(
    CAPABILITIES.filter((one) => !OF_PRODUCERS.includes(one) && !OF_OWNERS.includes(one)),
  );
});

it("CAP-2 leaves the market itself and its sales to admins", () => {
  expect(holdersOf("market:manage")).toEqual(["admin"]);
  expect(holdersOf("sale:open")).toEqual(["admin"]);
  expect(holdersOf("market:read_members")).toEqual(["treasurer", "messenger", "admin"]);
});

it("CAP-3 lets volunteers and duties join the board and validate baskets", () => {
  const onTheBoard = ["volunteer", "admin", "lead", "prepare", "welcome"];
  expect(holdersOf("board:join")).toEqual(onTheBoard);
  expect(holdersOf("basket:validate")).toEqual(onTheBoard);
});

it.each<Capability>(["basket:reopen", "basket:waive", "late_change:decide", "distribution:validate"])(
  "CAP-4 leaves %s to the référent and admins",
  (capability) => {
    expect(holdersOf(capability)).toEqual(["admin", "lead"]);
  },
);

it("CAP-5 shows phone numbers to the référent, the welcome duty and admins", () => {
  expect(holdersOf("phones:read")).toEqual(["admin", "lead", "welcome"]);
});

it("CAP-6 leaves money to treasurers and messages to messengers, besides admins", () => {
  expect(holdersOf("money:read")).toEqual(["treasurer", "admin"]);
  expect(holdersOf("correction:add")).toEqual(["treasurer", "admin"]);
  expect(holdersOf("message:send")).toEqual(["messenger", "admin"]);
});

it("CAP-7 lets owners and editors run their producer and weigh their own lines only", () => {
  for (const producerRole of PRODUCER_ROLES) {
    const own = granted({ producerRole }).filter((one) => !OF_OWNERS.includes(one));
    expect(own).toEqual(["sale_feed:join", "paper:print", ...OF_PRODUCERS]);
  }
});

it("CAP-9 leaves the people of a producer space to its owners", () => {
  expect(holdersOf("producer:people")).toEqual(["owner"]);
});

it("CAP-10 leaves the account that money goes to, to a producer's owners and to a market's treasurers and admins", () => {
  expect(holdersOf("producer:payout_account")).toEqual(["owner"]);
  expect(holdersOf("market:payout_account")).toEqual(["treasurer", "admin"]);
});

it("CAP-2 leaves nothing to nobody", () => {
  expect(granted({ platform: true })).toEqual([...CAPABILITIES]);
  for (const capability of CAPABILITIES) expect(holdersOf(capability), capability).not.toEqual([]);
});
