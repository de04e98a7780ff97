export default {
  title: "Feuilles à imprimer",
} as const;
