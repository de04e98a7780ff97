export default {
  overview: "Vue d’ensemble",
  sales: "Ventes",
  payouts: "Mes versements",
} as const;
