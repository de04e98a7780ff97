export default {
  title: "Mon panier",
} as const;
