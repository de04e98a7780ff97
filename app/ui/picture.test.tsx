import { fireEvent, render, screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import { Picture } from "./picture.tsx";

it("leaves its ground where the picture cannot be had, and shows it once it can", () => {
  render(() => <Picture picture="tomato" alt="Tomate" />);
  const image = screen.getByAltText("Tomate");
  fireEvent.error(image);
  expect(image.style.visibility).toBe("hidden");
  fireEvent.load(image);
  expect(image.style.visibility).toBe("");
});
