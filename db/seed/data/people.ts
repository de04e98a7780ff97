import type { MarketRole } from "../../../core/people/capability.ts";
import type { DemoPerson } from "./shapes.ts";

/** Everybody of the demo market signs in with it. */
export const DEMO_PASSWORD = "cabas-demo-2026";

/** A name under .example belongs to nobody, so that no demo mail can reach a real person (RFC 2606). */
export const DEMO_MAIL_DOMAIN = "demo.cabas.example";

type Row = readonly [key: string, firstName: string, lastName: string];

/** Numbers that Arcep keeps free for films and books: 06 39 98 00 00 to 06 39 98 99 99. */
const invented = (index: number): string => `+3363998${String(index).padStart(4, "0")}`;

/** The index makes the phone number: every person of the demo has their own. */
export const demoPerson = (
  [key, firstName, lastName]: Row,
  index: number,
  rest: { readonly roles?: readonly MarketRole[]; readonly locale?: DemoPerson["locale"] } = {},
): DemoPerson => ({
  key,
  firstName,
  lastName,
  email: `${key}@${DEMO_MAIL_DOMAIN}`,
  phone: invented(index),
  locale: rest.locale ?? "fr",
  roles: rest.roles ?? [],
});

const TEAM: readonly DemoPerson[] = [
  demoPerson(["claire", "Claire", "Dubosc"], 1, { roles: ["admin"] }),
  demoPerson(["marie", "Marie", "Lalanne"], 2, { roles: ["volunteer"] }),
  demoPerson(["karim", "Karim", "Benali"], 3, { roles: ["volunteer"] }),
  demoPerson(["paul", "Paul", "Mariuzzo"], 4, { roles: ["treasurer"] }),
  demoPerson(["nadia", "Nadia", "Ouali"], 5, { roles: ["volunteer", "messenger"] }),
  demoPerson(["gerard", "Gérard", "Tauzin"], 6, { roles: ["volunteer"] }),
];

const CUSTOMERS: readonly Row[] = [
  ["ana", "Ana", "Lefèvre"],
  ["bruno", "Bruno", "Castex"],
  ["elise", "Élise", "Martin"],
  ["hugo", "Hugo", "Martin"],
  ["sylvie", "Sylvie", "Martin"],
  ["jeanne", "Jeanne", "Dupouy"],
  ["jean-dupouy", "Jean", "Dupouy"],
  ["yvette", "Yvette", "Labarthe"],
  ["mehdi", "Mehdi", "Haddad"],
  ["lucie", "Lucie", "Bordes"],
  ["antoine", "Antoine", "de Lassalle"],
  ["fatou", "Fatou", "Diallo"],
  ["pierre-yves", "Pierre-Yves", "Le Goff"],
  ["ines-moreau", "Inès", "Moreau"],
  ["raymond", "Raymond", "Laffargue"],
  ["chloe", "Chloé", "Saint-Marc"],
  ["thuy", "Thuy", "Nguyen"],
  ["bernard", "Bernard", "Duprat"],
  ["manon", "Manon", "Dehez"],
  ["olivier", "Olivier", "Peyré"],
  ["maria", "Maria", "Da Silva"],
  ["jose", "José", "Da Silva"],
  ["camille-roux", "Camille", "Roux"],
  ["camille-rous", "Camille", "Rous"],
  ["etienne", "Étienne", "Broqua"],
  ["sabine", "Sabine", "Wagner"],
  ["julien", "Julien", "Cazenave"],
  ["margaux", "Margaux", "Pons"],
  ["abdel", "Abdel", "Cherif"],
  ["odile", "Odile", "Courrèges"],
  ["theo", "Théo", "Bellocq"],
  ["noemie", "Noémie", "Arnaud"],
  ["patrick", "Patrick", "Lestage"],
  ["laetitia", "Laëtitia", "Garbay"],
  ["guillaume", "Guillaume", "d'Arcy"],
  ["zoe", "Zoé", "Fontan"],
  ["emile", "Émile", "Ducasse"],
  ["rosa", "Rosa", "Ibáñez"],
  ["vincent", "Vincent", "Clavé"],
  ["anne-laure", "Anne-Laure", "Mothes"],
  ["kevin", "Kévin", "Darmaillac"],
  ["simone", "Simone", "Lapeyre"],
];

const IN_ENGLISH: readonly Row[] = [
  ["emma", "Emma", "Whitfield"],
  ["james", "James", "O'Connor"],
];

/** The people of the market who run no farm: its team first, then its customers. Farmers stand with their farms. */
export const demoPeople: readonly DemoPerson[] = [
  ...TEAM,
  ...CUSTOMERS.map((row, index) => demoPerson(row, 100 + index)),
  ...IN_ENGLISH.map((row, index) => demoPerson(row, 200 + index, { locale: "en" })),
];
