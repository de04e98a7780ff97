export default {
  title: "Paramètres",
} as const;
