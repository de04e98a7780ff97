import type { RouteDefinition } from "@solidjs/router";
import { page } from "./page-route.ts";
import { ShoppingShell } from "./shell/shopping-shell.tsx";

/**
 * Every page is its own download, together with the texts of the places that it speaks of (routes.test.ts checks that
 * none is missing). The messages of the base (common, shell) are always there.
 */
const shopping: RouteDefinition[] = [
  { path: "/", component: page(() => import("./pages/home/home.tsx"), "public", "shop") },
  { path: "/m/:slug", component: page(() => import("./pages/market/market-page.tsx"), "public", "shop") },
  { path: "/m/:slug/shop", component: page(() => import("./pages/shop/shop.tsx"), "shop") },
  { path: "/p/:slug", component: page(() => import("./pages/producer-public/producer-page.tsx"), "public", "shop") },
  { path: "/cart/:slug", component: page(() => import("./pages/checkout/cart.tsx"), "checkout", "shop", "account") },
  { path: "/checkout/return", component: page(() => import("./pages/checkout/return.tsx"), "checkout", "shop") },
  { path: "/orders", component: page(() => import("./pages/orders/orders.tsx"), "orders", "shop") },
  { path: "/orders/:basketId", component: page(() => import("./pages/orders/order.tsx"), "orders", "shop") },
  { path: "/sign-in", component: page(() => import("./pages/session/sign-in.tsx"), "account", "demo") },
  { path: "/account", component: page(() => import("./pages/account/account.tsx"), "account") },
];

const manage: RouteDefinition[] = [
  { path: "/", component: page(() => import("./pages/manage/overview.tsx"), "market", "demo") },
  { path: "/orders", component: page(() => import("./pages/manage/orders.tsx"), "market", "demo") },
  { path: "/distributions", component: page(() => import("./pages/manage/distributions.tsx"), "market", "demo") },
  { path: "/distributions/:id", component: page(() => import("./pages/manage/distribution.tsx"), "market", "demo") },
  { path: "/catalogs", component: page(() => import("./pages/manage/catalogs.tsx"), "market", "demo") },
  { path: "/members", component: page(() => import("./pages/manage/members.tsx"), "market", "demo") },
  { path: "/payments", component: page(() => import("./pages/manage/payments.tsx"), "market", "demo") },
  { path: "/settings", component: page(() => import("./pages/manage/settings.tsx"), "market", "demo") },
];

const producer: RouteDefinition[] = [
  { path: "/", component: page(() => import("./pages/producer/overview.tsx"), "producer") },
  { path: "/sales", component: page(() => import("./pages/producer/sales.tsx"), "producer") },
  { path: "/sales/:distributionId", component: page(() => import("./pages/producer/sale.tsx"), "producer") },
  { path: "/payouts", component: page(() => import("./pages/producer/payouts.tsx"), "producer") },
];

/** These draw their own frame: a full screen for a phone in a hall, a sheet of paper. */
const bare: RouteDefinition[] = [
  {
    path: ["/board/:distributionId", "/board/:distributionId/:number"],
    component: page(() => import("./board/board.tsx"), "board"),
  },
  { path: "/paper/:distributionId/:sheet", component: page(() => import("./pages/paper/paper.tsx"), "paper") },
];

/** Ours alone: every component in its states, under `vite dev`. */
const gallery: RouteDefinition[] = import.meta.env.DEV
  ? [{ path: "/dev/gallery", component: page(() => import("./ui/gallery.tsx")) }]
  : [];

export const routes: RouteDefinition[] = [
  { path: "/manage/:slug", component: page(() => import("./shell/manage-shell.tsx")), children: manage },
  { path: "/producer/:slug", component: page(() => import("./shell/producer-shell.tsx")), children: producer },
  ...bare,
  ...gallery,
  {
    path: "/",
    component: ShoppingShell,
    children: [...shopping, { path: "*", component: page(() => import("./shell/not-found.tsx")) }],
  },
];
