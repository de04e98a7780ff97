export default {
  "wish.replace": "Wishes something similar",
  "wish.call": "Wishes to be called",
} as const;
