/**
 * A number that only its own constructor can make, so that cents never meet grams by accident. The key is a string, not a
 * symbol, because declarations of types made from brands must be able to name it.
 */
export type Brand<Base, Name extends string> = Base & { readonly "~brand": Name };
