import { action, query } from "@solidjs/router";
import type * as v from "valibot";
import type { MarketTasks } from "../../core/contract/duty.ts";
import type { AnswerChange, DefaultAnswer, saleAnswerSchema } from "../../core/contract/participation.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";
import { renewable } from "./renewable.ts";

/** Who comes to which date: what producers answer, and what a market asks of them. */

export type SaleAnswerInput = v.InferInput<typeof saleAnswerSchema>;
export type StockSaid = { productId: string; onHand: number | null };

export const loadSaleOffering = query(
  (slug: string, distributionId: string) =>
    answer(api.producer[":slug"].sales[":distributionId"].offering.$get({ param: { slug, distributionId } })),
  "sale-offering",
);

export const loadAnswerLink = query(
  (token: string) => answer(api["answer-links"][":token"].$get({ param: { token } })),
  "answer-link",
);

export const readiness = renewable("readiness", (distributionId: string) =>
  answer(api.distributions[":id"].readiness.$get({ param: { id: distributionId } })),
);

// Writes are actions: called through `useAction`, they bring every list on the screen up to date by themselves.

const answersId = createCommandId();
export const answerSales = action(async (slug: string, answers: SaleAnswerInput[]) => {
  await answer(
    api.producer[":slug"].answers.$put({ param: { slug }, json: { answers } }, answersId.headersFor([slug, answers])),
  );
  answersId.renew();
}, "answer-sales");

const standingId = createCommandId();
export const setDefaultAnswer = action(async (slug: string, marketSlug: string, standing: DefaultAnswer) => {
  const json = { marketSlug, answer: standing };
  await done(
    api.producer[":slug"]["default-answer"].$put({ param: { slug }, json }, standingId.headersFor([slug, json])),
  );
  standingId.renew();
}, "set-default-answer");

const stocksId = createCommandId();
export const confirmStocks = action(async (slug: string, distributionId: string, stocks: StockSaid[]) => {
  await done(
    api.producer[":slug"].sales[":distributionId"].stocks.$put(
      { param: { slug, distributionId }, json: { stocks } },
      stocksId.headersFor([slug, distributionId, stocks]),
    ),
  );
  stocksId.renew();
}, "confirm-stocks");

const linkId = createCommandId();
export const answerByLink = action(async (token: string, said: "yes" | "no", offering: "last" | "all") => {
  const json = { answer: said, offering };
  const link = await answer(
    api["answer-links"][":token"].$post({ param: { token }, json }, linkId.headersFor([token, json])),
  );
  linkId.renew();
  return link;
}, "answer-by-link");

const inviteId = createCommandId();
/** Asks the catalogs named, or all that have not answered. Returns how many were asked. */
export const inviteToSale = action(async (slug: string, distributionIds: string[], catalogIds?: string[]) => {
  const json = { distributionIds, ...(catalogIds && { catalogIds }) };
  const { asked } = await answer(
    api.manage[":slug"]["invitations-to-sales"].$post({ param: { slug }, json }, inviteId.headersFor([slug, json])),
  );
  inviteId.renew();
  return asked;
}, "invite-to-sale");

const stockRequestId = createCommandId();
export const askStocks = action(async (distributionId: string, catalogIds?: string[]) => {
  const json = catalogIds ? { catalogIds } : {};
  const { asked } = await answer(
    api.distributions[":id"]["stock-requests"].$post(
      { param: { id: distributionId }, json },
      stockRequestId.headersFor([distributionId, json]),
    ),
  );
  stockRequestId.renew();
  return asked;
}, "ask-stocks");

const answerForId = createCommandId();
/** What a producer told the market, written down for it. */
export const answerFor = action(async (distributionId: string, catalogIds: string[], said: AnswerChange) => {
  const json = { catalogIds, answer: said };
  await answer(
    api.distributions[":id"].participations.$put(
      { param: { id: distributionId }, json },
      answerForId.headersFor([distributionId, json]),
    ),
  );
  answerForId.renew();
}, "answer-for");

// Signing up for tasks of a day.

export const loadHelp = query((slug: string) => answer(api.markets[":slug"].help.$get({ param: { slug } })), "help");

const signUpId = createCommandId();
export const signUp = action(async (distributionId: string, taskId: string) => {
  await done(
    api.distributions[":id"]["sign-ups"].$put(
      { param: { id: distributionId }, json: { taskId } },
      signUpId.headersFor([distributionId, taskId, "in"]),
    ),
  );
  signUpId.renew();
}, "sign-up");

const stepBackId = createCommandId();
export const withdrawSignUp = action(async (distributionId: string, taskId: string) => {
  await done(
    api.distributions[":id"]["sign-ups"].$delete(
      { param: { id: distributionId }, query: { taskId } },
      stepBackId.headersFor([distributionId, taskId, "out"]),
    ),
  );
  stepBackId.renew();
}, "withdraw-sign-up");

export const loadTasks = query(
  async (slug: string) => (await answer(api.manage[":slug"].tasks.$get({ param: { slug } }))).tasks,
  "market-tasks",
);

const tasksId = createCommandId();
export const setTasks = action(async (slug: string, tasks: MarketTasks["tasks"]) => {
  await done(api.manage[":slug"].tasks.$put({ param: { slug }, json: { tasks } }, tasksId.headersFor([slug, tasks])));
  tasksId.renew();
}, "set-tasks");
