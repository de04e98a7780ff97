import { expect, it } from "vitest";
import { invitationEnd, invitationState } from "./invitation-state.ts";

it("IVL-3 a link opens for 30 days, unless it was accepted or withdrawn before", () => {
  const sentAt = Date.parse("2026-03-01T10:00:00Z");
  const fresh = { acceptedAt: null, withdrawnAt: null, expiresAt: invitationEnd(sentAt) };
  expect(new Date(fresh.expiresAt).toISOString()).toBe("2026-03-31T10:00:00.000Z");
  expect(invitationState(fresh, fresh.expiresAt - 1)).toBe("open");
  expect(invitationState(fresh, fresh.expiresAt)).toBe("expired");
  expect(invitationState({ ...fresh, withdrawnAt: sentAt + 1 }, sentAt + 2)).toBe("withdrawn");
  expect(invitationState({ ...fresh, acceptedAt: sentAt + 1 }, fresh.expiresAt + 1)).toBe("accepted");
});
