import type { MessageFile } from "./catalogue.ts";

/** Every French text, for the places of work (rooms.tsx) and for parts that few shoppers open. */
export const roomFiles = import.meta.glob<MessageFile>(["./messages/fr/*.ts", "!./messages/fr/{common,shell}.ts"]);
