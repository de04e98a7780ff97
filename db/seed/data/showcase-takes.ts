/** What the markets of the showcase say of themselves. */
export const TAKES = {
  stall: {
    tagline: "Commandez chez Luc, passez prendre votre panier à son étal.",
    about:
      "Luc est sur le marché de Bazas chaque samedi matin, sous les platanes. Ce que vous commandez avant jeudi soir est " +
      "récolté vendredi et vous attend à l’étal, même quand la file est longue.",
    howItWorks:
      "Vous commandez jusqu’au jeudi 20 h et vous payez en ligne. Le samedi, de 8 h 30 à 12 h 30, votre panier est à l’étal.",
    uncollectedText:
      "Un panier qui n’est pas venu chercher à 12 h 30 repart à la ferme, où il vous attend jusqu’au dimanche soir.",
  },
  collective: {
    tagline: "Quatre étals voisins, une seule commande, un seul panier.",
    about:
      "Nous sommes quatre à nous retrouver le jeudi soir à Grignols. Chacun prépare sa part et la marque du numéro de votre " +
      "panier ; à tour de rôle, l’un de nous fait le tour des étals et réunit les paniers.",
    howItWorks:
      "Vous commandez chez les quatre à la fois jusqu’au mardi 20 h. Le jeudi, de 17 h à 19 h, vous donnez votre numéro au premier étal.",
    uncollectedText:
      "À 19 h, les paniers qui restent sont gardés au frais par l’étal de permanence jusqu’au lendemain midi.",
  },
  restaurants: {
    tagline: "Les fermes du Bazadais pour les cuisines du Bazadais.",
    about:
      "Une vente réservée aux restaurateurs et aux cantines que nous connaissons. Les mêmes fermes vendent le samedi au marché " +
      "de Captieux : ce qui est pris ici n’y est plus, et l’inverse.",
    howItWorks:
      "Vous commandez jusqu’au dimanche 20 h. Le mardi, dès 7 h, tout est prêt au quai, en caisses à votre nom.",
    uncollectedText: "Une commande qui n’est pas retirée à 9 h est livrée en fin de tournée, ou remise en vente.",
  },
} as const;
