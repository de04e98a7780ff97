import * as basket from "../schema/basket.ts";
import * as catalog from "../schema/catalog.ts";
import * as checkout from "../schema/checkout.ts";
import * as distribution from "../schema/distribution.ts";
import * as file from "../schema/file.ts";
import * as handOver from "../schema/hand-over.ts";
import * as journal from "../schema/journal.ts";
import * as market from "../schema/market.ts";
import * as message from "../schema/message.ts";
import * as money from "../schema/money.ts";
import * as people from "../schema/people.ts";
import * as producer from "../schema/producer.ts";
import * as user from "../schema/user.ts";
import * as work from "../schema/work.ts";

/** Every file of the schema by its name (schema.test.ts holds the list against the folder), for tests that must miss no table. */
export const schemaModules = {
  basket,
  catalog,
  checkout,
  distribution,
  file,
  "hand-over": handOver,
  journal,
  market,
  message,
  money,
  people,
  producer,
  user,
  work,
};
