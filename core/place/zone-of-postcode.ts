/** French territories by the first three digits of their postcodes. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ["971", "America/Guadeloupe"],
  ["972", "America/Martinique"],
  ["973", "America/Cayenne"],
  ["974", "Indian/Reunion"],
  ["975", "America/Miquelon"],
  ["976", "Indian/Mayotte"],
]);

/** MKT-4. The time zone that a French postcode lies in. */
export const zoneOfPostcode = (postcode: string): string => ZONES.get(postcode.slice(0, 3)) ?? "Europe/Paris";
