import { draftName } from "./board-names.ts";
import type { LinkHandlers } from "./board-phone.ts";
import type { DraftLink } from "./draft-link.ts";
import { LiveSocket } from "./live-socket.ts";

/** The link of this page, in the browser. Yjs comes in a chunk of its own; asked for early, it is there when needed. */
export function openPhoneLink(options: {
  distributionId: string;
  userId: string;
  connectionId: string;
  isKept: boolean;
}) {
  const chunk = import("./draft-link.ts");
  return async (handlers: LinkHandlers): Promise<DraftLink> => {
    const { openDraftLink } = await chunk;
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
