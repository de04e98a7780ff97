import { joinCrowd } from "./crowd.mjs";
import { median, pause, quantile, tenths, until } from "./figures.mjs";
import { cpuMs } from "./peers.mjs";
import { createClient } from "./yjs-client.mjs";

/** So many edits a second, each by the next hand, evenly spread. */
async function editFor(crowd, { perSecond, seconds }) {
  const from = performance.now();
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = from + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    crowd.write(crowd.clients[n % crowd.clients.length]);
  }
}

async function steady(at, { size, perSecond, seconds }) {
  const crowd = await joinCrowd({ ...at, size });
  await pause(500);
  const before = cpuMs(at.server.group);
  await editFor(crowd, { perSecond, seconds });
  const missing = await crowd.missing();
  const cpu = cpuMs(at.server.group) - before;
  crowd.leave();
  return {
    p50: tenths(quantile(crowd.latencies, 0.5)),
    p95: tenths(quantile(crowd.latencies, 0.95)),
    missing,
    cpuUsPerDelivery: Math.round((cpu * 1000) / crowd.latencies.length),
  };
}

/** 20 clients, 40 edits a second. */
export const propagation = (at) => steady(at, { size: 20, perSecond: 40, seconds: 8 });

/** 250 clients in one room, 10 edits a second. */
export const fullHall = (at) => steady(at, { size: 250, perSecond: 10, seconds: 8 });

/** 100 people change something in the same instant: until all see all. */
export async function burst(at) {
  const crowd = await joinCrowd({ ...at, size: 100 });
  const took = [];
  for (let turn = 0; turn < 4; turn++) {
    await pause(400);
    const before = crowd.latencies.length;
    const from = performance.now();
    for (const client of crowd.clients) crowd.write(client);
    await until(() => crowd.latencies.length - before >= 100 * 99, 20_000, 1);
    took.push(performance.now() - from);
  }
  const missing = await crowd.missing();
  crowd.leave();
  // The first is the warming up.
  return { ms: Math.round(median(took.slice(1))), missing };
}

/** 20 people come back at once, each with 25 edits made alone: until everybody has all 500. */
export async function backAtOnce(at) {
  const clients = Array.from({ length: 20 }, () => createClient(at));
  const witness = createClient(at);
  await witness.connect();
  for (const client of clients) for (let n = 0; n < 25; n++) client.write();
  const from = performance.now();
  await Promise.all(clients.map((client) => client.connect()));
  const all = [...clients, witness];
  await until(() => all.every((client) => client.entries.size >= 500), 20_000, 1);
  const ms = Math.round(performance.now() - from);
  const lost = all.reduce((sum, client) => sum + 500 - Math.min(500, client.entries.size), 0);
  for (const client of all) client.close();
  return { ms, lost };
}
