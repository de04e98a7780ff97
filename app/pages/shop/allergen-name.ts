import { allergenOf } from "../../../core/catalog/allergens.ts";
import { locale } from "../../i18n/locale.ts";

/** Apart from the other words of the catalogue: only the sheet of a product needs it. */
export const allergenName = (key: string): string => allergenOf(key)?.[locale()] ?? key;
