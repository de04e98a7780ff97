/** The address that an invitation's link carries behind its "#"; nothing else there may fill in a sign-in box. */
export function addressInHash(hash: string): string {
  try {
    const text = decodeURIComponent(hash.slice(1));
    return /^[^\s@]+@[^\s@]+$/.test(text) ? text : "";
  } catch {
    return "";
  }
}
