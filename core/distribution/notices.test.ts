import { describe, expect, it } from "vitest";
import { dueNotices, eveningBefore, type NoticeDate } from "./notices.ts";

const at = (text: string) => Date.parse(text);
const HOUR = 3_600_000;

/** Saturday 7 March 2026, 10:00 to 12:30 in Paris; orders from Monday 8:00 to Thursday 20:00. */
const aDate = (rest: Partial<NoticeDate> = {}): NoticeDate => ({
  opensAt: at("2026-03-02T07:00:00Z"),
  closesAt: at("2026-03-05T19:00:00Z"),
  openedAt: at("2026-03-02T07:00:00Z"),
  pickupOn: "2026-03-07",
  pickupStartsAt: at("2026-03-07T09:00:00Z"),
  pickupEndsAt: at("2026-03-07T11:30:00Z"),
  cancelledAt: null,
  validatedAt: null,
  draft: false,
  timeZone: "Europe/Paris",
  baskets: 0,
  collected: 0,
  ...rest,
});

describe("what is due", () => {
  it("NOT-1 keeps its time of day when the clocks change between", () => {
    // Clocks go forward in the night before Sunday 29 March: that evening is 18:00 winter time, the close 20:00 summer time.
    const date = aDate({
      pickupOn: "2026-03-29",
      closesAt: at("2026-03-29T18:00:00Z"),
      pickupStartsAt: at("2026-03-29T08:00:00Z"),
      pickupEndsAt: at("2026-03-29T19:00:00Z"),
    });
    expect(eveningBefore("2026-03-29", "Europe/Paris")).toBe(at("2026-03-28T17:00:00Z"));
    expect(dueNotices(date, at("2026-03-27T18:59:59Z"))).toEqual([]);
    expect(dueNotices(date, at("2026-03-27T19:00:00Z"))).toEqual(["closing_reminder"]);
    // And back in the night before Sunday 25 October.
    expect(eveningBefore("2026-10-25", "Europe/Paris")).toBe(at("2026-10-24T16:00:00Z"));
    const autumn = aDate({ pickupEndsAt: at("2026-10-24T10:30:00Z"), baskets: 1 });
    expect(dueNotices(autumn, at("2026-10-25T11:29:59Z"))).toEqual(["validation_lead"]);
    expect(dueNotices(autumn, at("2026-10-25T11:30:00Z"))).toEqual(["validation_lead", "validation_lead_again"]);
  });

  it("NOT-2 reminds two days before the close, never after it, nor within a day of the opening", () => {
    const date = aDate();
    expect(dueNotices(date, at("2026-03-03T18:59:59Z"))).toEqual([]);
    expect(dueNotices(date, at("2026-03-03T19:00:00Z"))).toEqual(["closing_reminder"]);
    expect(dueNotices(date, date.closesAt - 1)).toEqual(["closing_reminder"]);
    expect(dueNotices(date, date.closesAt)).toEqual([]);
    expect(dueNotices(aDate({ openedAt: at("2026-03-02T19:00:01Z") }), date.closesAt - HOUR)).toEqual([]);
    expect(dueNotices(aDate({ openedAt: null }), date.closesAt - HOUR)).toEqual([]);
  });

  it("NOT-3 reminds of pickup and duty from 18:00 of the evening before until the pickup begins", () => {
    const date = aDate();
    expect(dueNotices(date, at("2026-03-06T16:59:59Z"))).toEqual([]);
    expect(dueNotices(date, at("2026-03-06T17:00:00Z"))).toEqual(["pickup_reminder", "duty_reminder"]);
    expect(dueNotices(date, date.pickupStartsAt)).toEqual([]);
  });

  it("COL-5 tells who has not come in the last quarter of an hour, where hand-overs are noted at all", () => {
    const date = aDate({ baskets: 3, collected: 1 });
    const left = (minutes: number, given: Partial<NoticeDate> = {}) =>
      dueNotices({ ...date, ...given }, date.pickupEndsAt - minutes * 60_000);
    expect(left(15)).toEqual(["not_collected"]);
    expect(left(15.1)).toEqual([]);
    expect(left(0)).toEqual(["validation_lead"]);
    expect(left(15, { collected: 0 })).toEqual([]);
    expect(left(15, { validatedAt: 1 })).toEqual([]);
  });

  it("NOT-4 asks for the validation at the end, after 1, 3 and 7 days, of dates with baskets alone", () => {
    const date = aDate({ baskets: 3 });
    const after = (days: number) => dueNotices(date, date.pickupEndsAt + days * 24 * HOUR).length;
    expect([0, 1, 2, 3, 6, 7].map(after)).toEqual([1, 2, 2, 3, 3, 4]);
    expect(dueNotices(date, date.pickupEndsAt - 1)).toEqual([]);
    expect(dueNotices({ ...date, validatedAt: 1 }, date.pickupEndsAt)).toEqual([]);
    expect(dueNotices({ ...date, baskets: 0 }, date.pickupEndsAt)).toEqual([]);
  });

  it("NOT-5 tells nothing of drafts and cancelled dates", () => {
    const eve = at("2026-03-06T17:00:00Z");
    expect(dueNotices(aDate({ draft: true }), eve)).toEqual([]);
    expect(dueNotices(aDate({ cancelledAt: 1 }), eve)).toEqual([]);
  });
});
