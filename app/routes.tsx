import type { RouteDefinition } from "@solidjs/router";
import { page } from "./page-route.ts";
import { ShoppingShell } from "./shell/shopping-shell.tsx";

/**
 * Every page is its own download, together with the texts of the places that it speaks of (routes.test.ts checks that
 * none is missing). The messages of the base (common, shell) are always there. Places of work stand in rooms.tsx.
 */
const shopping: RouteDefinition[] = [
  { path: "/", component: page(() => import("./pages/home/home.tsx"), "public", "shop") },
  { path: "/m/:slug", component: page(() => import("./pages/market/market-page.tsx"), "public", "shop") },
  { path: "/m/:slug/shop", component: page(() => import("./pages/shop/shop.tsx"), "shop") },
  { path: "/p/:slug", component: page(() => import("./pages/producer-public/producer-page.tsx"), "public", "shop") },
  { path: "/cart/:slug", component: page(() => import("./pages/checkout/cart.tsx"), "checkout", "shop", "account") },
  { path: "/checkout/return", component: page(() => import("./pages/checkout/return.tsx"), "checkout", "shop") },
  { path: "/m/:slug/help", component: page(() => import("./pages/answers/help.tsx"), "answers") },
  { path: "/orders", component: page(() => import("./pages/orders/orders.tsx"), "orders", "shop") },
  { path: "/orders/:basketId", component: page(() => import("./pages/orders/order.tsx"), "orders", "shop") },
  { path: "/sign-in", component: page(() => import("./pages/session/sign-in.tsx"), "account", "demo") },
  { path: "/account", component: page(() => import("./pages/account/account.tsx"), "account", "people") },
];

export const routes: RouteDefinition[] = [
  {
    path: "/",
    component: ShoppingShell,
    children: [...shopping, { path: "*", component: page(() => import("./shell/not-found.tsx")) }],
  },
];
