import type { Capability } from "../../core/people/capability.ts";
import type { Access, RoomEvent } from "./board-ports.ts";
import type { RoomSocket } from "./room-socket.ts";

export type Roles = {
  /** Re-reads in the background what is older than a minute. */
  readonly glance: (socket: RoomSocket) => void;
  /** Reads the role now; false = gone, the connection is closed. Throws when it cannot be read. */
  readonly renew: (socket: RoomSocket) => Promise<boolean>;
  readonly renewAll: (sockets: Iterable<RoomSocket>) => Promise<void>;
};

const FRESH_MS = 60_000;

export const may = (socket: RoomSocket, capability: Capability): boolean =>
  socket.state().capabilities.includes(capability);

/** Who may what is decided by the database, not by the ticket with which somebody came in. */
export function createRoles(options: {
  read: (userId: string) => Promise<Access | null>;
  realNow: () => number;
  gone: (socket: RoomSocket) => void;
  changed: (socket: RoomSocket) => void;
  log: (event: RoomEvent) => void;
}): Roles {
  async function renew(socket: RoomSocket): Promise<boolean> {
    const before = socket.state();
    socket.setState({ roleAt: options.realNow() });
    const access = await options.read(before.userId);
    if (access === null || !access.capabilities.includes("board:join")) {
      options.gone(socket);
      return false;
    }
    const same = access.name === before.name && access.capabilities.join() === before.capabilities.join();
    if (same) return true;
    socket.setState({ capabilities: access.capabilities, name: access.name });
    options.changed(socket);
    return true;
  }

  /** A role that cannot be read now stays as it was: the next look is in a minute, and commands read it again. */
  const tryRenew = async (socket: RoomSocket): Promise<void> => {
    try {
      await renew(socket);
    } catch {
      options.log({ event: "board_role_unread" });
    }
  };

  return {
    renew,
    glance(socket) {
      if (options.realNow() - socket.state().roleAt > FRESH_MS) void tryRenew(socket);
    },
    async renewAll(sockets) {
      await Promise.all([...sockets].map(tryRenew));
    },
  };
}
