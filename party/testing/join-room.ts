import { exports } from "cloudflare:workers";
import { createTestPhone, type TestPhone } from "./test-phone.ts";

export type JoinedPhone = TestPhone & {
  readonly socket: WebSocket;
  readonly ended: Promise<{ code: number; reason: string }>;
};

/** What the Worker answers to somebody who wants to join a room. */
export const knock = (path: string, headers: Record<string, string>): Promise<Response> =>
  exports.default.fetch(
    new Request(`http://localhost:5173/parties/${path}`, {
      headers: { Upgrade: "websocket", origin: "http://localhost:5173", ...headers },
    }),
  );

/** A phone on the real room, through the Worker's gate. */
export async function joinBoard(
  distributionId: string,
  person: { cookie: string },
  replica: string,
  phone = createTestPhone(replica),
): Promise<JoinedPhone> {
  const answer = await knock(`basket-board/${distributionId}?_pk=${replica}.${crypto.randomUUID()}`, {
    cookie: person.cookie,
  });
  const socket = answer.webSocket;
  if (socket === null) throw new Error(`not admitted: ${answer.status} ${await answer.text()}`);
  socket.accept();
  socket.binaryType = "arraybuffer";
  const ended = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.addEventListener("close", ({ code, reason }) => resolve({ code, reason }));
  });
  socket.addEventListener("message", ({ data }) => {
    if (data === "pong") return;
    phone.receive(typeof data === "string" ? data : new Uint8Array(data));
  });
  phone.connect({ send: (frame) => socket.send(frame) });
  return Object.assign(phone, { socket, ended });
}
