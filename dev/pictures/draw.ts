import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { DRAWINGS } from "./keys.ts";

const iconsSchema = v.object({ icons: v.record(v.string(), v.object({ body: v.string() })) });

const readIcons = async () => {
  const file = new URL(import.meta.resolve("@iconify-json/fluent-emoji-flat/icons.json"));
  return v.parse(iconsSchema, JSON.parse(await readFile(file, "utf8"))).icons;
};

/** Every drawing as the text of an SVG file, by key. A key without a drawing is a mistake in keys.ts and throws. */
export async function drawAll(): Promise<ReadonlyMap<string, string>> {
  const icons = await readIcons();
  const draw = async (key: string, icon: string | undefined): Promise<string> => {
    if (icon === undefined) return readFile(new URL(`./own/${key}.svg`, import.meta.url), "utf8");
    const body = icons[icon]?.body;
    if (body === undefined) throw new Error(`Fluent Emoji Flat has no icon "${icon}"`);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">${body}</svg>\n`;
  };
  return new Map(await Promise.all(DRAWINGS.map(async ({ key, icon }) => [key, await draw(key, icon)] as const)));
}
