export const isEmpty = (things: Iterable<unknown>): boolean => things[Symbol.iterator]().next().done === true;
