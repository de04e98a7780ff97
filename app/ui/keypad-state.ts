import { type Grams, grams, sumGrams } from "../../core/quantity/grams.ts";

/** What a weigh keypad holds: weighings put aside by "+", and what is being typed in the unit of the scale. */
export interface KeypadState {
  readonly weighings: readonly Grams[];
  /** As typed: "", "942", "0,942". The comma only exists in kilos. */
  readonly typed: string;
  readonly unit: "g" | "kg";
}

export const digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

export type KeypadKey = (typeof digits)[number] | "00" | "comma" | "plus" | "backspace" | "unit";

/** A line is never weighed in more pieces than this, nor one piece beyond 99,999 kg: longer input is a stuck key. */
const mostWeighings = 40;
const mostGrams = 99_999;
const comma = ",";

export const emptyKeypad = (unit: KeypadState["unit"] = "g", weighings: readonly Grams[] = []): KeypadState => ({
  weighings,
  typed: "",
  unit,
});

/** What is typed now, in grams; undefined while there is nothing. */
export function typedGrams(state: KeypadState): Grams | undefined {
  if (state.typed === "") return undefined;
  if (state.unit === "g") return grams(Number(state.typed));
  const [kilos = "", rest = ""] = state.typed.split(comma);
  return grams(Number(kilos) * 1000 + Number(rest.padEnd(3, "0")));
}

/** Everything on the screen, in the order of weighing; a zero that was typed is no weighing. */
export function keypadWeighings(state: KeypadState): readonly Grams[] {
  const typed = typedGrams(state);
  return typed === undefined || typed === 0 ? state.weighings : [...state.weighings, typed];
}

export const keypadTotal = (state: KeypadState): Grams => sumGrams(keypadWeighings(state));

/** The same weight written for the other unit: 942 g is 0,942 kg. */
function written(weight: Grams, unit: KeypadState["unit"]): string {
  if (unit === "g") return String(weight);
  const kilos = Math.floor(weight / 1000);
  const rest = String(weight % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  return rest === "" ? String(kilos) : `${kilos}${comma}${rest}`;
}

/** As if it had been typed: a scale says it. What no hand could type is not taken. */
export const typeWeight = (state: KeypadState, weight: Grams): KeypadState =>
  weight > mostGrams ? state : { ...state, typed: written(weight, state.unit) };

function typeDigits(state: KeypadState, digits: string): KeypadState {
  const joined = (state.typed + digits).replace(/^0+(?=\d)/, "");
  const decimals = joined.split(comma)[1];
  if (decimals !== undefined && decimals.length > 3) return state;
  const next = { ...state, typed: joined };
  const weight = typedGrams(next);
  return weight !== undefined && weight > mostGrams ? state : next;
}

function putAside(state: KeypadState): KeypadState {
  const weight = typedGrams(state);
  // What is typed next is one weighing more.
  if (weight === undefined || weight === 0 || state.weighings.length >= mostWeighings - 1) return state;
  return { ...state, weighings: [...state.weighings, weight], typed: "" };
}

/** One character of what is typed; with nothing typed, the last weighing comes back under the finger. */
function eraseOne(state: KeypadState): KeypadState {
  if (state.typed !== "") return { ...state, typed: state.typed.slice(0, -1) };
  const last = state.weighings.at(-1);
  if (last === undefined) return state;
  return { ...state, weighings: state.weighings.slice(0, -1), typed: written(last, state.unit) };
}

function switchUnit(state: KeypadState): KeypadState {
  const unit = state.unit === "g" ? "kg" : "g";
  const weight = typedGrams(state);
  return { ...state, unit, typed: weight === undefined ? "" : written(weight, unit) };
}

function typeComma(state: KeypadState): KeypadState {
  if (state.unit === "g" || state.typed.includes(comma)) return state;
  return { ...state, typed: `${state.typed === "" ? "0" : state.typed}${comma}` };
}

/** What a key makes of the state. A key that would make no sense changes nothing. */
export function pressKey(state: KeypadState, key: KeypadKey): KeypadState {
  switch (key) {
    case "plus":
      return putAside(state);
    case "backspace":
      return eraseOne(state);
    case "unit":
      return switchUnit(state);
    case "comma":
      return typeComma(state);
    default:
      return typeDigits(state, key);
  }
}
