import { type FromPhone, PROTOCOL } from "../../core/contract/board.ts";
import { PACKED_SINCE } from "../../core/contract/packed-facts.ts";
import type { BoardPorts } from "./board-ports.ts";
import type { CloseReason } from "./close-codes.ts";
import type { Presence } from "./presence.ts";
import { messageOf, type Receipts } from "./receipts.ts";
import { may } from "./roles.ts";
import type { RoomSocket } from "./room-socket.ts";

export type Hello = Extract<FromPhone, { type: "hello" }>;

/** The first words with a phone of ours. A plain Yjs client never says hello and gets none of our messages. */
export function createGreeting(options: {
  ports: Pick<BoardPorts, "build" | "marketNow">;
  receipts: Receipts;
  presence: Presence;
  tellFacts: (socket: RoomSocket) => void;
}) {
  const { ports, receipts, presence, tellFacts } = options;

  function welcome(socket: RoomSocket): void {
    const { userId, name } = socket.state();
    const you = {
      userId,
      name,
      canValidate: may(socket, "basket:validate"),
      canClose: may(socket, "distribution:validate"),
      canWaive: may(socket, "basket:waive"),
      canCorrect: may(socket, "correction:add"),
    };
    socket.send(messageOf({ type: "welcome", protocol: PROTOCOL, build: ports.build, you, now: ports.marketNow() }));
  }

  return {
    welcome,
    greet(socket: RoomSocket, hello: Hello): CloseReason | null {
      if (hello.protocol !== PROTOCOL && hello.protocol !== PROTOCOL - 1) {
        socket.send(messageOf({ type: "reload" }));
        return "reload_needed";
      }
      // With numbers or without, as the phone says: where that is not what it may have now, it is sent all.
      const kept = { seq: hello.factsSeq, phones: hello.phones };
      socket.setState({
        greeted: true,
        packs: hello.protocol >= PACKED_SINCE,
        facts: hello.factsSeq > 0 ? kept : null,
      });
      welcome(socket);
      tellFacts(socket);
      for (const message of receipts.messages()) socket.send(message);
      presence.tellPeople(socket);
      return null;
    },
  };
}
