/** How a document looks in a browser and on paper printed from it; contrast is above 7 to 1 in the light and in the dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #161c28; --faint: #434d5e; --paper: #fff; --line: #99a1b0; --bar: #1f5fa8; --mark: #7a1f1f }
@media (prefers-color-scheme: dark) { :root { --ink: #eef1f6; --faint: #c3cad6; --paper: #12161f; --line: #5d6779; --bar: #8fc0ff; --mark: #ffb4a8 } }
body { margin: 0 auto; padding: 1.5rem; max-width: 46rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: break-word }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 .5em } h1 { margin-top: 0; font-size: 2rem }
a { color: var(--bar) }
.mark { border: 2px solid var(--mark); color: var(--mark); padding: .5rem .75rem }
.by, .note { color: var(--faint); font-size: .875rem }
figure { margin: 2rem 0 } figcaption { font-weight: 600; margin-bottom: .75rem }
svg { display: block; max-width: 100%; height: auto; margin-bottom: 1rem } svg text { fill: var(--ink) } svg rect { fill: var(--bar) }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: .375rem .75rem; border-bottom: 1px solid var(--line) }
tbody th { font-weight: 400 } .number { text-align: end; font-variant-numeric: tabular-nums }
@media print { body { max-width: none; padding: 0 } figure, tr { break-inside: avoid } h2, h3, h4 { break-after: avoid } }
`
