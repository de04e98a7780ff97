export default {
  title: "Distributions",
} as const;
