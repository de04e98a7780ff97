// jsdom only says that it cannot scroll.
window.scrollTo = () => undefined;
