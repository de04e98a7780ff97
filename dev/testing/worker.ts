// The Worker under test: the local entry, whose doors tests may use.
export { BasketBoard, default, SaleFeed } from "../index.ts";
