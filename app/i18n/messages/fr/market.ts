export default {
  overview: "Vue d’ensemble",
  distributions: "Distributions",
  orders: "Commandes",
  catalogs: "Catalogues",
  members: "Membres",
  payments: "Paiements",
  settings: "Paramètres",
} as const;
