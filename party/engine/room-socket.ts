/** What the room knows of one connection. Kept with the socket, so that it outlives hibernation; at most 2 KB. */
export type SocketState = {
  readonly userId: string;
  readonly name: string;
  readonly capabilities: readonly string[];
  /** When the capabilities were last read. */
  readonly roleAt: number;
  /** Names the phone beyond one connection; claimed by it, used only to tell its owner's phones apart. */
  readonly device: string;
  /** It has asked for the draft and been answered: before that, live updates would come without their base. */
  readonly synced: boolean;
  /** It has said hello: only then does it get our own messages; a plain Yjs client never does. */
  readonly greeted: boolean;
  /** It reads packed facts (protocol 3); what slept through a deployment may not say so. */
  readonly packs?: boolean;
  /** The facts it was last sent; null = none yet. */
  readonly facts: { readonly seq: number; readonly phones: boolean } | null;
  readonly look: Look | null;
};

/** Where a phone looks, by its awareness. */
export type Look = {
  readonly client: number;
  readonly clock: number;
  readonly basket: number | null;
  readonly line: number | null;
};

/** A connection as the engine sees it. The same object for the same connection as long as the engine lives. */
export type RoomSocket = {
  readonly id: string;
  readonly state: () => SocketState;
  readonly setState: (change: Partial<SocketState>) => void;
  /** Never throws: a socket that is going away has its own event. */
  readonly send: (data: string | Uint8Array) => void;
  readonly close: (code: number, reason: string) => void;
  /** When the connection last gave a sign of life, pings included. */
  readonly heardAt: () => number;
};

export type NewSocketState = Pick<SocketState, "userId" | "name" | "capabilities" | "device" | "roleAt">;

export const newSocketState = (who: NewSocketState): SocketState => ({
  userId: who.userId,
  name: who.name,
  capabilities: who.capabilities,
  roleAt: who.roleAt,
  device: who.device,
  synced: false,
  greeted: false,
  facts: null,
  look: null,
});
