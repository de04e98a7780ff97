/** A line of goods or of amounts; a struck amount stands before the new one, a sum stands out. */
export type Row = { label: string; detail?: string; before?: string; amount?: string; sum?: boolean };

/** What a mail is made of: one description gives its HTML and its text. */
export type Block =
  | { kind: "paragraph"; text: string }
  /** A code to be typed elsewhere. */
  | { kind: "code"; text: string }
  /** The basket's number as it stands on the board. */
  | { kind: "basket"; number: number; text: string }
  /** The code that the customer shows at the pickup: a picture of the mail (`cid`) with words under it. */
  | { kind: "scan"; cid: string; text: string }
  /** When and where, or another few words to find again at a glance. */
  | { kind: "note"; label: string; text: string }
  /** Words of somebody else, as they were written. */
  | { kind: "quote"; text: string }
  /** A text that somebody of the market wrote: its lines as they are, its addresses as links. */
  | { kind: "prose"; text: string }
  | { kind: "rows"; rows: readonly Row[] }
  | { kind: "button"; label: string; url: string };
