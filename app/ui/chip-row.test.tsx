import { cleanup, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, it } from "vitest";
import { ChipRow } from "./chip-row.tsx";
import { Segmented } from "./segmented.tsx";
import { Tabs } from "./tabs.tsx";

afterEach(cleanup);

const [count, setCount] = createSignal(3);
const options = () => [
  { value: "todo", label: "À faire", count: count() },
  { value: "done", label: "Validés", count: 30 - count() },
];

it.each([
  ["chips", () => <ChipRow label="États" options={options()} chosen={["todo"]} onToggle={() => undefined} />, "button"],
  ["a choice", () => <Segmented label="États" options={options()} value="todo" onChange={() => undefined} />, "radio"],
  ["tabs", () => <Tabs label="États" items={options()} value="todo" onChange={() => undefined} />, "tab"],
])("of %s a count that moves leaves what is under the finger where it is", (_, draw, role) => {
  setCount(3);
  render(draw);
  const before = screen.getAllByRole(role);
  before[0]?.focus();
  setCount(2);
  expect(screen.getByText("2")).toBeTruthy();
  expect(screen.getAllByRole(role).map((part) => before.indexOf(part))).toEqual([0, 1]);
  expect(document.activeElement).toBe(before[0]);
});
