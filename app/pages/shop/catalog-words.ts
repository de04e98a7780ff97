import { categoryOf } from "../../../core/catalog/categories.ts";
import { labelOf } from "../../../core/catalog/labels.ts";
import { locale } from "../../i18n/locale.ts";

/** Words of the catalogue by their keys, in the language on the screen; a key of a newer server stands for itself. */
export const categoryName = (key: string): string => categoryOf(key)?.[locale()] ?? key;
export const labelName = (key: string): string => labelOf(key)?.[locale()] ?? key;
