/** No line of a scale is longer: what goes on without an end is noise of a wrong speed. */
const MOST_SIGNS = 128;

/** Text that comes in pieces, as lines. Noise between two ends of line is one line that nobody understands. */
export function createLineSplitter(line: (text: string) => void): (piece: string) => void {
  let held = "";
  return (piece) => {
    const parts = `${held}${piece}`.split(/[\r\n]+/);
    held = (parts.pop() ?? "").slice(-MOST_SIGNS);
    for (const part of parts) if (part !== "" && part.length <= MOST_SIGNS) line(part);
  };
}
