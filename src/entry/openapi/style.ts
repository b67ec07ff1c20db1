// Data: the style of the readable description, with the tokens of the staff pages.
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --sunk: #f4f6f8; --ink: #161c28; --ink-2: #434d5e; --rule: #dce1e7;
  --accent-line: #b87309; --focus-in: #f5b041; --focus-out: #161c28;
  --font: "Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #10151e; --sunk: #171d29; --ink: #e8ebf0; --ink-2: #b5bdca; --rule: #2a3241;
  --accent-line: #e0a036; --focus-in: #10151e; --focus-out: #ffcf7d; } }
*, ::before, ::after { box-sizing: border-box; }
body { display: grid; grid-template-columns: 15rem minmax(0, 1fr); margin: 0; background: var(--paper); color: var(--ink); font: 0.875rem / 1.45 var(--font); }
nav { position: sticky; inset-block-start: 0; align-self: start; block-size: 100dvh; overflow: auto; padding: 1rem; background: var(--sunk); border-inline-end: 1px solid var(--rule); }
nav h2 { margin: 0.75rem 0 0.25rem; font-size: 0.875rem; }
nav ul { margin: 0; padding: 0; list-style: none; font-size: 0.8125rem; }
nav li a { display: block; min-block-size: 1.5rem; padding-block: 0.1875rem; }
main { max-inline-size: 56rem; padding: 1.5rem 2rem 4rem; }
h1 { font-size: 1.625rem; font-weight: 650; }
main h2 { margin-block: 3rem 0.5rem; font-size: 1.25rem; font-weight: 650; }
h3, p { overflow-wrap: anywhere; }
h3 { margin: 0; font-size: 1rem; font-weight: 650; }
article { padding-block: 1rem; border-block-start: 1px solid var(--rule); }
article p { margin-block: 0.25rem; }
a { color: inherit; text-decoration: underline var(--accent-line) 1px; text-underline-offset: 0.2em; }
nav a, h3 a { text-decoration: none; }
.facts { display: flex; flex-wrap: wrap; color: var(--ink-2); font-size: 0.8125rem; }
.facts span + span::before { content: "·"; margin-inline: 0.45em; }
summary { padding-block: 0.1875rem; }
pre { overflow: auto; padding: 0.75rem; background: var(--sunk); font-size: 0.75rem; }
:focus-visible { outline: 2px solid var(--focus-out); outline-offset: 2px; box-shadow: 0 0 0 2px var(--focus-in); }
:target { border-block-start-color: var(--accent-line); }
@media (max-width: 48rem) { body { display: block; } nav { position: static; block-size: auto; max-block-size: 14rem; } main { padding: 1rem; } }
`
