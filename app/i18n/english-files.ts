import type { MessageFile } from "./catalogue.ts";

/** Fetched by who reads English, place by place like the French ones. */
export const englishFiles = import.meta.glob<MessageFile>("./messages/en/*.ts");
