import { boardDevice as setting } from "../../shell/board-device.ts";

/** Names this phone among its owner's phones, so that the room can tell which of them has gone silent. Nothing else. */
export function deviceName(): string {
  const known = setting.read();
  if (known !== null && /^[a-z0-9]{12}$/.test(known)) return known;
  const drawn = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join("");
  setting.write(drawn);
  return drawn;
}
