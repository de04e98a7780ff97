import type { Person } from "./person.ts";

/** What somebody let in by a one-day link may ask at all; elsewhere they are a visitor (DAY-2). */
const DOORS =
  /^\/(parties\/basket-board\/[^/]+|api\/(session|health|dues\/[\w-]+(\/(page|confirm))?|day-passes\/[\w-]+(\/enter)?|distributions\/[^/]+\/(board|left|dues\/[^/]+\/link|journal|paper|validation(\/progress)?)))$/;

/** DAY-2. The person of a request, as this address may know them. */
export const knownAt = (person: Person | null, path: string): Person | null =>
  person === null || person.guestOf === null || DOORS.test(path) ? person : null;
