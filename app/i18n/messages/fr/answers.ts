export default {
  title: "Participation",
} as const;
