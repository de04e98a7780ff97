/** The sheets of one date with this farm's lines only. */
export const preparationHref = (distributionId: string, slug: string): string =>
  `/paper/${distributionId}/preparation?producer=${slug}`;
