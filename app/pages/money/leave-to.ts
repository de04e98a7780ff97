/** Away to a page that is not ours; apart, so that a test sees where to. */
export const leaveTo = (url: string): void => window.location.assign(url);
