import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { areInOrder, type UsualHours, usualHoursOf, usualHoursSchema } from "../contract/usual-hours.ts";
import { zoneOfPostcode } from "../place/zone-of-postcode.ts";
import { holds } from "../testing/holds.ts";
import { WEEKDAYS, weekday } from "../time/local-date.ts";
import { isZone, localTime } from "../time/zone.ts";
import { firstSale } from "./first-sale.ts";
import { marketSlug, marketSlugBase, RESERVED_SLUGS } from "./market-slug.ts";

const HOURS: UsualHours = {
  weekday: "saturday",
  pickup: ["10:00", "12:00"],
  opens: { daysBefore: 6, at: "08:00" },
  closes: { daysBefore: 2, at: "20:00" },
};
const at = (text: string): number => Date.parse(text);

it("MKT-1 is the first usual day whose orders have not opened yet", () => {
  const on = (now: string) => firstSale(HOURS, at(now), "Europe/Paris").pickupOn;
  // Sunday 22 November 2026, 07:59 and 08:00 in Paris.
  expect(on("2026-11-22T06:59:00Z")).toBe("2026-11-28");
  expect(on("2026-11-22T07:00:00Z")).toBe("2026-12-05");
  expect(on("2026-11-28T10:00:00Z")).toBe("2026-12-05");
});

it("MKT-1 falls on the market's own day, opens ahead at its own hour, within two weeks of the hours asked for", () => {
  const someHours = fc.tuple(fc.constantFrom(...WEEKDAYS), fc.integer({ min: 1, max: 14 }));
  holds(fc.tuple(someHours, fc.integer({ min: at("2025-01-01"), max: at("2030-01-01") })), ([[day, before], now]) => {
    const hours = {
      ...HOURS,
      weekday: day,
      opens: { daysBefore: before, at: "08:00" },
      closes: { daysBefore: 0, at: "09:00" },
    };
    const sale = firstSale(hours, now, "Europe/Paris");
    expect(weekday(sale.pickupOn)).toBe(day);
    expect(localTime(sale.opensAt, "Europe/Paris")).toBe("08:00");
    expect(sale.opensAt).toBeGreaterThan(now);
    expect(sale.opensAt - now).toBeLessThanOrEqual(8 * 86_400_000);
  });
});

it("MKT-2 takes hours in which orders open, close, and then the pickup begins", () => {
  expect(areInOrder(HOURS)).toBe(true);
  expect(areInOrder({ ...HOURS, closes: { daysBefore: 0, at: "10:00" } })).toBe(true);
  expect(areInOrder({ ...HOURS, closes: { daysBefore: 0, at: "10:30" } })).toBe(false);
  expect(areInOrder({ ...HOURS, closes: { daysBefore: 6, at: "08:00" } })).toBe(false);
  expect(v.is(usualHoursSchema, { ...HOURS, opens: { daysBefore: 1, at: "08:00" } })).toBe(false);
  expect([usualHoursOf(HOURS), usualHoursOf(null), usualHoursOf({ weekday: "someday" })]).toEqual([HOURS, null, null]);
});

it("MKT-3 makes a short address of a name, without the words that every market has", () => {
  expect(marketSlugBase("Le marché de Captieux")).toBe("captieux");
  expect(marketSlugBase("Marché de l’Étoile")).toBe("etoile");
  expect(marketSlugBase("Les Halles du Bois")).toBe("halles-du-bois");
  expect(marketSlugBase("Le petit marché d’Uzeste")).toBe("uzeste");
  expect([marketSlugBase("Le Marché"), marketSlugBase("你好")]).toEqual(["marche", "marche"]);
});

it("MKT-3 counts on where an address is taken or reserved", () => {
  expect(marketSlug("Marché de Bazas", new Set(["bazas", "bazas-2"]))).toBe("bazas-3");
  expect(marketSlug("Start", new Set())).toBe("start-2");
  holds(fc.string({ maxLength: 120 }), (name) => {
    const slug = marketSlug(name, new Set());
    expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(RESERVED_SLUGS).not.toContain(slug);
  });
});

it("MKT-4 knows the clocks of the overseas territories", () => {
  expect(["33840", "97400", "97110", "20000"].map(zoneOfPostcode)).toEqual([
    "Europe/Paris",
    "Indian/Reunion",
    "America/Guadeloupe",
    "Europe/Paris",
  ]);
  for (const digits of ["971", "972", "973", "974", "975", "976", "330"])
    expect(isZone(zoneOfPostcode(digits))).toBe(true);
});
