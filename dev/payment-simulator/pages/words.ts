/** Texts of the simulator's own pages. French is the default; English must say everything too. */
const fr = {
  simulator: "Simulateur de paiement",
  noRealCard: "Aucune vraie carte, aucun argent. Cette page tient la place du prestataire de paiement.",
  payTitle: "Paiement simulé",
  order: "Votre commande",
  quantity: "Quantité",
  total: "Total",
  testCard: "Carte d’essai",
  pay: "Payer",
  decline: "Refuser la carte",
  abandon: "Abandonner",
  declined: "La carte a été refusée. Rien n’a été débité. Vous pouvez réessayer.",
  openUntil: "Page ouverte jusqu’à",
  alreadyPaid: "Ce paiement est déjà fait. Rien d’autre ne sera débité.",
  expired: "Cette page de paiement a expiré. Rien n’a été débité.",
  unknown: "Cette page de paiement n’existe pas.",
  goBack: "Revenir au site",
  onboardTitle: "Inscription simulée du bénéficiaire",
  onboardText: "Ici, le vrai prestataire demanderait une pièce d’identité et un IBAN. Le simulateur ne demande rien.",
  account: "Compte",
  finish: "Terminer l’inscription",
  later: "Plus tard",
  linkDead: "Ce lien a déjà servi ou a expiré.",
  overview: "Mouvements d’argent",
  overviewText: "Ce que le prestataire simulé a encaissé, rendu et versé.",
  now: "Heure simulée :",
  refresh: "Actualiser",
  available: "disponible",
  pending: "en attente",
  platform: "Plateforme",
  payments: "Paiements",
  refunds: "Remboursements",
  transfers: "Transferts aux producteurs",
  payouts: "Versements à la banque",
  events: "Événements envoyés",
  date: "Date",
  amount: "Montant",
  fee: "Frais",
  state: "État",
  what: "Objet",
  to: "Vers",
  none: "Rien pour l’instant.",
  succeeded: "fait",
  failed: "échoué",
  waiting: "en attente",
  in_transit: "en route",
  paid: "arrivé",
  reversed: "repris",
  delivered: "reçu",
  queued: "à envoyer",
  held: "retenu",
  lost: "perdu",
  kept: "gardé",
} as const;

export type Words = { readonly [key in keyof typeof fr]: string };

/** What became of a movement or of an event, in a word. */
export type StateWord =
  | "succeeded"
  | "failed"
  | "waiting"
  | "in_transit"
  | "paid"
  | "reversed"
  | "delivered"
  | "queued"
  | "held"
  | "lost"
  | "kept";

const en: Words = {
  simulator: "Payment simulator",
  noRealCard: "No real card, no money. This page stands in for the payment provider.",
  payTitle: "Simulated payment",
  order: "Your order",
  quantity: "Quantity",
  total: "Total",
  testCard: "Test card",
  pay: "Pay",
  decline: "Decline the card",
  abandon: "Give up",
  declined: "The card was declined. Nothing was charged. You can try again.",
  openUntil: "Page open until",
  alreadyPaid: "This payment is already done. Nothing more will be charged.",
  expired: "This payment page has expired. Nothing was charged.",
  unknown: "This payment page does not exist.",
  goBack: "Back to the site",
  onboardTitle: "Simulated onboarding of the recipient",
  onboardText:
    "Here the real provider would ask for proof of identity and a bank account. The simulator asks for nothing.",
  account: "Account",
  finish: "Complete onboarding",
  later: "Later",
  linkDead: "This link was used already or has expired.",
  overview: "Money movements",
  overviewText: "What the simulated provider has taken, given back and paid out.",
  now: "Simulated time:",
  refresh: "Refresh",
  available: "available",
  pending: "pending",
  platform: "Platform",
  payments: "Payments",
  refunds: "Refunds",
  transfers: "Transfers to producers",
  payouts: "Payouts to the bank",
  events: "Events sent",
  date: "Date",
  amount: "Amount",
  fee: "Fee",
  state: "State",
  what: "Object",
  to: "To",
  none: "Nothing yet.",
  succeeded: "done",
  failed: "failed",
  waiting: "waiting",
  in_transit: "on its way",
  paid: "arrived",
  reversed: "taken back",
  delivered: "received",
  queued: "to be sent",
  held: "held back",
  lost: "lost",
  kept: "kept",
};

export type Language = "fr" | "en";

export const wordsOf = (language: Language): Words => (language === "en" ? en : fr);

/** The first of these that is French or English decides; French when none is. */
export function languageOf(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const tag = wish?.toLowerCase().slice(0, 2);
    if (tag === "fr" || tag === "en") {
      return tag;
    }
  }
  return "fr";
}

export function euros(cents: number, language: Language): string {
  const locale = language === "en" ? "en-IE" : "fr-FR";
  return new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).format(cents / 100);
}

export function instant(ms: number, language: Language): string {
  const locale = language === "en" ? "en-IE" : "fr-FR";
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Paris" }).format(
    ms,
  );
}
