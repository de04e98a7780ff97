/** jsdom has no media queries; whatever is asked does not match. Imported before what asks while it loads. */
window.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener() {},
    removeListener() {},
  });
