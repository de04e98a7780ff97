import type { Session } from "../../core/contract/person.ts";
import { pickupStartsAt } from "./shop-builders.ts";

/** A visitor, twenty hours before the pickup of the builders. */
export const aSession = (rest: Partial<Session> = {}): Session => ({
  user: null,
  markets: [],
  duties: [],
  producers: [],
  boards: [],
  demo: false,
  build: "test",
  now: pickupStartsAt - 20 * 3_600_000,
  ...rest,
});

export const ana: NonNullable<Session["user"]> = {
  id: "u-ana",
  email: "ana@exemple.fr",
  firstName: "Ana",
  lastName: "Lefèvre",
  phone: "0612345678",
  locale: "fr",
  hasPassword: false,
};
