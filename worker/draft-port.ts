import type { DraftPort } from "../commands/draft-port.ts";

/** The drafts of the rooms, as commands see them. */
export const draftPort = (env: Env): DraftPort => {
  const room = (distributionId: string) => env.BasketBoard.getByName(distributionId);
  return {
    standing: async (id, lines) => (lines.length === 0 ? [] : await room(id).standing([...lines])),
    write: async (id, writing) => await room(id).write({ ...writing, entries: [...writing.entries] }),
    history: async (id) => await room(id).history(),
    drop: async (id) => await room(id).forget(),
  };
};
