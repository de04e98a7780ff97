/** What helps on a page; one point a line. */
export default {
  title: "Aide",
  overview:
    "« Ce qui m’attend » rassemble ce qui demande une décision ; une touche y mène.\nLa vente ouverte et la distribution du jour sont en haut, avec leurs totaux.\nLes premiers pas se cochent seuls dès que c’est fait.\nPlus de 4 distributions non validées bloquent l’ouverture des ventes suivantes.",
  orders:
    "Les commandes arrivent ici dès qu’elles sont payées.\nChoisissez une date pour voir ses paniers et le total de chaque producteur.\nUn panier garde son numéro, même si le client le change.\nChaque client peut modifier ou annuler jusqu’à la clôture.",
  dates:
    "Une date réunit une vente (on commande) et une distribution (on retire).\nUne date ponctuelle se planifie seule ; un cycle en crée plusieurs d’avance.\nÀ l’heure d’ouverture, la vente s’ouvre et les clients reçoivent un mail.\nNommez un référent pour chaque date : c’est lui qui valide.",
  date: "Ici se règle une date : producteurs, permanences, fiches à imprimer.\nUn producteur qui n’a pas répondu n’est pas en vente : invitez-le.\n« Paniers du jour » ouvre le tableau pour toute l’équipe.\nAprès le retrait, validez la distribution : les producteurs sont alors payés.",
  catalogs:
    "Un catalogue relié peut participer à vos ventes.\nIl se relie par son lien, par son numéro, ou en le demandant au producteur.\nDélier un catalogue ne change rien aux commandes déjà passées.\nUn produit peut être laissé de côté pour ce marché seulement.",
  directory:
    "Cherchez par produit ou par distance.\nLa page d’un producteur dit ce qu’il fait et où il vend déjà.\nÉcrivez-lui avant de demander son catalogue : un mot aide.",
  members:
    "« Client » commande ; « Bénévole » ouvre le tableau ; « Trésorerie » voit l’argent ; « Administration » fait tout.\nCollez plusieurs adresses à la fois pour inviter.\nUn marché garde toujours au moins une personne à l’administration.\nLes notes et étiquettes ne sont vues que par l’équipe.",
  messages:
    "Choisissez à qui vous écrivez : tous, ceux qui n’ont pas commandé, les producteurs.\nLa liste est calculée au moment de l’envoi.\nLes réponses arrivent dans votre propre boîte.\nChacun peut se désabonner des nouvelles sans quitter le marché.",
  payments:
    "Chaque producteur est payé le premier lundi, trois jours au moins après la validation.\nUn versement retenu dit pourquoi et ne bloque personne d’autre.\nLes remboursements partent sur la carte qui a payé, en 3 à 10 jours.",
  fees: "Un pourcentage s’ajoute à chaque ligne ; un montant fixe, une fois par commande.\nLes clients voient chaque frais sur sa propre ligne, avant de payer.\nUn changement vaut pour les prochaines commandes, pas pour celles déjà passées.",
  share:
    "Le lien du marché suffit pour commander : envoyez-le, imprimez-le.\nLe QR de l’affiche ouvre la page du marché.\nLes textes tout prêts se copient d’une touche.",
  settings:
    "Cinq pages courtes ; chacune s’enregistre à part.\nCe que vous tapez est gardé dans cet onglet tant que ce n’est pas enregistré.\nAprès « Enregistrer », « Annuler » remet ce qui était avant.",
  texts:
    "Ces textes sont ce qu’un visiteur lit en premier : dites qui, où, quand.\nColler depuis Word ou un site garde titres, listes et liens, rien d’autre.\nUne photo se cadre ici ; le lieu et la date de prise de vue n’en sortent pas.",
  place:
    "Choisir la commune pose le repère au milieu ; faites-le glisser jusqu’à l’entrée.\nSans souris : placez le curseur sur le repère et utilisez les flèches.\nLes dates déjà prévues gardent leur lieu et leurs heures.",
  access:
    "Un marché privé répond aux inconnus comme s’il n’existait pas.\n« Sur demande » crée une liste d’attente dans Membres.\nChanger les conditions en fait une nouvelle version ; qui a accepté laquelle est gardé.\nNe demandez l’adresse que si vous en avez besoin.",
  sales:
    "« Avant » : le tableau part des produits. « Pendant » : il part du client.\nLes horaires habituels remplissent chaque nouvelle date.\nAu poids maximum, rien ne reste à payer après la pesée.",
  farm: "Ici : ce qui attend une réponse, la vente en cours, le prochain versement.\nLes totaux montent en direct pendant que les clients commandent.\nPlusieurs personnes peuvent tenir cet espace avec vous.",
  farmSales:
    "Répondez pour chaque date : je participe, ou je ne viens pas.\nUne réponse peut être changée jusqu’à l’ouverture de la vente.\nSans réponse, vos produits ne sont pas en vente ce jour-là.",
  farmSale:
    "Le total par produit est ce qu’il faut préparer.\nUn produit retiré ne se vend plus ; ce qui est commandé reste dû.\nLa fiche de préparation s’imprime par produit ou par client.\nUn produit qui manquera : prévenez dès que vous le savez.",
  farmPayouts:
    "Chaque versement se lit ligne par ligne : vendu, corrections, frais, versé.\nLe virement part le premier lundi, trois jours au moins après la validation.\nUn versement retenu dit pourquoi.",
  farmCatalogs:
    "Un premier produit demande quatre choses : nom, prix, unité, quantité.\nLe reste est proposé et se change sous « Plus ».\nLe stock est commun à tous les marchés qui vendent ce produit.\nPendant une vente, le nom et le prix de ce qui est en vente ne changent pas.",
  farmPage:
    "Votre page publique dit qui vous êtes, avec vos photos et vos labels.\nLe SIRET est vérifié par sa clé ; il n’est pas affiché aux clients.\nDonnez votre lien ou votre numéro de catalogue à un marché pour qu’il vous relie.",
  board:
    "Cherchez un nom ou un numéro, ou scannez le QR du client.\nTouchez seulement ce qui diffère : un poids, un manque. Puis validez.\nSans réseau, tout est gardé dans ce téléphone et part au retour.\n« À revoir » : quelqu’un a changé un panier déjà validé.\nDix secondes pour annuler une validation.",
  journal:
    "Chaque changement de la journée : qui, quand, avant, après et pourquoi.\nCherchez un nom, un produit ou une personne ; les accents ne comptent pas.\nL’auteur est celui dont le téléphone l’a envoyé : personne ne peut en nommer un autre.\nLa liste s’exporte dans un tableur et s’imprime.",
  cart: "Vous payez une fois pour tous les producteurs.\nUn produit pesé est payé au maximum ; la différence vous est rendue après la pesée.\nVous pouvez changer ou annuler jusqu’à la clôture.\nVos produits sont réservés 15 minutes pendant le paiement.",
} as const;
