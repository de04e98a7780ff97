import fc from "fast-check";
import { expect, it } from "vitest";
import { cents } from "../money/cents.ts";
import { anAmount } from "../testing/arbitraries.ts";
import { holds } from "../testing/holds.ts";
import {
  postCashCollected,
  postCorrection,
  postDebtTaken,
  postKeptAsCredit,
  postPaidWithDues,
  postRefundRepaid,
  postTakenFromAccount,
  postTillGiven,
  reversed,
} from "./difference-postings.ts";
import { balanced, type LedgerEntry } from "./entry.ts";
import {
  postAvailable,
  postDistributionValidated,
  postPaid,
  postProcessorFee,
  postRefundAccepted,
  postRefundDecided,
  postRefundFailed,
  postTransferAccepted,
} from "./postings.ts";

const luc = { kind: "producer", id: "luc" } as const;
const basketId = "b1";
const onAccount = { basketId, marketId: "captieux", customerId: "ana" };
const asPairs = (entries: readonly LedgerEntry[]) => entries.map((entry) => [entry.account, entry.amountCents]);

it("LED-1 refuses what does not balance and stores no entry of 0", () => {
  expect(() => balanced([["suspense", cents(2)]], [["dispute:hold", cents(1)]])).toThrow(RangeError);
  expect(balanced([["suspense", cents(0)]], [["dispute:hold", cents(0)]])).toEqual([]);
});

it("LED-1 adds up to 0 in every posting", () => {
  holds(fc.tuple(anAmount(), anAmount(), anAmount()), ([net, fee, vat]) => {
    const amountCents = net;
    const amounts = { netCents: net, platformFeeCents: fee, platformFeeVatCents: vat };
    const total = cents(net + fee + vat);
    const postings = [
      postPaid({ basketId, amountCents }),
      postProcessorFee({ amountCents }),
      postRefundDecided({ basketId, amountCents }),
      postRefundAccepted({ basketId, amountCents }),
      postRefundFailed({ basketId, amountCents }),
      postDistributionValidated({
        baskets: [{ basketId, finalCents: total }],
        producers: [{ producerId: "luc", ...amounts }],
        market: { marketId: "captieux", grossCents: cents(0) },
      }),
      postAvailable({ producerId: "luc", amountCents }),
      postTransferAccepted({ payee: { kind: "producer", id: "luc" }, amountCents }),
      postCashCollected({ basketId, marketId: "captieux", amountCents }),
      postKeptAsCredit({ ...onAccount, amountCents }),
      postTakenFromAccount({ ...onAccount, amountCents }),
      postCorrection({ basketId, payees: [{ payee: luc, part: "accrued", ...amounts }], refundCents: total }),
      postDebtTaken({ payee: luc, amountCents }),
      postRefundRepaid({ basketId, marketId: "captieux", amountCents }),
    ];
    for (const entries of postings) {
      expect(entries.reduce((sum, entry) => sum + entry.amountCents, 0)).toBe(0);
      expect(entries.every((entry) => entry.amountCents !== 0)).toBe(true);
    }
  });
});

it("LED-2 books a payment", () => {
  expect(postPaid({ basketId, amountCents: cents(3000) })).toEqual([
    { account: "processor:pending", amountCents: 3000 },
    { account: "customer:b1", amountCents: -3000 },
  ]);
});

it("LED-3 books the provider's fee as our cost", () => {
  expect(asPairs(postProcessorFee({ amountCents: cents(70) }))).toEqual([
    ["cost:processor", 70],
    ["processor:pending", -70],
  ]);
});

it("LED-4 books a refund when it is decided", () => {
  expect(asPairs(postRefundDecided({ basketId, amountCents: cents(81) }))).toEqual([
    ["customer:b1", 81],
    ["refund:due:b1", -81],
  ]);
});

it("LED-5 books a refund when it is accepted", () => {
  expect(asPairs(postRefundAccepted({ basketId, amountCents: cents(81) }))).toEqual([
    ["refund:due:b1", 81],
    ["processor:available", -81],
  ]);
});

it("LED-6 books a refund that failed as the very opposite", () => {
  const opposite = postRefundAccepted({ basketId, amountCents: cents(81) }).map(({ account, amountCents }) => [
    account,
    0 - amountCents,
  ]);
  expect(asPairs(postRefundFailed({ basketId, amountCents: cents(81) })).toSorted()).toEqual(opposite.toSorted());
});

const validated = {
  baskets: [{ basketId, finalCents: cents(2919) }],
  producers: [
    { producerId: "luc", netCents: cents(2754), platformFeeCents: cents(87), platformFeeVatCents: cents(18) },
  ],
  market: { marketId: "captieux", grossCents: cents(60) },
};

it("LED-7 hands all of the baskets over to the payees", () => {
  expect(asPairs(postDistributionValidated(validated))).toEqual([
    ["customer:b1", 2919],
    ["producer:accrued:luc", -2754],
    ["platform:fee", -87],
    ["platform:vat", -18],
    ["market:payable:captieux", -60],
  ]);
});

it("LED-7 refuses to hand over another sum than the baskets'", () => {
  const off = { ...validated, baskets: [{ basketId, finalCents: cents(2920) }] };
  expect(() => postDistributionValidated(off)).toThrow("off by 1 cents");
});

it("LED-8 makes accrued money payable", () => {
  expect(asPairs(postAvailable({ producerId: "luc", amountCents: cents(2754) }))).toEqual([
    ["producer:accrued:luc", 2754],
    ["producer:payable:luc", -2754],
  ]);
});

it("LED-9 pays a producer or a market out of the available balance", () => {
  expect(asPairs(postTransferAccepted({ payee: { kind: "producer", id: "luc" }, amountCents: cents(2754) }))).toEqual([
    ["producer:payable:luc", 2754],
    ["processor:available", -2754],
  ]);
  expect(asPairs(postTransferAccepted({ payee: { kind: "market", id: "captieux" }, amountCents: cents(60) }))).toEqual([
    ["market:payable:captieux", 60],
    ["processor:available", -60],
  ]);
});

it("LED-10 covers a due from the till", () => {
  expect(asPairs(postCashCollected({ basketId, marketId: "captieux", amountCents: cents(250) }))).toEqual([
    ["cash:captieux", 250],
    ["customer:b1", -250],
  ]);
});

it("LED-11 keeps a difference as the customer's credit", () => {
  expect(asPairs(postKeptAsCredit({ ...onAccount, amountCents: cents(81) }))).toEqual([
    ["customer:b1", 81],
    ["account:captieux:ana", -81],
  ]);
});

it("LED-12 covers a basket from the customer's account", () => {
  expect(asPairs(postTakenFromAccount({ ...onAccount, amountCents: cents(81) }))).toEqual([
    ["account:captieux:ana", 81],
    ["customer:b1", -81],
  ]);
});

it("LED-13 takes a correction from where each payee's money is", () => {
  const goods = { netCents: cents(241), platformFeeCents: cents(7), platformFeeVatCents: cents(2) };
  const fees = { netCents: cents(5), platformFeeCents: cents(0), platformFeeVatCents: cents(0) };
  const market = { kind: "market", id: "captieux" } as const;
  expect(
    asPairs(
      postCorrection({
        basketId,
        payees: [
          { payee: luc, part: "debt", ...goods },
          { payee: market, part: "accrued", ...fees },
        ],
        refundCents: cents(255),
      }),
    ),
  ).toEqual([
    ["producer:debt:luc", 241],
    ["platform:fee", 7],
    ["platform:vat", 2],
    ["market:payable:captieux", 5],
    ["refund:due:b1", -255],
  ]);
  const early = postCorrection({
    basketId,
    payees: [{ payee: luc, part: "accrued", ...goods }],
    refundCents: cents(250),
  });
  expect(early[0]?.account).toBe("producer:accrued:luc");
  const fee = postCorrection({ basketId, payees: [{ payee: market, part: "debt", ...fees }], refundCents: cents(5) });
  expect(fee[0]?.account).toBe("market:debt:captieux");
});

it("DEB-2 books what a settlement pays back of a debt", () => {
  expect(asPairs(postDebtTaken({ payee: luc, amountCents: cents(200) }))).toEqual([
    ["producer:payable:luc", 200],
    ["producer:debt:luc", -200],
  ]);
});

it("COR-5 books a refund that the till gave back", () => {
  expect(asPairs(postRefundRepaid({ basketId, marketId: "captieux", amountCents: cents(140) }))).toEqual([
    ["refund:due:b1", 140],
    ["cash:captieux", -140],
  ]);
});

it("LED-14 evens out the customer's account with what a payment paid along", () => {
  expect(asPairs(postPaidWithDues({ ...onAccount, amountCents: cents(3320), duesCents: cents(320) }))).toEqual([
    ["processor:pending", 3320],
    ["customer:b1", -3000],
    ["account:captieux:ana", -320],
  ]);
});

it("LED-15 hands a producer its part from the till", () => {
  const given = postTillGiven({ producerId: "luc", marketId: "captieux", amountCents: cents(250) });
  expect(asPairs(given)).toEqual([
    ["producer:payable:luc", 250],
    ["cash:captieux", -250],
  ]);
  expect(asPairs(reversed(given))).toEqual([
    ["producer:payable:luc", -250],
    ["cash:captieux", 250],
  ]);
});
