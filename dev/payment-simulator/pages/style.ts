/** A look of its own, on purpose unlike the market's: slate and violet, a dashed frame that says "not the real thing". */
export const style = `
:root { color-scheme: light dark; --ground: #f3f4f8; --card: #fff; --ink: #1d2133; --soft: #565c73; --line: #c9cddb;
  --act: #4338a8; --on-act: #fff; --bad: #a3193b; --bad-ground: #fdecef; --good: #1b6b3a; --note: #ece9fb; }
@media (prefers-color-scheme: dark) { :root { --ground: #14161f; --card: #1e2130; --ink: #eceef6; --soft: #a9afc6;
  --line: #3b4057; --act: #b3a9ff; --on-act: #17132f; --bad: #ff9fb1; --bad-ground: #3a1a24; --good: #8fd9a8; --note: #2a2746; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 27rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
main.wide { max-width: 64rem; }
.badge { border: 2px dashed var(--act); border-radius: .75rem; background: var(--note); padding: .75rem 1rem; margin: 0 0 1rem; }
.badge strong { display: block; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin: 0 0 1rem; }
h1 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .75rem; }
a { color: var(--act); }
h2 { font-size: 1.05rem; margin: 0 0 .5rem; }
p { margin: 0 0 .75rem; }
td:last-child { padding-right: 0; }
.soft { color: var(--soft); font-size: .9375rem; }
.alert { background: var(--bad-ground); color: var(--bad); border-radius: .5rem; padding: .75rem; font-weight: 600; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: start; padding: .4rem .5rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; color: var(--soft); font-size: .875rem; }
td.sum, th.sum, td.fee, th.fee { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
tfoot td, tfoot th { border-bottom: 0; font-weight: 700; font-size: 1.125rem; color: inherit; padding-top: .75rem; }
.fake { display: flex; justify-content: space-between; gap: 1rem; border: 1px dashed var(--line); border-radius: .5rem;
  padding: .75rem; margin: 0 0 1rem; font-variant-numeric: tabular-nums; }
button, .button { display: block; width: 100%; min-height: 3rem; padding: .6rem 1rem; margin: 0 0 .625rem; border-radius: .625rem;
  border: 2px solid var(--act); font: inherit; font-weight: 700; text-align: center; text-decoration: none; cursor: pointer;
  background: transparent; color: var(--act); }
button.main, .button.main { background: var(--act); color: var(--on-act); }
.button.quiet { border-color: transparent; text-decoration: underline; }
:focus-visible { outline: 3px solid var(--act); outline-offset: 3px; }
h1 .price { float: right; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) {
  table.moves thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.moves tr { display: grid; grid-template-columns: 1fr auto; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  table.moves tr:last-child { border-bottom: 0; }
  table.moves td { padding: 0; border: 0; }
  table.moves .what { grid-area: 1 / 1; } table.moves .sum { grid-area: 1 / 2; font-weight: 600; }
  table.moves .when { grid-area: 2 / 1; color: var(--soft); font-size: .875rem; } table.moves .state { grid-area: 2 / 2; text-align: end; font-size: .875rem; }
  table.moves .fee { display: none; }
}
.purses { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); margin: 0 0 1rem; padding: 0; list-style: none; }
.purses .card { margin: 0; }
.purses b { font-size: 1.35rem; font-variant-numeric: tabular-nums; }
code { font-size: .8125rem; color: var(--soft); }
.good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
`;
