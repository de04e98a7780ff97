import type account from "./messages/fr/account.ts";
import type answers from "./messages/fr/answers.ts";
import type board from "./messages/fr/board.ts";
import type catalog from "./messages/fr/catalog.ts";
import type checkout from "./messages/fr/checkout.ts";
import type closing from "./messages/fr/closing.ts";
import type common from "./messages/fr/common.ts";
import type corrections from "./messages/fr/corrections.ts";
import type dates from "./messages/fr/dates.ts";
import type demo from "./messages/fr/demo.ts";
import type editor from "./messages/fr/editor.ts";
import type errors from "./messages/fr/errors.ts";
import type extra from "./messages/fr/extra.ts";
import type farm from "./messages/fr/farm.ts";
import type hall from "./messages/fr/hall.ts";
import type help from "./messages/fr/help.ts";
import type history from "./messages/fr/history.ts";
import type linking from "./messages/fr/linking.ts";
import type map from "./messages/fr/map.ts";
import type market from "./messages/fr/market.ts";
import type messages from "./messages/fr/messages.ts";
import type missing from "./messages/fr/missing.ts";
import type money from "./messages/fr/money.ts";
import type offline from "./messages/fr/offline.ts";
import type orders from "./messages/fr/orders.ts";
import type paper from "./messages/fr/paper.ts";
import type people from "./messages/fr/people.ts";
import type pictures from "./messages/fr/pictures.ts";
import type producer from "./messages/fr/producer.ts";
import type publicPages from "./messages/fr/public.ts";
import type settings from "./messages/fr/settings.ts";
import type setup from "./messages/fr/setup.ts";
import type shell from "./messages/fr/shell.ts";
import type shop from "./messages/fr/shop.ts";
import type till from "./messages/fr/till.ts";
import type trial from "./messages/fr/trial.ts";
import type typing from "./messages/fr/typing.ts";
import type weights from "./messages/fr/weights.ts";

/** One catalogue per place of the product, so that a shopper never downloads the board's texts. */
export interface Places {
  account: typeof account;
  board: typeof board;
  checkout: typeof checkout;
  closing: typeof closing;
  common: typeof common;
  demo: typeof demo;
  editor: typeof editor;
  errors: typeof errors;
  extra: typeof extra;
  hall: typeof hall;
  help: typeof help;
  history: typeof history;
  map: typeof map;
  farm: typeof farm;
  linking: typeof linking;
  market: typeof market;
  offline: typeof offline;
  orders: typeof orders;
  paper: typeof paper;
  pictures: typeof pictures;
  producer: typeof producer;
  public: typeof publicPages;
  answers: typeof answers;
  catalog: typeof catalog;
  corrections: typeof corrections;
  dates: typeof dates;
  messages: typeof messages;
  missing: typeof missing;
  money: typeof money;
  people: typeof people;
  settings: typeof settings;
  setup: typeof setup;
  shell: typeof shell;
  shop: typeof shop;
  till: typeof till;
  trial: typeof trial;
  typing: typeof typing;
  weights: typeof weights;
}

export type Place = keyof Places;

/** Loaded with the app itself; every other place comes with the route that speaks it (`page` in routes.tsx). */
export const basePlaces = ["common", "shell"] as const satisfies readonly Place[];

/** `"board.validate"`: the place, a dot, the message's name (which may hold further dots). */
export type MessageKey = { [P in Place]: `${P}.${keyof Places[P] & string}` }[Place];

/** The French literal behind a key. */
export type MessageText<Key extends MessageKey> = Key extends `${infer P extends Place}.${infer Name}`
  ? Name extends keyof Places[P]
    ? Places[P][Name]
    : never
  : never;
