import type { BoardStorage } from "./board-storage.ts";
import type { Look, RoomSocket } from "./room-socket.ts";

export type PhoneOut = { readonly name: string; readonly lastSeenAt: number };

/** A phone that opened a basket longer ago than this has surely been put away. */
const OPEN_MS = 30 * 60_000;
/** Phones ping every 2 s; the platform answers in our place and remembers when. */
const SILENT_MS = 10_000;
/** A basket that stays open is noted again this often, not at every look. */
const NOTE_MS = 60_000;

/** Phones that may hold work nobody else has seen: with a basket open, and gone silent. */
export function createOpenPhones(options: {
  phones: BoardStorage["phones"];
  sockets: () => Iterable<RoomSocket>;
  realNow: () => number;
}) {
  const { phones, realNow } = options;
  const notedAt = new Map<string, number>();

  return {
    looked(socket: RoomSocket, look: Look): void {
      const { userId, device, name } = socket.state();
      const phone = keyOf({ userId, device });
      const now = realNow();
      if (look.basket === null) {
        notedAt.delete(phone);
        phones.remove(userId, device);
      } else if (now - (notedAt.get(phone) ?? 0) > NOTE_MS) {
        notedAt.set(phone, now);
        phones.put({ userId, device, name, openedAt: now, seenAt: now });
      }
    },
    leave(socket: RoomSocket): void {
      const own = keyOf(socket.state());
      notedAt.delete(own);
      const open = phones.all().find((phone) => keyOf(phone) === own);
      if (open !== undefined) phones.put({ ...open, seenAt: Math.max(open.seenAt, socket.heardAt()) });
    },
    /** It may not come back: nothing that it still holds could be taken, so nobody waits for it. */
    sentAway(socket: RoomSocket): void {
      const { userId, device } = socket.state();
      notedAt.delete(keyOf({ userId, device }));
      phones.remove(userId, device);
    },
    out(): PhoneOut[] {
      const now = realNow();
      const heard = new Map<string, number>();
      for (const socket of options.sockets()) {
        const phone = keyOf(socket.state());
        heard.set(phone, Math.max(heard.get(phone) ?? 0, socket.heardAt()));
      }
      return phones
        .all()
        .map((phone) => ({
          ...phone,
          heardAt: Math.max(phone.seenAt, heard.get(keyOf(phone)) ?? 0),
          connected: heard.has(keyOf(phone)),
        }))
        .filter((phone) => now - phone.openedAt <= OPEN_MS && (!phone.connected || now - phone.heardAt > SILENT_MS))
        .map((phone) => ({ name: phone.name, lastSeenAt: phone.heardAt }));
    },
  };
}

const keyOf = (phone: { userId: string; device: string }): string => `${phone.userId} ${phone.device}`;
