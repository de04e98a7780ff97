import type { RouteDefinition } from "@solidjs/router";
// The list of these places' texts comes along: no page here waits for it.
import "./i18n/room-files.ts";
import { page } from "./page-route.ts";
import { ShoppingShell } from "./shell/shopping-shell.tsx";

export { tidyPhone } from "./shell/tidy-phone.ts";

// The places of people who work at a market. A list apart from the shoppers' (routes.tsx), who never download it.

const manage: RouteDefinition[] = [
  {
    path: "/",
    component: page(() => import("./pages/manage/overview.tsx"), "market", "demo", "setup", "answers", "people"),
  },
  { path: "/orders", component: page(() => import("./pages/manage/orders.tsx"), "market", "demo") },
  {
    path: "/distributions",
    component: page(() => import("./pages/manage/distributions.tsx"), "market", "dates", "demo"),
  },
  {
    path: "/distributions/:id",
    component: page(() => import("./pages/manage/distribution.tsx"), "market", "dates", "demo", "answers"),
  },
  {
    path: "/distributions/:id/missing",
    component: page(() => import("./pages/missing/missing-goods.tsx"), "missing"),
  },
  { path: "/catalogs", component: page(() => import("./pages/manage/catalogs.tsx"), "linking", "demo") },
  {
    path: "/catalogs/find",
    component: page(() => import("./pages/linking/find-farms.tsx"), "linking", "shop", "demo"),
  },
  {
    path: "/catalogs/:catalogId",
    component: page(() => import("./pages/linking/market-catalog.tsx"), "linking", "demo"),
  },
  { path: "/members", component: page(() => import("./pages/manage/members.tsx"), "market", "demo", "people") },
  {
    path: "/payments",
    component: page(() => import("./pages/manage/payments.tsx"), "market", "money", "corrections", "till", "demo"),
  },
  {
    path: "/messages",
    component: page(() => import("./pages/manage/messages/messages.tsx"), "messages", "market", "demo"),
  },
  { path: "/settings/fees", component: page(() => import("./pages/manage/fees/fees.tsx"), "money", "market", "demo") },
  { path: "/duplicate", component: page(() => import("./pages/manage/duplicate.tsx"), "setup") },
  {
    path: "/settings",
    component: page(() => import("./pages/settings/settings.tsx"), "settings", "market", "demo", "setup", "answers"),
  },
  {
    path: "/settings/:section",
    component: page(() => import("./pages/settings/section.tsx"), "settings", "market", "demo"),
  },
];

const producer: RouteDefinition[] = [
  { path: "/", component: page(() => import("./pages/producer/overview.tsx"), "producer", "answers", "farm") },
  { path: "/sales", component: page(() => import("./pages/producer/sales.tsx"), "producer", "answers") },
  {
    path: "/sales/:distributionId/offer",
    component: page(() => import("./pages/answers/offering.tsx"), "answers", "producer"),
  },
  {
    path: "/sales/:distributionId/stocks",
    component: page(() => import("./pages/answers/stocks.tsx"), "answers", "producer"),
  },
  {
    path: "/sales/:distributionId/missing",
    component: page(() => import("./pages/missing/farm-missing-goods.tsx"), "missing"),
  },
  {
    path: "/sales/:distributionId/weights",
    component: page(() => import("./pages/producer/weights/weights.tsx"), "weights", "board", "hall"),
  },
  { path: "/sales/:distributionId", component: page(() => import("./pages/producer/sale.tsx"), "producer") },
  { path: "/payouts", component: page(() => import("./pages/producer/payouts.tsx"), "producer", "money", "farm") },
  { path: "/catalogs", component: page(() => import("./pages/farm/catalogs.tsx"), "farm") },
  { path: "/markets", component: page(() => import("./pages/farm/markets.tsx"), "farm") },
  { path: "/page", component: page(() => import("./pages/farm/farm-page.tsx"), "farm") },
  { path: "/company", component: page(() => import("./pages/farm/company.tsx"), "farm") },
  { path: "/people", component: page(() => import("./pages/farm/people.tsx"), "farm") },
  { path: "/catalogs/:catalogId", component: page(() => import("./pages/catalog/products.tsx"), "catalog") },
  { path: "/catalogs/:catalogId/grid", component: page(() => import("./pages/catalog/grid.tsx"), "catalog") },
  {
    path: "/catalogs/:catalogId/products/:productId",
    component: page(() => import("./pages/catalog/product.tsx"), "catalog"),
  },
];

/** These draw their own frame: a full screen for a phone in a hall, a sheet of paper. */
const bare: RouteDefinition[] = [
  { path: "/board/:distributionId/wall", component: page(() => import("./board/wall/wall-page.tsx"), "board", "hall") },
  {
    path: "/board/:distributionId/prepare",
    component: page(() => import("./board/prepare/prepare-page.tsx"), "board", "offline"),
  },
  {
    path: "/board/:distributionId/kept",
    component: page(() => import("./board/kept/kept-page.tsx"), "board", "offline"),
  },
  {
    path: ["/board/:distributionId", "/board/:distributionId/:number"],
    component: page(() => import("./board/board.tsx"), "board"),
  },
  { path: "/board/:distributionId/join", component: page(() => import("./board/join/join.tsx"), "people") },
  {
    path: "/board/:distributionId/typing",
    component: page(() => import("./board/typing/typing.tsx"), "board", "typing", "paper"),
  },
  { path: "/manage/:slug/poster", component: page(() => import("./pages/poster/poster.tsx"), "setup") },
  { path: "/journal/:distributionId", component: page(() => import("./pages/journal/journal.tsx"), "history") },
  { path: "/paper/:distributionId/:sheet", component: page(() => import("./pages/paper/paper.tsx"), "paper") },
];

/** Ours alone: every component in its states, under `vite dev`. */
const gallery: RouteDefinition[] = import.meta.env.DEV
  ? [{ path: "/dev/gallery", component: page(() => import("./ui/gallery.tsx")) }]
  : [];

/** Whoever comes to work here for the first time has no room yet: these stand in the frame of shoppers. */
const doors: RouteDefinition[] = [
  { path: "/c/:number", component: page(() => import("./pages/linking/public-catalog.tsx"), "linking") },
  { path: "/answer/:token", component: page(() => import("./pages/answers/answer-link.tsx"), "answers", "producer") },
  { path: "/start", component: page(() => import("./pages/start/start.tsx"), "setup", "account", "demo") },
  { path: "/invitation/:token", component: page(() => import("./pages/people/invitation.tsx"), "people", "account") },
  { path: "/q/:code", component: page(() => import("./pages/orders/code.tsx"), "orders") },
  { path: "/pay/:token", component: page(() => import("./pages/pay/pay.tsx"), "extra") },
  { path: "/day/:token", component: page(() => import("./pages/day/day.tsx"), "people") },
  { path: "/unsubscribe/:token", component: page(() => import("./pages/people/unsubscribe.tsx"), "people") },
  { path: "/producer/new", component: page(() => import("./pages/farm/new-farm.tsx"), "farm", "account", "demo") },
];

export const rooms: RouteDefinition[] = [
  { path: "/", component: ShoppingShell, children: doors },
  { path: "/manage/:slug", component: page(() => import("./shell/manage-shell.tsx")), children: manage },
  { path: "/producer/:slug", component: page(() => import("./shell/producer-shell.tsx")), children: producer },
  ...bare,
  ...gallery,
];
