import { eq } from "drizzle-orm";
import type { Context } from "hono";
import { Hono } from "hono";
import { isListed, isSeen } from "../../core/market/visibility.ts";
import { market } from "../../db/schema/market.ts";
import { producer } from "../../db/schema/producer.ts";
import { readPerson } from "../auth/read-person.ts";
import { viewerOf } from "../auth/viewer-of.ts";
import type { ApiEnv } from "../http/api.ts";

type About = { title: string; description: string; scene: string; unlisted?: boolean };

/** Public pages whose title, description and social picture are written into the HTML; the app draws the rest. */
export const pages = new Hono<ApiEnv>()
  .get("/m/:slug/*", (c) => complete(c, marketAbout))
  .get("/m/:slug", (c) => complete(c, marketAbout))
  .get("/p/:slug", (c) => complete(c, producerAbout))
  .all("*", (c) => c.env.ASSETS.fetch(c.req.raw));

async function complete(
  c: Context<ApiEnv>,
  aboutOf: (c: Context<ApiEnv>, slug: string) => Promise<About | undefined>,
): Promise<Response> {
  const [shell, about] = await Promise.all([
    c.env.ASSETS.fetch(new Request(new URL("/", c.req.url), c.req.raw)),
    aboutOf(c, c.req.param("slug") ?? ""),
  ]);
  if (about === undefined) return new Response(shell.body, { status: 404, headers: shell.headers });
  const { settings } = c.get("services");
  const picture = `${settings.APP_URL}/scenes/${about.scene}.svg`;
  const meta = (property: string, content: string) => (head: Element) =>
    head.append(`<meta property="${property}" content="${escaped(content)}">`, { html: true });
  return new HTMLRewriter()
    .on("title", { element: (element) => void element.setInnerContent(`${about.title} · Cabas`) })
    .on('meta[name="description"]', { element: (element) => void element.setAttribute("content", about.description) })
    .on("head", {
      element: (head) => {
        for (const write of [
          meta("og:title", about.title),
          meta("og:description", about.description),
          meta("og:image", picture),
          meta("og:type", "website"),
          meta("og:url", `${settings.APP_URL}${c.req.path}`),
        ])
          write(head);
        if (about.unlisted) head.append('<meta name="robots" content="noindex">', { html: true });
      },
    })
    .transform(shell);
}

async function marketAbout(c: Context<ApiEnv>, slug: string): Promise<About | undefined> {
  const services = c.get("services");
  const row = await services.db
    .select({
      id: market.id,
      name: market.name,
      tagline: market.tagline,
      commune: market.commune,
      scene: market.scene,
      visibility: market.visibility,
    })
    .from(market)
    .where(eq(market.slug, slug))
    .get();
  if (row === undefined) return undefined;
  if (row.visibility === "private") {
    const viewer = viewerOf(await readPerson(c.req.raw, services));
    if (!isSeen(row.visibility, [...viewer.memberOf, ...viewer.helpsIn].includes(row.id))) return undefined;
  }
  return {
    title: row.name,
    description: row.tagline === "" ? row.commune : row.tagline,
    scene: row.scene,
    unlisted: !isListed(row.visibility),
  };
}

async function producerAbout(c: Context<ApiEnv>, slug: string): Promise<About | undefined> {
  const row = await c
    .get("services")
    .db.select({ name: producer.name, tagline: producer.tagline, commune: producer.commune, scene: producer.scene })
    .from(producer)
    .where(eq(producer.slug, slug))
    .get();
  return row === undefined
    ? undefined
    : { title: row.name, description: row.tagline === "" ? row.commune : row.tagline, scene: row.scene };
}

const escaped = (text: string): string => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
