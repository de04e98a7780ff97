/** Where most of the markets are; the French ones overseas have clocks of their own. */
const NEAR = [
  "Europe/Paris",
  "Europe/Brussels",
  "Europe/Zurich",
  "Europe/Luxembourg",
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "Indian/Reunion",
  "Indian/Mayotte",
  "Pacific/Noumea",
  "Pacific/Tahiti",
];

/** Every zone of this browser by name, the near ones first; the market's own is always among them. */
export function timeZones(own: string): string[] {
  const known = Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/"));
  return [...new Set([...NEAR, own, ...known])];
}
