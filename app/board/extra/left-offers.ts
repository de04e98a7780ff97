import { createResource } from "solid-js";
import { type LeftOffer, loadLeftOffers } from "../../api/extras.ts";

export interface LeftList {
  readonly offers: readonly LeftOffer[];
  /** Not read just now: what this phone read earlier, without a network. */
  readonly isOld: boolean;
}

/** What this phone last read, by date: a name is known, and something can be asked for, when the network is gone. */
const lastRead = new Map<string, readonly LeftOffer[]>();

export const knownOffer = (distributionId: string, offerId: string): LeftOffer | undefined =>
  lastRead.get(distributionId)?.find((offer) => offer.id === offerId);

async function read(distributionId: string): Promise<LeftList> {
  try {
    const offers = await loadLeftOffers(distributionId);
    lastRead.set(distributionId, offers);
    return { offers, isOld: false };
  } catch (error) {
    console.warn("left-offers-not-read", { error });
    return { offers: lastRead.get(distributionId) ?? [], isOld: true };
  }
}

/** Read each time somebody looks: others take from the same stock. */
export const createLeftOffers = (distributionId: () => string | undefined) => createResource(distributionId, read)[0];
