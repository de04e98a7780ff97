import { Hono } from "hono";
import { declinePayment } from "../actions/decline-payment.ts";
import { completeOnboarding } from "../actions/link-account.ts";
import { paySession } from "../actions/pay-session.ts";
import { isLinkUsable, linkUrls } from "../objects/account-link.ts";
import type { Session } from "../objects/stored.ts";
import type { World } from "../world.ts";
import { doneOnboarding, onboardPage } from "./onboard-page.ts";
import { overviewPage } from "./overview-page.ts";
import { pageResponse } from "./page.ts";
import { closedPage, payPage } from "./pay-page.ts";
import { languageOf, wordsOf } from "./words.ts";

/** The hosted pages, for people. `step` runs one step of the simulator after everything that is due. */
export function pageRoutes(step: <T>(work: (world: World) => T) => T): Hono {
  const pages = new Hono();

  pages.get("/", (c) => {
    const language = languageOf(c.req.query("lang"), c.req.header("Accept-Language"));
    const words = wordsOf(language);
    const body = step((world) => overviewPage(world, words, language));
    return pageResponse({ language, words, title: words.overview, wide: true, body });
  });

  pages.get("/pay/:id", (c) => {
    const session = step((world) => world.store.get("session", c.req.param("id")));
    const language = languageOf(session?.object.locale, c.req.header("Accept-Language"));
    const words = wordsOf(language);
    const page = { language, words, title: words.payTitle };
    if (session === undefined) {
      return pageResponse({ ...page, body: closedPage(words, words.unknown, null) }, 404);
    }
    const { object } = session;
    if (object.status === "complete") {
      return pageResponse({ ...page, body: closedPage(words, words.alreadyPaid, successUrl(object)) });
    }
    if (object.status === "expired") {
      return pageResponse({ ...page, body: closedPage(words, words.expired, object.cancel_url) });
    }
    const declined = c.req.query("declined") !== undefined;
    return pageResponse({ ...page, body: payPage({ session, language, words, declined }) });
  });

  pages.post("/pay/:id/pay", (c) => {
    const id = c.req.param("id");
    const session = step((world) => {
      paySession(world, id);
      return world.store.get("session", id)?.object;
    });
    // Pressed twice or in two tabs: the second press finds it paid and goes the same way, and nothing is taken again.
    const done = session?.status === "complete" ? successUrl(session) : null;
    return c.redirect(done ?? `/pay/${encodeURIComponent(id)}`, 303);
  });

  pages.post("/pay/:id/decline", (c) => {
    const id = c.req.param("id");
    const declined = step((world) => declinePayment(world, id));
    return c.redirect(`/pay/${encodeURIComponent(id)}${declined ? "?declined" : ""}`, 303);
  });

  pages.get("/onboard/:token", async (c) => {
    const found = step((world) => {
      const link = world.store.get("account_link", c.req.param("token"));
      const account = link && world.store.get("account", link.account);
      return link && account && { link, account, usable: isLinkUsable(link, world.now) };
    });
    const language = languageOf(found?.account.defaults.locales?.[0], c.req.header("Accept-Language"));
    const words = wordsOf(language);
    const page = { language, words, title: words.onboardTitle };
    if (found?.usable) {
      return pageResponse({ ...page, body: onboardPage(found.link, found.account, words) });
    }
    const refreshUrl = found && linkUrls(found.link).refreshUrl;
    return refreshUrl === undefined
      ? pageResponse({ ...page, body: doneOnboarding(words, words.linkDead) }, 404)
      : c.redirect(refreshUrl, 303);
  });

  pages.post("/onboard/:token", (c) => {
    const token = c.req.param("token");
    const target = step((world) => {
      const done = completeOnboarding(world, token);
      const link = world.store.get("account_link", token);
      const urls = link && linkUrls(link);
      return done ? urls?.returnUrl : urls?.refreshUrl;
    });
    return c.redirect(target ?? "/", 303);
  });

  return pages;
}

function successUrl(session: Session): string | null {
  return session.success_url?.replaceAll("{CHECKOUT_SESSION_ID}", session.id) ?? null;
}
