/** What a build's board is made of, written into the worker by dev/build/hall-worker.ts. */
export interface ShellFiles {
  /** Changes with any of the files. */
  readonly build: string;
  /** The script that the page starts with: a page that names another is of another build. */
  readonly entry: string;
  readonly files: readonly string[];
}

/** The platform's parts that the shell needs, as a test can have them too. */
export interface Surroundings {
  readonly caches: Pick<CacheStorage, "open" | "keys" | "delete" | "match">;
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
  /** Resolves after so long. */
  readonly after: (ms: number) => Promise<void>;
}

export interface Shell {
  /** Resolves when every file is here; rejects, and nothing of this build stays, where one is not. */
  readonly install: () => Promise<void>;
  /** What other builds kept goes. */
  readonly dropOthers: () => Promise<void>;
  /** A page below /board/. `network`: its answer, which may be on its way already. */
  readonly page: (network: Promise<Response>) => Promise<Response>;
  /** A file of the board, or a picture that was kept when the phone was prepared; undefined = none of ours. */
  readonly file: (url: URL) => Promise<Response> | undefined;
}

const PREFIX = "cabas-shell-";
/** Kept by the page "Préparer mon téléphone" (app/board/live/forget-boards.ts names it too). */
const GOODS = "cabas-goods";
/** The page whose HTML is the shell of all. */
const HOME = "/";
/** A hall's network that says nothing for so long will not say it soon. */
const PATIENCE_MS = 2_500;

export const shellCache = (build: string): string => `${PREFIX}${build}`;

/**
 * The board's own files on this phone. Only files that are the same for everybody are in it: no answer of the API, nothing that
 * a session decides.
 */
export function createShell(own: ShellFiles, around: Surroundings): Shell {
  const { caches } = around;
  const known = new Set(own.files);
  const open = () => caches.open(shellCache(own.build));

  /** A file named by its content is the same in every build: what an earlier one kept is not fetched again. */
  async function fetched(path: string): Promise<Response> {
    const kept = path.startsWith("/assets/") ? await caches.match(path) : undefined;
    if (kept !== undefined) return kept;
    const answer = await around.fetch(path, { cache: path.startsWith("/assets/") ? "default" : "no-cache" });
    const isPage = (answer.headers.get("content-type") ?? "").startsWith("text/html");
    // A missing file may be answered by the page of the app.
    if (!answer.ok || answer.redirected || isPage !== (path === HOME)) throw new Error(`not to be had: ${path}`);
    // Between the worker and its files another build was deployed.
    if (isPage && !(await answer.clone().text()).includes(own.entry)) throw new Error("the page is of another build");
    return answer;
  }

  /** Whether the page of another build can come whole: its scripts and styles are fetched, which the page then finds at hand. */
  async function comesWhole(page: Response): Promise<boolean> {
    const html = await page.text();
    if (html.includes(own.entry)) return true;
    const needs = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path = ""]) => path);
    const answers = await Promise.all(needs.map((path) => around.fetch(path)));
    return answers.every((answer) => answer.ok);
  }

  return {
    async install() {
      try {
        const cache = await open();
        await Promise.all(own.files.map(async (path) => cache.put(path, await fetched(path))));
      } catch (error) {
        await caches.delete(shellCache(own.build));
        throw error;
      }
    },

    async dropOthers() {
      const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== shellCache(own.build));
      await Promise.all(names.map((name) => caches.delete(name)));
    },

    async page(network) {
      const live = network.then(async (answer) => {
        // An opaque answer is a redirection: it is the browser's to follow.
        if (answer.type === "opaqueredirect") return answer;
        if (!answer.ok) throw new Error(`answered ${answer.status}`);
        if (!(await comesWhole(answer.clone()))) throw new Error("a new build that does not come whole");
        return answer;
      });
      live.catch(() => undefined);
      const late = around.after(PATIENCE_MS).then(() => undefined);
      const first = await Promise.race([live.catch(() => undefined), late]);
      if (first !== undefined) return first;
      const kept = await (await open()).match(HOME);
      return kept ?? (await network);
    },

    file(url) {
      const { pathname } = url;
      if (known.has(pathname) && pathname !== HOME)
        return caches.match(pathname).then((kept) => kept ?? around.fetch(pathname));
      if (!pathname.startsWith("/pictures/") && !pathname.startsWith("/files/")) return undefined;
      return caches
        .open(GOODS)
        .then((goods) => goods.match(pathname))
        .then((kept) => kept ?? around.fetch(pathname));
    },
  };
}
