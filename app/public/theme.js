// See app/shell/theme.ts.
(() => {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let told;
  const paint = (event) => {
    told = event?.detail ?? told;
    let choice = told;
    try {
      choice ??= localStorage.getItem("cabas.theme");
    } catch {}
    const night = choice === "night" || (choice !== "day" && system.matches);
    document.documentElement.dataset.theme = night ? "night" : "day";
  };
  paint();
  system.addEventListener("change", paint);
  addEventListener("cabas-theme", paint);
})();
