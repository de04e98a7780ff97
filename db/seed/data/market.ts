import type { DemoMarket } from "./shapes.ts";

export const demoMarket: DemoMarket = {
  slug: "captieux",
  name: "Le marché de Captieux",
  kind: "market",
  composition: "during",
  timeZone: "Europe/Paris",
  tagline: "Dix fermes et ateliers des Landes girondines, un seul panier le samedi.",
  about:
    "Depuis 2019, une dizaine de producteurs du Bazadais et de la Haute Lande se retrouvent chaque samedi sous la halle. " +
    "Ils vendent ce qu'ils ont cultivé, élevé, pétri ou brassé eux-mêmes, presque tous à moins de trente kilomètres de " +
    "Captieux ; seules les huîtres font la route du Bassin. " +
    "Le marché est tenu par une association de bénévoles : Claire prépare les ventes, et chaque semaine quatre ou cinq " +
    "voisins remettent les paniers. Vous pouvez passer prendre un café même sans avoir commandé.",
  howItWorks:
    "Vous commandez du dimanche au jeudi soir, 20 h, et vous payez une seule fois pour tous les producteurs. " +
    "Le samedi, de 10 h à 12 h 30, vous donnez votre nom ou votre numéro sous la halle : votre panier est prêt. " +
    "Ce qui se pèse, comme un poulet ou un fromage, est pesé sur place ; si c'est moins lourd que prévu, la différence " +
    "vous est rendue sans rien demander. Pensez à apporter un cabas, et à rapporter les boîtes d'œufs et les bocaux.",
  uncollectedText:
    "Un panier qui n'est pas retiré à 12 h 30 est gardé au frais jusqu'à dimanche midi si vous nous prévenez. Sans nouvelles, " +
    "il est donné à l'épicerie solidaire de Bazas et n'est pas remboursé : les producteurs ont récolté et préparé pour vous.",
  contactEmail: "bonjour@demo.cabas.example",
  scene: "market-hall",
  place: {
    name: "Halle de Captieux",
    address: "Place de la Mairie",
    commune: "Captieux",
    postcode: "33840",
    lat: 44.2929,
    lon: -0.2628,
  },
  pickup: { weekday: 6, from: "10:00", to: "12:30" },
};
