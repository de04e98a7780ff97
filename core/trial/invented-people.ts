/** Nobody: twelve customers of a trial, two of whom share a name. Their numbers are of the range that is kept for fiction. */
export const INVENTED_PEOPLE: readonly { readonly firstName: string; readonly lastName: string }[] = [
  { firstName: "Alice", lastName: "Essai" },
  { firstName: "Bastien", lastName: "Lafleur" },
  { firstName: "Chloé", lastName: "Martin" },
  { firstName: "David", lastName: "Duprat" },
  { firstName: "Émilie", lastName: "Castets" },
  { firstName: "Fatou", lastName: "Sarr" },
  { firstName: "Gabriel", lastName: "Lestage" },
  { firstName: "Hélène", lastName: "Bordes" },
  { firstName: "Inès", lastName: "Romero" },
  { firstName: "Jules", lastName: "Larrieu" },
  { firstName: "Chloé", lastName: "Martin" },
  { firstName: "Nadia", lastName: "Ziani" },
];

/** +33 6 39 98 xx xx is given to nobody. [law] */
export const inventedPhone = (index: number): string => `+3363998${String(index + 1).padStart(4, "0")}`;
