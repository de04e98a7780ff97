import type { loadValidationPreview } from "../../api/board.ts";

/** What validating the distribution now would do. */
export type Preview = Awaited<ReturnType<typeof loadValidationPreview>>;
