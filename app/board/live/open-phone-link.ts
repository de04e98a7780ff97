import { draftName } from "./board-names.ts";
import type { LinkHandlers } from "./board-phone.ts";
import type { DraftLink } from "./draft-link.ts";
import { LiveSocket } from "./live-socket.ts";

/** Yjs and its provider, a chunk of its own. */
export type DraftChunk = Promise<typeof import("./draft-link.ts")>;

/** The link of this page, in the browser. */
export function openPhoneLink(options: {
  distributionId: string;
  userId: string;
  connectionId: string;
  isKept: boolean;
  draft: DraftChunk;
}) {
  return async (handlers: LinkHandlers): Promise<DraftLink> => {
    const { openDraftLink } = await options.draft;
    return openDraftLink({
      host: location.host,
      secure: location.protocol === "https:",
      distributionId: options.distributionId,
      connectionId: options.connectionId,
      name: options.isKept ? draftName(options.userId, options.distributionId) : null,
      Socket: LiveSocket,
      ...handlers,
    });
  };
}
