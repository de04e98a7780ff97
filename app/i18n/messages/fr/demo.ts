export default {
  title: "Marché de démonstration",
} as const;
