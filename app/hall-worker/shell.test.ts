import { describe, expect, it } from "vitest";
import { createShell, type ShellFiles } from "./shell.ts";

const HOST = "http://hall";
const own: ShellFiles = {
  build: "two",
  entry: "/assets/base-2.js",
  files: ["/", "/assets/base-2.js", "/assets/board.js", "/theme.js"],
};
const page = (entry: string, more = "") =>
  new Response(`<script type="module" src="${entry}"></script>${more}`, { headers: { "content-type": "text/html" } });
const script = (text = "code") => new Response(text, { headers: { "content-type": "text/javascript" } });

/** A browser's caches, and a server that has what `serves` says. */
function phone(serves: Record<string, () => Response | Promise<Response>>, given: Partial<ShellFiles> = {}) {
  const stores = new Map<string, Map<string, Response>>();
  const asked: string[] = [];
  const storeOf = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      put: async (path: string, answer: Response) => void store.set(path, answer),
      match: async (path: string) => store.get(path)?.clone(),
    } as unknown as Cache;
  };
  const caches = {
    open: async (name: string) => storeOf(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (path: string) =>
      [...stores.values()]
        .map((store) => store.get(path))
        .find(Boolean)
        ?.clone(),
  } as unknown as CacheStorage;
  const late: (() => void)[] = [];
  const shell = createShell(
    { ...own, ...given },
    {
      caches,
      fetch: async (request) => {
        const path = String(request);
        asked.push(path);
        const answer = serves[path];
        if (answer === undefined) throw new TypeError("Failed to fetch");
        return answer();
      },
      after: () => new Promise((resolve) => late.push(resolve)),
    },
  );
  const outOfPatience = () => {
    for (const run of late.splice(0)) run();
  };
  const kept = () => [...stores].map(([name, store]) => [name, [...store.keys()].sort()]);
  return { shell, stores, asked, kept, outOfPatience };
}

const whole = {
  "/": () => page("/assets/base-2.js"),
  "/assets/base-2.js": () => script(),
  "/assets/board.js": () => script(),
  "/theme.js": () => script(),
};
const never = () => new Promise<Response>(() => {});
const text = async (answer: Response | Promise<Response> | undefined) => await (await answer)?.text();

describe("the board's files on a phone", () => {
  it("are all there, or none of that build is", async () => {
    const good = phone(whole);
    await good.shell.install();
    expect(good.kept()).toEqual([["cabas-shell-two", [...own.files].sort()]]);
    for (const bad of [
      { ...whole, "/assets/board.js": () => new Response("", { status: 404 }) },
      { ...whole, "/assets/board.js": () => page("/assets/base-2.js") },
      { ...whole, "/": () => page("/assets/base-3.js") },
      { "/": whole["/"] },
    ]) {
      const lost = phone(bad);
      await expect(lost.shell.install()).rejects.toThrow();
      expect(lost.kept()).toEqual([]);
    }
  });

  it("are taken over from an earlier build where their name says that they are the same; then that build goes", async () => {
    const next = phone(whole);
    const before = phone(whole, { build: "one" });
    await before.shell.install();
    for (const [name, store] of before.stores) next.stores.set(name, store);
    next.stores.set("cabas-goods", new Map());
    await next.shell.install();
    expect(next.asked).toEqual(["/", "/theme.js"]);
    await next.shell.dropOthers();
    expect(next.kept().map(([name]) => name)).toEqual(["cabas-goods", "cabas-shell-two"]);
  });

  it("answer for a network that fails, says nothing in time, or is out of order", async () => {
    const { shell, outOfPatience } = phone(whole);
    await shell.install();
    expect(await text(shell.page(Promise.reject(new TypeError("no network"))))).toContain("base-2");
    expect(await text(shell.page(Promise.resolve(new Response("sorry", { status: 503 }))))).toContain("base-2");
    const waiting = shell.page(never());
    outOfPatience();
    expect(await text(waiting)).toContain("base-2");
  });

  it("stand back for the network's page, of a newer build too where that comes whole", async () => {
    const newer = { ...whole, "/assets/base-3.js": () => script() };
    const { shell } = phone(newer);
    await shell.install();
    expect(await text(shell.page(Promise.resolve(page("/assets/base-2.js", "<b>fresh</b>"))))).toContain("fresh");
    expect(await text(shell.page(Promise.resolve(page("/assets/base-3.js"))))).toContain("base-3");
  });

  it("are not given up for a newer page whose scripts do not come", async () => {
    const { shell, outOfPatience } = phone({ ...whole, "/assets/base-3.js": never });
    await shell.install();
    const waiting = shell.page(Promise.resolve(page("/assets/base-3.js")));
    await new Promise((resolve) => setTimeout(resolve));
    outOfPatience();
    expect(await text(waiting)).toContain("base-2");
  });

  it("leave a redirection to the browser, and nothing kept to the network", async () => {
    const { shell } = phone(whole);
    const away = { type: "opaqueredirect", ok: false } as Response;
    expect(await shell.page(Promise.resolve(away))).toBe(away);
    await expect(shell.page(Promise.reject(new TypeError("no network")))).rejects.toThrow("no network");
  });

  it("are the only ones answered for: no API, no socket, no other page of the app", async () => {
    const { shell, stores } = phone(whole);
    await shell.install();
    stores.set("cabas-goods", new Map([["/pictures/tomato.svg", new Response("red")]]));
    const file = (path: string) => shell.file(new URL(path, HOST));
    expect(await text(file("/assets/board.js"))).toBe("code");
    expect(await text(file("/pictures/tomato.svg"))).toBe("red");
    await expect(file("/pictures/leek.svg")).rejects.toThrow("Failed to fetch");
    for (const path of [
      "/",
      "/api/session",
      "/api/distributions/1/board",
      "/parties/basket-board/1",
      "/assets/shop.js",
    ])
      expect(file(path)).toBeUndefined();
  });
});
