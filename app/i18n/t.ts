import { message } from "./catalogue.ts";
import { createTranslate } from "./create-translate.ts";
import { locale } from "./locale.ts";

/** The app's translation: reactive in language, typed in key and names. `t("board.validate", { amount })`. */
export const t = createTranslate({ locale, message });
