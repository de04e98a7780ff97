export type MailLocale = "fr" | "en";

const intl = { fr: "fr-FR", en: "en-GB" } as const;

/** Amounts, quantities and dates of mails, in the reader's language and the market's own time. */
export const sayCents = (locale: MailLocale, cents: number): string =>
  new Intl.NumberFormat(intl[locale], { style: "currency", currency: "EUR" }).format(cents / 100);

/** French sets a colon off by a space that does not break. */
export const sayColon = (locale: MailLocale): string => (locale === "fr" ? "\u00a0: " : ": ");

export const sayNumber = (locale: MailLocale, value: number): string =>
  new Intl.NumberFormat(intl[locale], { maximumFractionDigits: 3 }).format(value);

const units: Record<MailLocale, Record<string, readonly [one: string, many: string]>> = {
  fr: {
    piece: ["pièce", "pièces"],
    bunch: ["botte", "bottes"],
    tray: ["barquette", "barquettes"],
    jar: ["pot", "pots"],
    bottle: ["bouteille", "bouteilles"],
    bag: ["sachet", "sachets"],
    box: ["boîte", "boîtes"],
    dozen: ["douzaine", "douzaines"],
    kg: ["kg", "kg"],
    l: ["l", "l"],
  },
  en: {
    piece: ["piece", "pieces"],
    bunch: ["bunch", "bunches"],
    tray: ["tray", "trays"],
    jar: ["jar", "jars"],
    bottle: ["bottle", "bottles"],
    bag: ["bag", "bags"],
    box: ["box", "boxes"],
    dozen: ["dozen", "dozen"],
    kg: ["kg", "kg"],
    l: ["l", "l"],
  },
};

export function sayQuantity(locale: MailLocale, milli: number, unit: string): string {
  const names = units[locale][unit] ?? [unit, unit];
  const plural = new Intl.PluralRules(intl[locale]).select(milli / 1000) === "one" ? names[0] : names[1];
  return `${sayNumber(locale, milli / 1000)} ${plural}`;
}

export const sayDay = (locale: MailLocale, at: number, zone: string): string =>
  new Intl.DateTimeFormat(intl[locale], { weekday: "long", day: "numeric", month: "long", timeZone: zone }).format(at);

/** "10 h", "12 h 30" as on the screens; English keeps the clock. */
export function sayTime(locale: MailLocale, at: number, zone: string): string {
  const clock = new Intl.DateTimeFormat(intl[locale], { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(
    at,
  );
  if (locale === "en") return clock;
  const [hours = "", minutes = "00"] = clock.split(":");
  return minutes === "00" ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

export const sayPickup = (
  locale: MailLocale,
  window: { pickupStartsAt: number; pickupEndsAt: number },
  zone: string,
): string =>
  `${sayDay(locale, window.pickupStartsAt, zone)} ${sayTime(locale, window.pickupStartsAt, zone)} – ${sayTime(locale, window.pickupEndsAt, zone)}`;

const reasons: Record<MailLocale, Record<string, string>> = {
  fr: {
    missing: "manquant",
    damaged: "abîmé",
    weight: "poids réel",
    substitution: "remplacé",
    gift: "offert",
    not_collected: "non retiré",
  },
  en: {
    missing: "missing",
    damaged: "damaged",
    weight: "real weight",
    substitution: "replaced",
    gift: "given",
    not_collected: "not collected",
  },
};
export const sayReason = (locale: MailLocale, reason: string): string => reasons[locale][reason] ?? reason;
