import { invalidRequest, type Refusal } from "../refusal.ts";
import type { Store } from "../store/store.ts";

export type ObjectName =
  | "balance"
  | "balance_settings"
  | "balance_transaction"
  | "charge"
  | "checkout.session"
  | "event"
  | "line_item"
  | "payment_intent"
  | "payout"
  | "refund"
  | "transfer"
  | "transfer_reversal";

/** Which fields hold an id (or a hidden list) that `expand` can turn into objects, and of what kind. */
const expandable: { [name in ObjectName]?: Record<string, ObjectName> } = {
  "checkout.session": { payment_intent: "payment_intent", line_items: "line_item" },
  payment_intent: { latest_charge: "charge" },
  charge: {
    balance_transaction: "balance_transaction",
    payment_intent: "payment_intent",
    refunds: "refund",
    source_transfer: "transfer",
  },
  refund: {
    balance_transaction: "balance_transaction",
    charge: "charge",
    payment_intent: "payment_intent",
    failure_balance_transaction: "balance_transaction",
  },
  transfer: {
    balance_transaction: "balance_transaction",
    destination_payment: "charge",
    source_transaction: "charge",
  },
  transfer_reversal: { balance_transaction: "balance_transaction", transfer: "transfer" },
  payout: { balance_transaction: "balance_transaction", failure_balance_transaction: "balance_transaction" },
};

/** Asked before anything is carried out, as on the real thing: a wrong path creates nothing. */
export function expandRefusal(paths: readonly string[], root: ObjectName, isList: boolean): Refusal | undefined {
  for (const path of paths) {
    const steps = path.split(".");
    if (steps.length > 4) {
      return invalidRequest(`You cannot expand more than 4 levels of a property (${path}).`, { param: "expand" });
    }
    if (isList && steps.shift() !== "data") {
      return notExpandable(path);
    }
    let name: ObjectName | undefined = root;
    for (const step of steps) {
      name = name && expandable[name]?.[step];
    }
    if (name === undefined || steps.length === 0) {
      return notExpandable(path);
    }
  }
  return undefined;
}

const notExpandable = (path: string): Refusal =>
  invalidRequest(`This property cannot be expanded (${path}).`, { param: "expand" });

type JsonObject = { [field: string]: unknown };

/** Puts objects in place of ids along each path. `body` is a copy of its own and is changed. */
export function expandInto(store: Store, body: JsonObject, paths: readonly string[]): void {
  for (const path of paths) {
    walk(store, body, path.split("."));
  }
}

function walk(store: Store, at: unknown, [field, ...rest]: string[]): void {
  if (Array.isArray(at)) {
    for (const one of at) {
      walk(store, one, field === undefined ? [] : [field, ...rest]);
    }
  } else if (isObject(at) && field !== undefined) {
    at[field] = at[field] ?? hiddenList(store, at, field);
    if (typeof at[field] === "string") {
      at[field] = lookUp(store, at[field]);
    }
    walk(store, at[field], rest);
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}

/** The kind of an object is told by the prefix of its id. */
function lookUp(store: Store, id: string): unknown {
  const prefix = id.slice(0, id.indexOf("_"));
  switch (prefix) {
    case "ch":
    case "py":
      return store.get("charge", id)?.object ?? id;
    case "pi":
      return store.get("payment_intent", id)?.object ?? id;
    case "txn":
      return store.get("balance_transaction", id)?.object ?? id;
    case "tr":
      return store.get("transfer", id)?.object ?? id;
    default:
      return id;
  }
}

/** Lists that an object shows only when asked. */
function hiddenList(store: Store, owner: JsonObject, field: string): unknown {
  const id = String(owner.id);
  if (field === "line_items" && owner.object === "checkout.session") {
    const data = store.get("session", id)?.lineItems ?? [];
    return { object: "list", data, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` };
  }
  if (field === "refunds" && owner.object === "charge") {
    const data = store.list("refund", `charge ${id}`).map(({ object }) => object);
    return { object: "list", data: data.slice(0, 10), has_more: data.length > 10, url: `/v1/charges/${id}/refunds` };
  }
  return null;
}
