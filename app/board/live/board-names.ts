const PREFIX = "cabas-board";
const STORE = new RegExp(`^${PREFIX}-store:([^:]+):([^:]+)$`);

/** Local stores are named by person and distribution: on a shared phone nobody sends another's work under their own name. */
export const draftName = (userId: string, distributionId: string): string =>
  `${PREFIX}-draft:${userId}:${distributionId}`;
export const storeName = (userId: string, distributionId: string): string =>
  `${PREFIX}-store:${userId}:${distributionId}`;

/** Whose store it is and of which board; undefined for every other database. */
export function ownerOf(name: string): { userId: string; distributionId: string } | undefined {
  const [, userId, distributionId] = STORE.exec(name) ?? [];
  return userId === undefined || distributionId === undefined ? undefined : { userId, distributionId };
}
