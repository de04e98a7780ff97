/** Intl objects are slow to make and safe to share: each is made once. */
export function intlCache<Made>(): (key: string, make: () => Made) => Made {
  const made = new Map<string, Made>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make();
    made.set(key, fresh);
    return fresh;
  };
}
