import { archiveBoard, type BoardArchive, dueArchives } from "../../commands/archive-board.ts";
import type { Services } from "../services.ts";
import { oneByOne } from "./one-by-one.ts";

/** A tick has other work: the rest comes with the next ones. */
const BOARDS_A_TICK = 5;

/** ARC-1. Boards that are over for thirty days. */
export async function archiveBoards(services: Services): Promise<void> {
  const due = await dueArchives(services.ports, BOARDS_A_TICK);
  const archive = boardArchive(services.env);
  await oneByOne("archive_boards", due, (id) => archiveBoard(services.ports, services.draft, archive, id));
}

/** One object a date, by its id: written again it is the same. */
const boardArchive = (env: Env): BoardArchive => ({
  keep: async (distributionId, entries) => {
    await env.FILES.put(`${BOARD_ARCHIVES}${distributionId}.json`, JSON.stringify({ version: 1, entries }), {
      httpMetadata: { contentType: "application/json" },
    });
  },
});

/** Apart from pictures, which are named by their content. */
export const BOARD_ARCHIVES = "board-archive/";
