/** Where to after signing in: a page of ours, whatever the address says. "//evil" and "https:" would leave. */
export const safePath = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : "/";
