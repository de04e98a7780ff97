export default {
  title: "Mes commandes",
} as const;
