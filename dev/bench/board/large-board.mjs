import { brotliCompressSync, gzipSync } from "node:zlib";
import * as Y from "yjs";
import { foldDraft } from "../../../core/draft/fold-draft.ts";
import { launchSimulator } from "../../payment-simulator/launch.ts";
import { localSecrets } from "../../stack/local-secrets.mjs";
import { pause, until } from "./figures.mjs";
import { createClient } from "./yjs-client.mjs";

const kB = (bytes) => Math.round(bytes / 102.4) / 10;

/** A board of 500 baskets × 12 lines: what a phone fetches, how long it takes, how the document grows, how the day closes. */
export async function largeBoard({ peer, port, state, board }) {
  const server = await peer.start(port, state);
  const at = { peer, port };
  try {
    const reader = createClient({ ...at, greet: true });
    await reader.connect();
    const { baskets } = await reader.facts();
    reader.close();
    const lines = baskets.flatMap((basket) => basket.lines.map((line) => [basket.number, line.ref]));

    // Half of the lines are touched, somebody leaves for two hours, the others touch the rest.
    const half = Math.floor(lines.length / 2);
    await touch(at, lines.slice(0, half));
    const away = createClient({ ...at, greet: true });
    await away.connect();
    away.close();
    await touch(at, lines.slice(half));
    const back = performance.now();
    await away.connect();
    await until(() => away.entries.size >= lines.length, 20_000, 1);
    const catchUpMs = Math.round(performance.now() - back);
    away.close();

    const fresh = createClient({ ...at, greet: true });
    const from = performance.now();
    await fresh.connect();
    await until(() => fresh.entries.size >= lines.length, 20_000, 1);
    const joinMs = Math.round(performance.now() - from);
    const whole = Buffer.concat(fresh.bytes.kept.map((part) => Buffer.from(part)));
    fresh.close();

    const update = Y.encodeStateAsUpdate(fresh.doc);
    const loading = performance.now();
    Y.applyUpdate(new Y.Doc(), update);
    const loadMs = Math.round(performance.now() - loading);
    const folding = performance.now();
    foldDraft(Object.entries(fresh.entries.toJSON()));
    const foldMs = Math.round(performance.now() - folding);
    const grown = await grow(fresh, update.length);

    return {
      baskets: baskets.length,
      lines: lines.length,
      join: {
        ms: joinMs,
        kB: kB(whole.length),
        gzipKB: kB(gzipSync(whole).length),
        brotliKB: kB(brotliCompressSync(whole).length),
      },
      catchUpMs,
      document: { kB: kB(update.length), loadMs, foldMs, kBPer5000Edits: kB(grown) },
      closing: await closing({ port, board }),
    };
  } finally {
    await server.stop();
  }
}

/** As somebody who worked alone and comes back: everything in one frame. */
async function touch(at, lines) {
  const hand = createClient({ ...at, greet: true });
  for (const [basket, line] of lines) hand.write(basket, line);
  await hand.connect();
  await until(() => hand.acknowledged.size >= lines.length, 20_000, 5);
  hand.close();
}

/** What 5,000 more edits of six people add to the document. */
async function grow(client, before) {
  for (let n = 0; n < 5_000; n++) client.write(1 + (n % 60), n % 12);
  return Y.encodeStateAsUpdate(client.doc).length - before;
}

/** "Valider la distribution", from the press to the closed board. */
async function closing({ port, board }) {
  const secrets = localSecrets({ port: board.appPort, simulatorPort: board.appPort + 1 });
  const simulator = await launchSimulator({
    port: board.appPort + 1,
    persistTo: `${board.state}/payment-simulator`,
    secretKey: secrets.STRIPE_SECRET_KEY,
  });
  const api = `http://127.0.0.1:${port}/api/distributions/${board.distributionId}/validation`;
  const headers = { cookie: board.cookie, "content-type": "application/json" };
  try {
    const from = performance.now();
    const answer = await fetch(api, {
      method: "POST",
      headers: { ...headers, "idempotency-key": crypto.randomUUID() },
      body: JSON.stringify({ acknowledgePhonesOut: true }),
    });
    if (answer.status !== 202) return { refused: await answer.text() };
    const { total } = await answer.json();
    for (;;) {
      const progress = await (await fetch(`${api}/progress`, { headers })).json();
      if (progress.closed ?? progress.done >= progress.total) break;
      if (performance.now() - from > 180_000) return { total, progress };
      await pause(50);
    }
    return { total, ms: Math.round(performance.now() - from) };
  } finally {
    await simulator.dispose();
  }
}
