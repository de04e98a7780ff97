import { describe, expect, it } from "vitest";
import { instantOf } from "../../../core/time/zone.ts";
import { aManagedDistribution } from "../../testing/manage-builders.ts";
import { draftAfter, draftErrors, type PlanDraft, planOf, withPickupOn } from "./plan-draft.ts";

const zone = "Europe/Paris";
const at = (on: string, time: string) => instantOf(on, time, zone);
const ground = { zone, placeName: "Halle de Captieux", catalogIds: ["c1", "c2"], now: at("2026-11-18", "09:00") };

/** Saturday 21 November 10:00 to 12:30, sold from Monday 08:00 to Thursday 20:00. */
const saturday = aManagedDistribution({
  pickupOn: "2026-11-21",
  pickupStartsAt: at("2026-11-21", "10:00"),
  pickupEndsAt: at("2026-11-21", "12:30"),
  opensAt: at("2026-11-16", "08:00"),
  closesAt: at("2026-11-19", "20:00"),
  placeName: "Salle des fêtes",
});

const draft: PlanDraft = {
  pickupOn: "2026-11-28",
  pickupFrom: "10:00",
  pickupTo: "12:30",
  opensOn: "2026-11-23",
  opensTime: "08:00",
  closesOn: "2026-11-26",
  closesTime: "20:00",
  placeName: "Salle des fêtes",
  catalogIds: ["c1", "c2"],
  leadUserId: saturday.lead?.userId ?? "",
  cap: "",
  note: "",
  asDraft: false,
};

describe("the next date", () => {
  it("is the last one a week later, with its habits, place and référent", () => {
    expect(draftAfter(saturday, ground)).toEqual(draft);
  });

  it("keeps its hours on the clock where the clocks change in between", () => {
    const before = aManagedDistribution({
      pickupOn: "2027-03-27",
      pickupStartsAt: at("2027-03-27", "10:00"),
      pickupEndsAt: at("2027-03-27", "12:30"),
      opensAt: at("2027-03-22", "08:00"),
      closesAt: at("2027-03-25", "20:00"),
    });
    const next = draftAfter(before, { ...ground, now: at("2027-03-20", "09:00") });
    expect([next.pickupOn, next.pickupFrom, next.opensTime, next.closesTime]).toEqual([
      "2027-04-03",
      "10:00",
      "08:00",
      "20:00",
    ]);
  });

  it("is the same day of the week, ahead, after a pause", () => {
    expect(draftAfter(saturday, { ...ground, now: at("2027-01-13", "09:00") }).pickupOn).toBe("2027-01-16");
    // Today is too late for a sale.
    expect(draftAfter(saturday, { ...ground, now: at("2027-01-16", "09:00") }).pickupOn).toBe("2027-01-23");
  });

  it("is a Saturday at the market's place where there was none", () => {
    const first = draftAfter(undefined, ground);
    expect([first.pickupOn, first.placeName, first.leadUserId]).toEqual(["2026-11-28", "Halle de Captieux", ""]);
    expect(draftErrors(first, ground)).toEqual({});
  });
});

describe("a date being planned", () => {
  it("takes its sale along when its day moves", () => {
    expect(withPickupOn(draft, "2026-12-05")).toEqual({
      ...draft,
      pickupOn: "2026-12-05",
      opensOn: "2026-11-30",
      closesOn: "2026-12-03",
    });
  });

  it("keeps what was typed while the day is being retyped", () => {
    expect(withPickupOn(draft, "")).toEqual({ ...draft, pickupOn: "" });
  });

  it("has nothing wrong when it can be planned", () => {
    expect(draftErrors(draft, ground)).toEqual({});
  });

  it.each([
    [{ pickupOn: "" }, { pickupOn: "dateMissing" }],
    [{ pickupTo: "" }, { pickupTo: "timeMissing" }],
    [{ opensOn: "" }, { opensOn: "dateMissing" }],
    [{ closesTime: "" }, { closesOn: "timeMissing" }],
    [{ pickupTo: "10:00" }, { pickupTo: "pickupEmpty" }],
    [{ closesOn: "2026-11-23", closesTime: "08:00" }, { closesOn: "closesBeforeOpening" }],
    [{ closesOn: "2026-11-28", closesTime: "12:31" }, { closesOn: "closesAfterPickup" }],
    [{ opensOn: "2026-11-10", closesOn: "2026-11-12" }, { closesOn: "closesPast" }],
    [
      { pickupOn: "2026-11-14", opensOn: "2026-11-09", closesOn: "2026-11-12" },
      { pickupOn: "pickupPast", closesOn: "closesPast" },
    ],
    [{ placeName: "  " }, { placeName: "placeMissing" }],
    [{ catalogIds: [] }, { catalogIds: "catalogMissing" }],
  ] satisfies [Partial<PlanDraft>, object][])("says of %j: %j", (change, errors) => {
    expect(draftErrors({ ...draft, ...change }, ground)).toEqual(errors);
  });

  it("may close at the end of the pickup, not after it (DIS-1)", () => {
    expect(draftErrors({ ...draft, closesOn: "2026-11-28", closesTime: "12:30" }, ground)).toEqual({});
  });

  it("is sent without a référent where none was chosen", () => {
    expect(planOf({ ...draft, leadUserId: "", placeName: " Halle " })).not.toHaveProperty("leadUserId");
    expect(planOf({ ...draft, placeName: " Halle " }).placeName).toBe("Halle");
  });
});
