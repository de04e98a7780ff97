import { afterAll, beforeAll } from "vitest";

/** jsdom draws no dialogs: what the platform does there is these two lines. */
export function nativeDialogs(): void {
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
