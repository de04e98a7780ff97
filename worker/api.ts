import { api } from "./http/api.ts";
import { openapiDocument } from "./http/openapi-document.ts";
import { account } from "./routes/account.ts";
import { address } from "./routes/address.ts";
import { answerLinks } from "./routes/answer-links.ts";
import { basketCodes } from "./routes/basket-codes.ts";
import { boards } from "./routes/boards.ts";
import { checkouts } from "./routes/checkouts.ts";
import { closing } from "./routes/closing.ts";
import { communes } from "./routes/communes.ts";
import { cycles } from "./routes/cycles.ts";
import { dates } from "./routes/dates.ts";
import { dayPasses } from "./routes/day-passes.ts";
import { distributions } from "./routes/distributions.ts";
import { docs } from "./routes/docs.ts";
import { dues } from "./routes/dues.ts";
import { fees } from "./routes/fees.ts";
import { health } from "./routes/health.ts";
import { household } from "./routes/household.ts";
import { invitations } from "./routes/invitations.ts";
import { journals } from "./routes/journals.ts";
import { linking } from "./routes/linking.ts";
import { mailChoices } from "./routes/mail-choices.ts";
import { manage } from "./routes/manage.ts";
import { marketSettings } from "./routes/market-settings.ts";
import { markets } from "./routes/markets.ts";
import { members } from "./routes/members.ts";
import { messages } from "./routes/messages.ts";
import { missingGoodsRoutes } from "./routes/missing-goods.ts";
import { moneyExports } from "./routes/money-exports.ts";
import { orders } from "./routes/orders.ts";
import { ownCatalogs } from "./routes/own-catalogs.ts";
import { ownLineRoutes } from "./routes/own-lines.ts";
import { papers } from "./routes/papers.ts";
import { participations } from "./routes/participations.ts";
import { payoutAccounts } from "./routes/payout-accounts.ts";
import { producerMarkets } from "./routes/producer-markets.ts";
import { producerPages } from "./routes/producer-pages.ts";
import { producerSpaces } from "./routes/producer-spaces.ts";
import { producers } from "./routes/producers.ts";
import { products } from "./routes/products.ts";
import { publicCatalogs } from "./routes/public-catalogs.ts";
import { rosters } from "./routes/rosters.ts";
import { session } from "./routes/session.ts";
import { setup } from "./routes/setup.ts";
import { shops } from "./routes/shops.ts";
import { signUps } from "./routes/sign-ups.ts";
import { till } from "./routes/till.ts";
import { trials } from "./routes/trials.ts";
import { uploads } from "./routes/uploads.ts";

/** Every route of the API, chained so that the app's client is typed by it. */
const routes = api()
  .route("/", health)
  .route("/", session)
  .route("/", account)
  .route("/", address)
  .route("/", household)
  .route("/", communes)
  .route("/", markets)
  .route("/", setup)
  .route("/", shops)
  .route("/", producerPages)
  .route("/", checkouts)
  .route("/", dues)
  .route("/", till)
  .route("/", orders)
  .route("/", basketCodes)
  .route("/", manage)
  .route("/", marketSettings)
  .route("/", invitations)
  .route("/", fees)
  .route("/", members)
  .route("/", messages)
  .route("/", dayPasses)
  .route("/", mailChoices)
  .route("/", payoutAccounts)
  .route("/", moneyExports)
  .route("/", distributions)
  .route("/", dates)
  .route("/", cycles)
  .route("/", rosters)
  .route("/", papers)
  .route("/", boards)
  .route("/", closing)
  .route("/", trials)
  .route("/", journals)
  .route("/", missingGoodsRoutes)
  .route("/", producers)
  .route("/", ownLineRoutes)
  .route("/", products)
  .route("/", participations)
  .route("/", signUps)
  .route("/", answerLinks)
  .route("/", uploads)
  .route("/", producerSpaces)
  .route("/", ownCatalogs)
  .route("/", producerMarkets)
  .route("/", publicCatalogs)
  .route("/", linking);

export type Api = typeof routes;

/** The document is made from the same schemas that parse the requests. */
export const apiRoutes = api().route("/", routes).route("/", docs).get("/openapi.json", openapiDocument(routes));
