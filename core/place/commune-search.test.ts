import { expect, it } from "vitest";
import { communesOf } from "./commune.ts";
import { communeIndex, placeKey, searchCommunes } from "./commune-search.ts";

const TABLE = `33063\tBordeaux\t33000 33100\t44840\t-581\t270000
33095\tCaptieux\t33840\t44292\t-262\t1400
33036\tBazas\t33430\t44432\t-213\t4900
93066\tSaint-Denis\t93200 93210\t48936\t2354\t150000
97411\tSaint-Denis\t97400\t-20882\t55450\t160000
11339\tSaint-Denis\t11310\t43361\t2167\t520
76351\tLe Havre\t76600\t49494\t108\t170000
01001\tL’Abergement-Clémenciat\t01400\t46150\t4920\t860
47001\tAgen\t47000\t44205\t621\t32000
97501\tMiquelon-Langlade\t97500\t\t\t580
33281\tMérignac\t33700\t44842\t-645\t75000
17229\tMérignac\t17210\t45240\t-200\t750
`;
const index = communeIndex(communesOf(TABLE));
const found = (query: string, limit = 8) =>
  searchCommunes(index, query, limit).map(({ name, postcodes }) => `${name} ${postcodes[0]}`);

it("PLC-1 forgives accents, capitals, hyphens, apostrophes and St for Saint", () => {
  expect(placeKey("Ste-Foy-l’Argentière")).toBe("sainte foy l argentiere");
  for (const typed of ["saint denis", "St-Denis", "ST DENIS"]) expect(found(typed)[0]).toBe("Saint-Denis 97400");
  for (const typed of ["merignac", "MÉRIGNAC"]) expect(found(typed)).toEqual(["Mérignac 33700", "Mérignac 17210"]);
  expect(found("l'abergement clemenciat")).toEqual(["L’Abergement-Clémenciat 01400"]);
});

it("PLC-2 puts the whole name first, then beginnings, then words, each with the larger first", () => {
  expect(found("saint d")).toEqual(["Saint-Denis 97400", "Saint-Denis 93200", "Saint-Denis 11310"]);
  expect(found("havre")).toEqual(["Le Havre 76600"]);
  expect(found("denis saint", 1)).toEqual(["Saint-Denis 97400"]);
  expect(found("ba")).toEqual(["Bazas 33430"]);
});

it("PLC-3 forgives one slip from 4 letters on and two from 8, and none below", () => {
  for (const typed of ["bodeaux", "borfeaux", "bordeauux", "brodeaux"]) expect(found(typed)[0]).toBe("Bordeaux 33000");
  expect(found("captyeu")).toEqual(["Captieux 33840"]);
  expect(found("sain dennis")[0]).toBe("Saint-Denis 97400");
  expect(found("agn")).toEqual([]);
  expect(found("bxrdxa")).toEqual([]);
});

it("PLC-4 takes digits as the beginning of a postcode, with or without words", () => {
  expect(found("338")).toEqual(["Captieux 33840"]);
  expect(found("33")).toEqual(["Bordeaux 33000", "Mérignac 33700", "Bazas 33430", "Captieux 33840"]);
  expect(found("93 saint denis")).toEqual(["Saint-Denis 93200"]);
  expect(found("33840 bordeaux")).toEqual([]);
});

it("PLC-1 finds nothing where nothing is typed, and keeps a place without coordinates", () => {
  expect([found(""), found("  -’ ")]).toEqual([[], []]);
  expect(searchCommunes(index, "miquelon", 1)[0]?.point).toBeNull();
});
