export default {
  title: "Paniers du jour",
  validate: "Valider {amount}",
  lookAgain: "À revoir",
  lateChange: "Arrivé après coup",
} as const;
