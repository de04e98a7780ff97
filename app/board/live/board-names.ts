const PREFIX = "cabas-board";

/** Local stores are named by person and distribution: on a shared phone nobody sends another's work under their own name. */
export const draftName = (userId: string, distributionId: string): string =>
  `${PREFIX}-draft:${userId}:${distributionId}`;
export const storeName = (userId: string, distributionId: string): string =>
  `${PREFIX}-store:${userId}:${distributionId}`;

export const isStoreName = (name: string): boolean => name.startsWith(`${PREFIX}-store:`);
