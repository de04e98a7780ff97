const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
];
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];

/** "Chrome, Android": enough for a person to recognise a device; the rest of the header is nobody's business. */
export function deviceOf(userAgent: string | null): string {
  const name = (list: typeof systems) => list.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  return [name(browsers), name(systems)].filter((part) => part !== undefined).join(", ");
}
