import type { BoardFacts } from "../../core/contract/board.ts";
import { packFacts } from "../../core/contract/packed-facts.ts";
import { arePhonesOpen } from "../../core/people/phone-numbers.ts";
import type { FactsCache } from "./facts-cache.ts";
import { messageOf } from "./receipts.ts";
import type { RoomSocket } from "./room-socket.ts";

/** What a connection is to be sent: all since `since`, or everything; with phone numbers or without; in which form. */
type Lack = { readonly since: number | null; readonly phones: boolean; readonly packs: boolean };

/** Sends a connection the facts that it lacks. What it has is kept with the socket, so a woken room knows it too. */
export function createFactsPost(options: { cache: FactsCache; marketNow: () => number }) {
  /** For all connections that need the same. */
  const written = new Map<string, string>();
  let writtenOf: BoardFacts | null = null;

  function write(facts: BoardFacts, { since, phones, packs }: Lack): string {
    const changed = since === null ? null : options.cache.changedSince(since);
    const partial = changed !== null;
    const baskets = (changed ?? facts.baskets).map((basket) => (phones ? basket : { ...basket, phone: "" }));
    const seen = { ...facts, baskets };
    return messageOf(
      packs ? { type: "packed_facts", partial, facts: packFacts(seen) } : { type: "facts", partial, facts: seen },
    );
  }

  function message(facts: BoardFacts, lack: Lack): string {
    if (writtenOf !== facts) written.clear();
    writtenOf = facts;
    const name = JSON.stringify(lack);
    const text = written.get(name) ?? write(facts, lack);
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
    const since = state.facts?.phones === phones ? state.facts.seq : null;
    socket.send(message(facts, { since, phones, packs: state.packs ?? false }));
    socket.setState({ facts: { seq: facts.factsSeq, phones } });
  };
}
