/** Where the address says to go after signing in, if that is a page of ours: "//evil" and "https:" would leave. */
export const safePath = (to: string | undefined): string | undefined =>
  to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : undefined;
