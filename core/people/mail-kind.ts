/** Mails that one can be without; what a paid order or a duty depends on is none of them. */
export const OPTIONAL_MAILS = ["news", "opening", "reminder"] as const;
export type OptionalMail = (typeof OPTIONAL_MAILS)[number];
