/** Tags as they are typed, between commas; each once, at most ten. */
export const tagsIn = (text: string): string[] =>
  [
    ...new Set(
      text
        .split(",")
        .map((tag) => tag.trim().slice(0, 30))
        .filter((tag) => tag !== ""),
    ),
  ].slice(0, 10);
