/** Choosing, cropping and sending a picture. */
export default {
  choose: "Ajouter une photo",
  replace: "Changer la photo",
  current: "Photo actuelle",
  how: "Depuis l’appareil, l’appareil photo, ou en la déposant ici.",
  sent: "Envoyée : {width} × {height} pixels, {size} ko",
  unreadable: "Cette photo ne peut pas être lue par ce navigateur. Choisissez-en une en JPEG, PNG ou WebP.",
  tooHeavy: "Ce fichier dépasse 60 Mo. Choisissez une photo plus légère.",
  crop: "Cadrer la photo",
  cropHint: "Déplacez le cadre ; ses coins l’agrandissent.",
  frame: "Cadre de la photo, à déplacer aussi avec les flèches",
  turnLeft: "Tourner vers la gauche",
  turnRight: "Tourner vers la droite",
  use: "Utiliser cette photo",
  sending: "Envoi : {percent} %",
  kept: "Votre cadrage est gardé. Réessayez.",
} as const;
