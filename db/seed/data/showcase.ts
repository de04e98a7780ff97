import type { CreateMarket } from "../../../core/contract/setup.ts";
import { TAKES } from "./showcase-takes.ts";

/** One market of the showcase beside the demo's own: who makes it, whose goods it sells, to whom. */
export type ShowcaseMarket = {
  readonly market: CreateMarket;
  /** Key of the person who creates it. */
  readonly by: string;
  /** Slugs of the farms whose catalogs it connects. */
  readonly farms: readonly string[];
  readonly texts: {
    readonly tagline: string;
    readonly about: string;
    readonly howItWorks: string;
    readonly uncollectedText: string;
  };
  readonly visibility: "public" | "private";
  readonly customers: readonly string[];
};

const point = { lat: 44.43, lon: -0.21 };
const usual = (
  weekday: CreateMarket["hours"]["weekday"],
  pickup: readonly [string, string],
): CreateMarket["hours"] => ({
  weekday,
  pickup: [pickup[0], pickup[1]],
  opens: { daysBefore: 6, at: "08:00" },
  closes: { daysBefore: 2, at: "20:00" },
});

/** The hub with its mark-up is the demo market itself (showcase-story.ts sets its fee). */
export const showcaseMarkets: readonly ShowcaseMarket[] = [
  {
    market: {
      name: "L’étal de la Ferme de Peyrignolles",
      kind: "producer_shop",
      place: { commune: "Bazas", postcode: "33430", point },
      placeName: "Marché de Bazas, allée des platanes",
      placeAddress: "Place de la Cathédrale",
      hours: usual("saturday", ["08:30", "12:30"]),
      composition: "before",
    },
    by: "luc",
    farms: ["ferme-de-peyrignolles"],
    texts: TAKES.stall,
    visibility: "public",
    customers: ["ana", "bruno", "elise", "hugo", "sylvie"],
  },
  {
    market: {
      name: "Les étals de Grignols",
      kind: "collective",
      place: { commune: "Grignols", postcode: "33690", point: { lat: 44.387, lon: -0.045 } },
      placeName: "Place du Général-Leclerc",
      placeAddress: "",
      hours: usual("thursday", ["17:00", "19:00"]),
      composition: "during",
    },
    by: "luc",
    farms: ["les-cochons-de-grignols", "gaec-de-la-lande", "le-fournil-du-ciron", "ferme-de-peyrignolles"],
    texts: TAKES.collective,
    visibility: "public",
    customers: ["jeanne", "jean-dupouy", "yvette", "mehdi", "lucie", "antoine"],
  },
  {
    market: {
      name: "Les tables du Bazadais",
      kind: "market",
      place: { commune: "Bazas", postcode: "33430", point },
      placeName: "Quai de la coopérative",
      placeAddress: "Route de Langon",
      hours: usual("tuesday", ["07:00", "09:00"]),
      composition: "before",
    },
    by: "claire",
    farms: ["ferme-de-peyrignolles", "gaec-de-la-lande", "les-poules-du-bois"],
    texts: TAKES.restaurants,
    visibility: "private",
    customers: ["fatou", "pierre-yves", "ines-moreau"],
  },
];
