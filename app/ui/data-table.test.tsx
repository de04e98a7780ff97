import { cleanup, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, it } from "vitest";
import { DataTable } from "./data-table.tsx";

afterEach(cleanup);

const show = (rows: { name: string; sold: string }[]) =>
  render(() => (
    <DataTable
      caption="Versements"
      rows={rows}
      columns={[
        { key: "name", title: "Producteur", cell: (row) => row.name },
        { key: "sold", title: "Vendu", numeric: true, cell: (row) => row.sold },
      ]}
      foot={["Total", "598,70 €"]}
      empty={<p>Rien encore</p>}
    />
  ));

it("is a named table whose columns have headers", () => {
  show([{ name: "Peyrignolles", sold: "412,30 €" }]);
  expect(screen.getByRole("table", { name: "Versements" })).toBeTruthy();
  expect(screen.getAllByRole("columnheader").map((cell) => cell.textContent)).toEqual(["Producteur", "Vendu"]);
  expect(screen.getAllByRole("cell").map((cell) => cell.textContent)).toEqual([
    "Peyrignolles",
    "412,30 €",
    "Total",
    "598,70 €",
  ]);
});

it("says what to do where there is no row", () => {
  show([]);
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByText("Rien encore")).toBeTruthy();
});
