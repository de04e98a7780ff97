export default {
  title: "Membres",
} as const;
