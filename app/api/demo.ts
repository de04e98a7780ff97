import { ApiRefusal, refusalOf } from "./api-refusal.ts";

/** The demo's doors, which exist only where the session says `demo`. Not part of the API: nothing of them is deployed. */

export interface DemoPerson {
  email: string;
  firstName: string;
  lastName: string;
  what: string;
}

const isPerson = (value: unknown): value is DemoPerson =>
  typeof value === "object" &&
  value !== null &&
  ["email", "firstName", "lastName", "what"].every((key) => typeof Reflect.get(value, key) === "string");

async function knock(path: string, init?: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new ApiRefusal("unreachable", 0);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusalOf(response.status, body);
  return body;
}

export async function loadDemoPeople(): Promise<DemoPerson[]> {
  const people = await knock("/dev/people");
  return Array.isArray(people) ? people.filter(isPerson) : [];
}

export const signInAs = (email: string) =>
  knock("/dev/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email }),
  });
