import { median, pause } from "./figures.mjs";
import { createClient } from "./yjs-client.mjs";

/**
 * Kills the server at a random moment of a busy room, again and again, on one state folder. An entry is lost if somebody had its
 * receipt, or had seen it as another's, and the room that comes back does not have it.
 */
export async function killTest({ peer, port, state, kills }) {
  let lostAcknowledged = 0;
  let lostSeen = 0;
  let written = 0;
  const backMs = [];
  const joinMs = [];
  let server = await peer.start(port, state);
  for (let turn = 0; turn < kills; turn++) {
    const seen = new Set();
    const hands = Array.from({ length: 3 }, () =>
      createClient({ peer, port, greet: true, seen: (key) => seen.add(key) }),
    );
    await Promise.all(hands.map((hand) => hand.connect()));
    // Everything before this turn was looked at in the turn before.
    seen.clear();
    const typing = setInterval(() => {
      for (const hand of hands) hand.write();
      written += hands.length;
    }, 15);
    await pause(50 + Math.random() * 800);
    await server.stop("SIGKILL");
    clearInterval(typing);
    const acknowledged = hands.flatMap((hand) => [...hand.acknowledged].filter((key) => key.startsWith(hand.replica)));
    for (const hand of hands) hand.close();
    const from = performance.now();
    server = await peer.start(port, state);
    backMs.push(performance.now() - from);
    const witness = createClient({ peer, port, greet: true });
    const joining = performance.now();
    await witness.connect();
    joinMs.push(performance.now() - joining);
    lostAcknowledged += acknowledged.filter((key) => !witness.entries.has(key)).length;
    lostSeen += [...seen].filter((key) => !witness.entries.has(key)).length;
    witness.close();
    if ((turn + 1) % 20 === 0)
      console.log(`  ${turn + 1} kills, ${written} entries written, ${lostAcknowledged + lostSeen} lost`);
  }
  await server.stop();
  return {
    kills,
    written,
    lostAcknowledged,
    lostSeen,
    /** Of the whole process: runtime, bundle, bindings. */
    processBackMs: Math.round(median(backMs)),
    joinMs: Math.round(median(joinMs)),
  };
}
