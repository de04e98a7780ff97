/** How people of one team call each other. */
export const firstName = (name: string): string => name.split(" ")[0] ?? name;
