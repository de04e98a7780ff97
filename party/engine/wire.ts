// Numbers of the standard Yjs protocol (y-protocols; the outer ones by y-websocket). They never change within version 1.

export const SYNC = 0;
export const AWARENESS = 1;
export const QUERY_AWARENESS = 3;

export const SYNC_STEP_1 = 0;
export const SYNC_STEP_2 = 1;
export const SYNC_UPDATE = 2;

/** Root map of the draft. */
export const ROOT = "entries";

/** y-partyserver's providers take a string frame for a message of ours only behind this prefix. */
export const MESSAGE_PREFIX = "__YPS:";
