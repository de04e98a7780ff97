import { configure } from "@solidjs/testing-library";

// What never comes is told after ten seconds; what comes late on a busy machine has come. jsdom only says that it cannot scroll.
configure({ asyncUtilTimeout: 10_000 });
window.scrollTo = () => undefined;
