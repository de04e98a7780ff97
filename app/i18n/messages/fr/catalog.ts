export default {
  title: "Produits",
} as const;
