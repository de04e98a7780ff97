// Runs before the first paint (theme.ts does the rest): the theme that this device chose, else the system's.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem("cabas.theme");
  } catch {}
  const night = choice === "night" || (choice !== "day" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = night ? "night" : "day";
})();
