import { until } from "./figures.mjs";
import { createClient } from "./yjs-client.mjs";

/** Many clients of one document, and how long each entry took from the hand that wrote it to each other client. */
export async function joinCrowd({ peer, port, size }) {
  const writtenAt = new Map();
  const latencies = [];
  const clients = Array.from({ length: size }, () =>
    createClient({
      peer,
      port,
      seen(key, at) {
        const from = writtenAt.get(key);
        if (from !== undefined) latencies.push(at - from);
      },
    }),
  );
  // A few at a time: this is not what is measured.
  for (let at = 0; at < clients.length; at += 10)
    await Promise.all(clients.slice(at, at + 10).map((client) => client.connect()));
  let expected = 0;
  return {
    clients,
    latencies,
    write(client) {
      const at = performance.now();
      writtenAt.set(client.write(), at);
      expected += size - 1;
    },
    /** How many deliveries never came, after a last wait. */
    async missing() {
      await until(() => latencies.length >= expected, 10_000);
      return expected - latencies.length;
    },
    leave: () => {
      for (const client of clients) client.close();
    },
  };
}
