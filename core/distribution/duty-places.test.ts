import { expect, it } from "vitest";
import { holdersOf, isLateWithdrawal, maySignUp, placesLeftOf } from "./duty-places.ts";

const welcome = { id: "w", kind: "welcome", wanted: 2 };
const coffee = { id: "c", kind: "welcome", wanted: 1 };
const prepare = { id: "p", kind: "prepare", wanted: 1 };
const tasks = [welcome, coffee, prepare];
const duty = (userId: string, task: string, marketTaskId: string | null = null) => ({ userId, task, marketTaskId });

it("DUT-1 a duty given without a task counts for the first of its kind, and places never go below none", () => {
  const duties = [
    duty("ana", "welcome"),
    duty("bruno", "welcome", "c"),
    duty("marie", "prepare"),
    duty("karim", "prepare"),
  ];
  expect(holdersOf(welcome, tasks, duties).map((one) => one.userId)).toEqual(["ana"]);
  expect(tasks.map((task) => placesLeftOf(task, tasks, duties))).toEqual([1, 0, 0]);
  // A task that is no more leaves its people to the first of its kind.
  expect(placesLeftOf(welcome, [welcome], [duty("ana", "welcome", "gone")])).toBe(1);
});

it("DUT-2 the team and those known by an order sign up, nobody else", () => {
  expect(maySignUp({ roles: ["volunteer"], orders: 0 })).toBe(true);
  expect(maySignUp({ roles: [], orders: 1 })).toBe(true);
  expect(maySignUp({ roles: [], orders: 0 })).toBe(false);
});

it("DUT-3 within a day of the pickup a withdrawal is late", () => {
  const day = 86_400_000;
  expect(isLateWithdrawal(day, 0)).toBe(false);
  expect(isLateWithdrawal(day, 1)).toBe(true);
});
