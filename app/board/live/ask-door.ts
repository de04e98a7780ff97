import type { Door } from "./board-phone.ts";

/**
 * Whether this person would be let in now. A browser tells no page why a socket was refused, so a small answer behind the same
 * right is asked for: the journal of a basket that nobody has. The server says the same to who lost the right and who never had it.
 */
export async function askDoor(distributionId: string): Promise<Door> {
  try {
    const answer = await fetch(`/api/distributions/${distributionId}/journal?basket=0`, {
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(8_000),
    });
    if (answer.ok) return "open";
    // Only our own server's refusal counts: a hall's Wi-Fi answers in its own name too.
    switch (codeIn(await answer.json())) {
      case "sign_in_required":
        return "signed_out";
      case "not_found":
      case "forbidden":
        return "forbidden";
      default:
        return "unknown";
    }
  } catch {
    return "unknown";
  }
}

function codeIn(body: unknown): unknown {
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
