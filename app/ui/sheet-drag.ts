/** Far enough to mean it: a thumb's width and a half. */
const closeAfter = 96;

/** Pulling a sheet down by its handle: it follows the finger, and closes or springs back. */
export function createSheetDrag(sheet: () => HTMLElement | undefined, close: () => void) {
  return (start: PointerEvent & { currentTarget: HTMLElement }) => {
    const element = sheet();
    if (!element) return;
    const handle = start.currentTarget;
    handle.setPointerCapture(start.pointerId);
    const distance = (event: PointerEvent) => Math.max(0, event.clientY - start.clientY);
    const follow = (event: PointerEvent) => {
      element.style.translate = `0 ${distance(event)}px`;
    };
    const finish = (event: PointerEvent) => {
      handle.removeEventListener("pointermove", follow);
      handle.removeEventListener("pointerup", finish);
      handle.removeEventListener("pointercancel", finish);
      element.style.translate = "";
      if (event.type === "pointerup" && distance(event) > closeAfter) close();
    };
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("pointerup", finish);
    handle.addEventListener("pointercancel", finish);
  };
}
