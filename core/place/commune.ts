/** A point on the globe, in degrees. */
export type Point = { readonly lat: number; readonly lon: number };

/** A French commune as the offline table knows it. */
export type Commune = {
  /** INSEE. */
  readonly code: string;
  readonly name: string;
  readonly postcodes: readonly string[];
  /** Of its town, or the middle of its neighbours; null where nothing near is known. */
  readonly point: Point | null;
  /** Rounded: only to show larger ones first. */
  readonly population: number;
};

/** Thousandths of a degree in the table: 100 m is more than a commune needs. */
const PER_DEGREE = 1000;

/** The offline table: a line a commune, fields by tabs (worker/places/README.md). */
export const communesOf = (table: string): Commune[] =>
  table
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [code = "", name = "", postcodes = "", lat = "", lon = "", population = ""] = line.split("\t");
      const point = lat === "" ? null : { lat: Number(lat) / PER_DEGREE, lon: Number(lon) / PER_DEGREE };
      return { code, name, postcodes: postcodes.split(" "), point, population: Number(population) };
    });
