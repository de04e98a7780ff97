/** The secret part of a catalog's link: 128 random bits, short enough for a QR code that a phone reads across a table. */
export function newCatalogToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
