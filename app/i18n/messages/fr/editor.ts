/** Writing a formatted text. */
export default {
  toolbar: "Mise en forme",
  bold: "Gras",
  italic: "Italique",
  heading: "Titre",
  subheading: "Petit titre",
  bullets: "Liste à puces",
  numbers: "Liste numérotée",
  link: "Lien",
  undo: "Annuler",
  redo: "Rétablir",
  address: "Adresse du lien",
  addressWrong: "Indiquez une page (exemple.fr), une adresse mail ou un téléphone.",
  put: "Mettre le lien",
  unlink: "Retirer le lien",
  tooLong: "Ce texte est trop long (8 000 lettres au plus). Raccourcissez-le pour l’enregistrer.",
} as const;
