import type { BoardFacts } from "../../core/contract/board.ts";
import { arePhonesOpen } from "../../core/people/phone-numbers.ts";
import type { FactsCache } from "./facts-cache.ts";
import { messageOf } from "./receipts.ts";
import type { RoomSocket } from "./room-socket.ts";

/** Sends a connection the facts that it lacks. What it has is kept with the socket, so a woken room knows it too. */
export function createFactsPost(options: { cache: FactsCache; marketNow: () => number }) {
  /** For all connections that need the same. */
  const written = new Map<string, string>();
  let writtenOf: BoardFacts | null = null;

  function message(facts: BoardFacts, since: number | null, phones: boolean): string {
    if (writtenOf !== facts) written.clear();
    writtenOf = facts;
    const name = `${since} ${phones}`;
    const changed = since === null ? null : options.cache.changedSince(since);
    const text =
      written.get(name) ??
      messageOf({
        type: "facts",
        partial: changed !== null,
        facts: {
          ...facts,
          baskets: (changed ?? facts.baskets).map((basket) => (phones ? basket : { ...basket, phone: "" })),
        },
      });
    written.set(name, text);
    return text;
  }

  return (socket: RoomSocket): void => {
    const facts = options.cache.current();
    if (facts === null) return;
    const state = socket.state();
    const phones = state.capabilities.includes("phones:read") && arePhonesOpen(facts, options.marketNow());
    if (state.facts?.seq === facts.factsSeq && state.facts.phones === phones) return;
    // Numbers appear or vanish with the right to read them: then everything is sent.
    socket.send(message(facts, state.facts?.phones === phones ? state.facts.seq : null, phones));
    socket.setState({ facts: { seq: facts.factsSeq, phones } });
  };
}
