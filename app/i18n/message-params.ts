/** The names between braces of a message, read from its literal type: `"{n} panier|{n} paniers"` gives `"n"`. */
export type ParamNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never;

/** A message with forms (`one|other` or `none|one|other`) is always chosen by `n`. */
type CountName<Text> = Text extends `${string}|${string}` ? "n" : never;

type Names<Text> = ParamNames<Text> | CountName<Text>;

/** `n` counts and is a number; the others are shown as they are. */
export type MessageParams<Text, Value = string | number> = { [Name in Names<Text>]: Name extends "n" ? number : Value };

/** No second argument where the message has no names, a full object where it has. */
export type ParamArguments<Text, Value = string | number> = [Names<Text>] extends [never]
  ? []
  : [params: MessageParams<Text, Value>];
