// The phone changes network: its bytes vanish and nothing closes. Each server with the client its own users have.
import { connect, createServer } from "node:net";
import * as Y from "yjs";
import { openDraftLink } from "../../../app/board/live/draft-link.ts";
import { keepAlive } from "../../../app/board/live/live-socket.ts";
import { until } from "./figures.mjs";
import { peerModule } from "./peers.mjs";
import { createClient, newReplica } from "./yjs-client.mjs";

/** A way to the server that can go dark. What was open then is dead for good; what knocks meanwhile is let in afterwards. */
function openTunnel(port, to) {
  let dark = false;
  const waiting = [];
  const pairs = new Set();
  const join = (phone) => {
    const server = connect(to, "127.0.0.1");
    const pair = { dead: false };
    pairs.add(pair);
    const pass = (a, b) => a.on("data", (data) => !pair.dead && b.write(data));
    pass(phone, server);
    pass(server, phone);
    for (const end of [phone, server]) end.on("error", () => undefined);
    phone.on("close", () => !pair.dead && server.destroy());
    server.on("close", () => !pair.dead && phone.destroy());
    phone.resume();
  };
  const listener = createServer({ pauseOnConnect: true }, (phone) => {
    if (dark) waiting.push(phone);
    else join(phone);
  });
  listener.listen(port, "127.0.0.1");
  return {
    darken() {
      dark = true;
      for (const pair of pairs) pair.dead = true;
    },
    lighten() {
      dark = false;
      for (const phone of waiting.splice(0)) join(phone);
    },
    close: () => listener.close(),
  };
}

/** What somebody's own client is: a document that stays in touch by itself. */
const ownClients = {
  cabas({ peer, port }) {
    const replica = newReplica();
    const { url, headers } = peer.address(port, replica);
    class Socket extends WebSocket {
      constructor(address) {
        super(address, { headers });
        keepAlive(this);
      }
    }
    const synced = Promise.withResolvers();
    const link = openDraftLink({
      host: new URL(url).host,
      secure: false,
      distributionId: new URL(url).pathname.split("/").at(-1),
      connectionId: `${replica}.0`,
      name: null,
      Socket,
      entries: () => undefined,
      message: () => undefined,
      opened: () => undefined,
      synced: synced.resolve,
      closed: () => undefined,
    });
    link.connect();
    return {
      ready: synced.promise,
      write: (key) => link.write([[key(replica), { b: 1, l: 1, k: "count", v: 1000, on: [] }]]),
      stop: link.destroy,
    };
  },
  "y-websocket": ({ port }) => {
    const { WebsocketProvider } = peerModule("y-websocket");
    return provided(
      (doc) =>
        new WebsocketProvider(`ws://127.0.0.1:${port}`, "room", doc, { WebSocketPolyfill: WebSocket, disableBc: true }),
    );
  },
  hocuspocus: ({ port }) => {
    const { HocuspocusProvider } = peerModule("@hocuspocus/provider");
    return provided((document) => new HocuspocusProvider({ url: `ws://127.0.0.1:${port}`, name: "room", document }));
  },
  "y-partyserver": ({ port }) =>
    provided(async (doc) => {
      const { default: YProvider } = await import("y-partyserver/provider");
      return new YProvider(`127.0.0.1:${port}`, "room", doc, {
        party: "plain-room",
        protocol: "ws",
        WebSocketPolyfill: WebSocket,
      });
    }),
};

function provided(make) {
  const doc = new Y.Doc();
  const synced = Promise.withResolvers();
  const made = Promise.resolve(make(doc)).then((provider) => {
    provider.on("synced", () => synced.resolve());
    provider.on("sync", () => synced.resolve());
    return provider;
  });
  return {
    ready: synced.promise,
    write: (key) => doc.getMap("entries").set(key(newReplica()), { b: 1, l: 1, k: "count", v: 1000, on: [] }),
    stop: async () => (await made).destroy(),
  };
}

const DARK_MS = 10_000;
const MOST_MS = 60_000;

/** From the network's return until somebody else sees an edit made in the dark, in ms; null = not within a minute. */
export async function deadLink({ peer, port, tunnelPort }) {
  const tunnel = openTunnel(tunnelPort, port);
  const seen = new Set();
  const other = createClient({ peer, port, seen: (key) => seen.add(key) });
  await other.connect();
  const phone = ownClients[peer.name]({ peer, port: tunnelPort });
  await phone.ready;
  tunnel.darken();
  let written = "";
  phone.write((replica) => {
    written = `${replica}-0`;
    return written;
  });
  await until(() => false, DARK_MS, 100);
  tunnel.lighten();
  const ms = await until(() => seen.has(written), MOST_MS, 10);
  await phone.stop();
  other.close();
  tunnel.close();
  return { ms: Number.isFinite(ms) ? Math.round(ms) : null };
}
