// Data: style rules of the yearly report. Light on purpose: it is printed and published.
export const STYLE = `
:root{color-scheme:light;--ink:#161c28;--ink-2:#434d5e;--rule:#dce1e7;--rule-2:#7f8998;--accent:#b87309}
*{box-sizing:border-box}
body{max-inline-size:62rem;margin:0 auto;padding:2rem 1.5rem 4rem;background:#fff;color:var(--ink);
font:1rem/1.5 "Segoe UI",-apple-system,BlinkMacSystemFont,Roboto,"Noto Sans","Noto Sans Arabic","Liberation Sans",Arial,sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:break-word}
header{border-block-end:3px solid var(--accent);padding-block-end:1rem;margin-block-end:2rem}
h1{margin:.25rem 0;font-size:1.75rem;line-height:1.2}
h2{margin:2.5rem 0 .75rem;font-size:1.25rem}
h3{margin:2rem 0 .5rem;font-size:1rem}
p{margin:.5rem 0;max-inline-size:44rem}
.law,.note{color:var(--ink-2);font-size:.875rem}
.lead{font-size:1.125rem}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:1rem 2rem;margin:0}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dt{color:var(--ink-2);font-size:.875rem}
.figures dd{margin:0;font-size:1.25rem;font-weight:650}
.wide{overflow-x:auto}
table{inline-size:100%;margin-block:1.5rem 0;border-collapse:collapse;font-size:.875rem}
caption{padding-block-end:.5rem;font-size:1rem;font-weight:600;text-align:start}
th,td{padding:.375rem .5rem;border-block-end:1px solid var(--rule);text-align:start;vertical-align:top}
thead th{border-block-end-color:var(--rule-2);color:var(--ink-2);font-weight:500;vertical-align:bottom}
tbody th{font-weight:400}
tfoot th,tfoot td{font-weight:650;border-block-end:0}
.n{text-align:end}
th:first-child,td:first-child{padding-inline-start:0}
@media print{body{max-inline-size:none;padding:0;font-size:10pt}h2{break-after:avoid}table,.figures{break-inside:avoid}.wide{overflow:visible}}
`
