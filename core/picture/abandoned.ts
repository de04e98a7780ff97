/** An upload waits so long for the form that named it to be saved. */
export const PICTURE_GRACE_MS = 86_400_000;

/** PIC-1. Whether an uploaded picture may go; instants in epoch ms. */
export const isAbandoned = (picture: { named: boolean; storedAt: number }, now: number): boolean =>
  !picture.named && picture.storedAt < now - PICTURE_GRACE_MS;
