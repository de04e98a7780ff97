export default {
  title: "Créer un marché",
} as const;
