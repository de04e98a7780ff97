/** Where the device is: for times that belong to no market, or to several. */
export const deviceZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
