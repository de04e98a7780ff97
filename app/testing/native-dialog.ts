import { afterAll, beforeAll } from "vitest";

/** jsdom draws no dialogs: what the platform does there is these lines, and what our code adds is tested on top. */
export function withNativeDialog(): void {
  const native = HTMLDialogElement.prototype;
  const before = { showModal: native.showModal, close: native.close };
  beforeAll(() => {
    native.showModal = function showModal() {
      this.open = true;
    };
    native.close = function close() {
      this.open = false;
    };
  });
  afterAll(() => Object.assign(native, before));
}
