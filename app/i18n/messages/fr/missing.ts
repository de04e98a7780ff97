/** Goods that do not come: on the board, on a sale's page, and what their customers wished. */
export default {
  "wish.replace": "Souhaite un produit proche",
  "wish.call": "Souhaite être appelé",
} as const;
