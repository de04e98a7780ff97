import { expect, it } from "vitest";
import { call } from "./testing/call.ts";

const find = (q: string) => call("GET", `/communes?${new URLSearchParams({ q })}`, null);

it("PLC-1, PLC-3 finds a commune of the real table, slips forgiven, with where it is", async () => {
  const captieux = {
    code: "33095",
    name: "Captieux",
    postcodes: ["33840"],
    point: { lat: 44.292, lon: -0.262 },
    population: 1400,
  };
  for (const q of ["Captieux", "captyeux"]) {
    expect(await find(q)).toMatchObject({ status: 200, body: { communes: expect.arrayContaining([captieux]) } });
  }
  expect(await find("33840 cap")).toEqual({ status: 200, body: { communes: [captieux] } });
});

it("refuses an empty or an endless question", async () => {
  for (const q of ["", "  ", "x".repeat(81)]) {
    expect(await find(q)).toEqual({ status: 400, body: { error: { code: "bad_input", data: { fields: ["q"] } } } });
  }
});
