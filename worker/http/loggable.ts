/** What may stand in a log of an error: never its message, which may quote what people typed or whom a mail was for. */
export type Loggable = { error: string; at?: string; database?: string };

/** An error whose message is made of our own words alone. */
export class PlainSpoken extends Error {
  override name = "PlainSpoken";
}

const FRAMES = 3;

/** The kind of an error, where it was thrown, and what D1 says of it (names of tables and constraints, no values). */
export function loggable(error: unknown): Loggable {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const at = frames
    .slice(0, FRAMES)
    .map((line) => line.trim())
    .join(" < ");
  const database = databaseText(error);
  return {
    error: error instanceof PlainSpoken ? error.message : kindOf(error),
    ...(at === "" ? {} : { at }),
    ...(database === undefined ? {} : { database }),
  };
}

/** The payment library names the kind of an error in a field. */
const kindOf = (error: Error): string => ("type" in error && typeof error.type === "string" ? error.type : error.name);

function databaseText(error: Error): string | undefined {
  for (let one: unknown = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    const [text] = /D1_\w+: .{0,200}/.exec(one.message) ?? [];
    if (text !== undefined) return text;
  }
  return undefined;
}
