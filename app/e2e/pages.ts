/** What the addresses of the demo are made of: dates, a basket, a farm's catalog and one of its products. */
export interface Ids {
  open: string;
  today: string;
  basket: string;
  catalog: string;
  product: string;
}

export type PageSeen = readonly [who: string | null, path: (ids: Ids) => string, heading: RegExp];

const market = "/manage/captieux";
const farm = "/producer/ferme-de-peyrignolles";

const arriving: readonly PageSeen[] = [
  [null, () => "/", /Votre marché/],
  [null, () => "/m/captieux", /Le marché de Captieux/],
  [null, () => "/m/captieux/shop", /Le marché/],
  [null, () => "/p/ferme-de-peyrignolles", /Ferme de Peyrignolles/],
  [null, () => "/c/9481", /Vente au marché/],
  [null, () => "/sign-in", /./],
  [null, () => "/start", /Comment s’appelle votre marché/],
  [null, () => "/producer/new", /Ouvrir mon espace producteur/],
  // Links of mails that have served: each says so, and what to do.
  [null, () => "/invitation/served", /Invitation/],
  [null, () => "/answer/served", /Participation/],
  [null, () => "/day/served", /Un coup de main/],
  [null, () => "/q/nobodysNobodys01", /Code d’un panier/],
  [null, () => "/pay/served", /Reste à payer/],
  [null, () => "/unsubscribe/served", /Vos mails/],
];

const shopping: readonly PageSeen[] = [
  ["ana", ({ open }) => `/cart/captieux?date=${open}`, /panier/i],
  ["ana", () => "/orders", /./],
  ["ana", ({ basket }) => `/orders/${basket}`, /./],
  ["ana", () => "/account", /compte/],
  ["ana", () => "/m/captieux/help", /Donner un coup de main/],
];

const managing: readonly PageSeen[] = [
  ["claire", () => market, /Bonjour Claire/],
  ["claire", () => `${market}/distributions`, /Distributions/],
  ["claire", ({ today }) => `${market}/distributions/${today}`, /\d/],
  ["claire", ({ open }) => `${market}/distributions/${open}`, /\d/],
  ["claire", () => `${market}/orders`, /Commandes/],
  ["claire", () => `${market}/catalogs`, /Catalogues/],
  ["claire", () => `${market}/catalogs/find`, /Trouver des producteurs/],
  ["claire", ({ catalog }) => `${market}/catalogs/${catalog}`, /Vente au marché/],
  ["claire", () => `${market}/members`, /Membres/],
  ["claire", () => `${market}/messages`, /Messagerie/],
];

const settings: readonly PageSeen[] = [
  ["claire", () => `${market}/settings`, /Paramètres/],
  ["claire", () => `${market}/settings/texts`, /Page du marché/],
  ["claire", () => `${market}/settings/place`, /Lieu du retrait/],
  ["claire", () => `${market}/settings/contact`, /Contact/],
  ["claire", () => `${market}/settings/access`, /Clients et conditions/],
  ["claire", () => `${market}/settings/sales`, /Ventes et paniers/],
  ["claire", () => `${market}/settings/fees`, /Frais du marché/],
  ["claire", () => `${market}/duplicate`, /Dupliquer ce marché/],
  ["claire", () => `${market}/poster`, /Affiche, tracts et textes/],
  ["paul", () => `${market}/payments`, /Paiements/],
];

const hall: readonly PageSeen[] = [
  ["marie", ({ today }) => `/board/${today}`, /Paniers du jour/],
  ["marie", ({ today }) => `/board/${today}/1`, /./],
  ["marie", ({ today }) => `/board/${today}/wall`, /./],
  ["marie", ({ today }) => `/journal/${today}`, /Historique/],
  ["claire", ({ open }) => `${market}/distributions/${open}/missing`, /Prévenir d’un manque/],
  ["marie", ({ today }) => `/board/${today}/prepare`, /./],
  ["marie", ({ today }) => `/board/${today}/typing`, /Saisir une feuille/],
  ["claire", ({ today }) => `/board/${today}/join`, /Inviter un téléphone/],
  ["marie", ({ today }) => `/paper/${today}/attendance`, /./],
  ["marie", ({ today }) => `/paper/${today}/labels`, /./],
];

const farming: readonly PageSeen[] = [
  ["luc", () => farm, /Luc/],
  ["luc", () => `${farm}/sales`, /Ventes/],
  ["luc", ({ open }) => `${farm}/sales/${open}`, /La vente/],
  ["luc", ({ open }) => `${farm}/sales/${open}/offer`, /Ce que je mets en vente/],
  ["luc", ({ open }) => `${farm}/sales/${open}/stocks`, /Confirmer mes stocks/],
  ["luc", ({ open }) => `${farm}/sales/${open}/weights`, /Mes pesées/],
  ["luc", ({ open }) => `${farm}/sales/${open}/missing`, /Prévenir d’un manque/],
];

const goods: readonly PageSeen[] = [
  ["luc", () => `${farm}/catalogs`, /Catalogues/],
  ["luc", ({ catalog }) => `${farm}/catalogs/${catalog}`, /Produits/],
  ["luc", ({ catalog }) => `${farm}/catalogs/${catalog}/grid`, /Produits en tableau/],
  ["luc", ({ catalog, product }) => `${farm}/catalogs/${catalog}/products/${product}`, /./],
  ["luc", ({ catalog }) => `${farm}/catalogs/${catalog}/products/new`, /Nouveau produit/],
  ["luc", () => `${farm}/markets`, /Mes marchés/],
  ["luc", () => `${farm}/page`, /Ma vitrine/],
  ["luc", () => `${farm}/company`, /Entreprise/],
  ["luc", () => `${farm}/people`, /Équipe/],
  ["luc", () => `${farm}/payouts`, /./],
];

/** Every page of the demo as the person who uses it, by the place it belongs to. */
export const pages = { arriving, shopping, managing, settings, hall, farming, goods } satisfies Record<
  string,
  readonly PageSeen[]
>;
