/** A map with one pin. */
export default {
  pin: "Repère du lieu, à déplacer avec les flèches",
  none: "Aucun repère sur la carte.",
  at: "Repère : {lat}, {lon}",
  drop: "Placer le repère",
  bare: "Le fond de carte n’a pas pu être chargé. Le repère se place quand même, avec la commune ou les flèches.",
  zoomIn: "Agrandir",
  zoomOut: "Réduire",
} as const;
