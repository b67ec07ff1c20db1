// Data: style rules of the report.
import { SCREEN_STYLE } from './report-style-screen.ts'

/** Colours, sizes and background, as on the staff pages. Widths that depend on data are SVG attributes. */
const GROUND = `
:root{color-scheme:light dark;
--font:"Segoe UI Variable Text","Segoe UI",-apple-system,BlinkMacSystemFont,Roboto,"Noto Sans","Noto Sans Arabic",
"Liberation Sans",Arial,sans-serif;
--xs:.75rem;--s:.8125rem;--m:.875rem;--l:1rem;--xl:1.25rem;--xxl:1.625rem;
--s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.5rem;--s6:2rem;--s7:3rem;--s8:4rem;
--paper:#fff;--sunk:#f4f6f8;--ink:#161c28;--ink-2:#434d5e;--ink-3:#5b6678;--rule:#dce1e7;--rule-2:#7f8998;
--accent:#f5b041;--accent-line:#b87309;--accent-tint:#fff6e4;--focus-in:#f5b041;--focus-out:#161c28;--warning:#a03d06;
--pay:#626a00;--pay-tint:#f3f4d8;--place:#1c5dab;--place-tint:#e5effb;--contact:#7139b3;--contact-tint:#f1e9fb;
--date:#07707f;--date-tint:#dff3f5}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#10151e;--sunk:#171d29;--ink:#e8ebf0;--ink-2:#b5bdca;--ink-3:#929dae;--rule:#2a3241;--rule-2:#707c90;
--accent-line:#e0a036;--accent-tint:#2a2517;--focus-in:#10151e;--focus-out:#ffcf7d;--warning:#ffa977;
--pay:#c5cd5f;--pay-tint:#2b2d14;--place:#92bdfb;--place-tint:#172840;--contact:#cfabf7;--contact-tint:#2b203f;
--date:#73d2de;--date-tint:#102d33}}
@media (prefers-contrast:more){:root{--rule:var(--rule-2);--ink-2:var(--ink);--ink-3:var(--ink)}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block-start:var(--s4)}
body{max-inline-size:76rem;margin:0 auto;padding:0 var(--s6) var(--s7);background:var(--paper);color:var(--ink);
font:var(--m)/1.45 var(--font);font-variant-numeric:tabular-nums;overflow-wrap:break-word}
bdi,.title h2,.template,blockquote,.days li,td:not([role]){overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
a{color:inherit;text-decoration:underline var(--accent-line) 1px;text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
b{font-weight:600}
:focus-visible{outline:2px solid var(--focus-out);outline-offset:2px;box-shadow:0 0 0 2px var(--focus-in)}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset:var(--s2) auto auto var(--s2);z-index:9;padding:var(--s2) var(--s3);
background:var(--paper);transform:translateY(-200%)}
.skip:focus{transform:none}
.i{inline-size:1.25em;block-size:1.25em;vertical-align:-.27em;fill:none;stroke:currentColor;stroke-width:1.6;
stroke-linecap:round;stroke-linejoin:round}
.warning{color:var(--warning)}
.note,.sub{color:var(--ink-2)}
.note{font-size:var(--s);font-weight:400}
.sep>*+*::before{content:"·";margin-inline:.45em;color:var(--ink-3)}
.some{color:var(--ink-3)}
`

/** Parts of the page: head, list, tables, slots, quotes, bars and lanes. */
const PARTS = `
.mast{padding-block:var(--s4) 0}
.mark{display:flex;align-items:center;gap:var(--s2);color:var(--ink-2);font-weight:600}
.mark svg{inline-size:1.75rem;block-size:1.75rem;color:var(--accent-line)}
h1{margin-block:var(--s3) var(--s1);font-size:var(--xxl);font-weight:650;line-height:1.2;letter-spacing:-.012em}
h2{font-size:var(--xl);font-weight:650;line-height:1.3;letter-spacing:-.006em}
h3{font-size:var(--l);font-weight:650}
h4{font-size:var(--m);font-weight:650}
.figures{display:flex;flex-wrap:wrap;gap:var(--s3) var(--s7);margin-block:var(--s5) var(--s3)}
.figures div{display:flex;flex-direction:column-reverse}
.figures dt{color:var(--ink-2);font-size:var(--s)}
.figures dd{font-size:var(--xl);font-weight:650;line-height:1.2}
.contents{display:flex;flex-wrap:wrap;gap:0 var(--s5);border-block-end:1px solid var(--rule);font-size:var(--s)}
.contents a{display:inline-block;padding-block:var(--s2)}
.about{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:var(--s7);margin-block:var(--s5) var(--s6)}
.about h2,.list h2{font-size:var(--l);margin-block-end:var(--s2)}
.about dl{font-size:var(--s)}
.about dl>div{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:var(--s4);padding-block:.375rem;
border-block-start:1px solid var(--rule)}
.about .how>div{grid-template-columns:9.5rem minmax(0,1fr)}
.about dt{color:var(--ink-2)}
.about .how dt{color:var(--ink);font-weight:600}
.about h3{margin-block:var(--s4) 0;font-size:var(--m)}
.about table{margin-block-start:var(--s2)}
.pairs span{display:inline-block;margin-inline-end:var(--s3)}
.empty{font-size:var(--l);margin-block:var(--s3) var(--s2)}
footer{margin-block-start:var(--s7);padding-block:var(--s4);border-block-start:1px solid var(--rule)}

table{inline-size:100%;border-collapse:collapse;font-size:var(--s);line-height:1.42}
th{padding:var(--s1) var(--s2);color:var(--ink-2);font-size:var(--xs);font-weight:500;text-align:start;
vertical-align:bottom;border-block-end:1px solid var(--rule-2)}
td,tbody th{unicode-bidi:plaintext;text-align:left;padding:.4375rem var(--s2);vertical-align:top;
border-block-end:1px solid var(--rule)}
tbody th{color:inherit;font-size:inherit;font-weight:600}
:is(td,th):first-child{padding-inline-start:0}
:is(td,th):last-child{padding-inline-end:0}
.num,.broken :is(td,th):nth-child(2),.postings :is(td,th):nth-child(6),.contacts :is(td,th):nth-child(3),
.why :is(td,th):is(:nth-child(2),:nth-child(3),:nth-child(4),:last-child){text-align:end;white-space:nowrap}
.postings td:nth-child(4){white-space:nowrap}
td:empty::before{content:"–";color:var(--ink-3)}
td small,th small{display:block;color:var(--ink-2);font-size:var(--xs);font-weight:400}
tfoot :is(td,th){padding:var(--s2);border-block:1px solid var(--rule-2);color:inherit;font-weight:650;
font-size:var(--m)}

mark{padding:.05em .14em;border-radius:2px;background:var(--tint);color:inherit;
text-decoration:underline var(--kind) 2px;text-underline-offset:.22em;text-decoration-skip-ink:none;
unicode-bidi:plaintext;white-space:nowrap;print-color-adjust:exact;-webkit-print-color-adjust:exact;
-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.w{white-space:normal}
.pa{--kind:var(--pay);--tint:var(--pay-tint)}
.pl{--kind:var(--place);--tint:var(--place-tint);text-decoration-style:dotted}
.co{--kind:var(--contact);--tint:var(--contact-tint);text-decoration-style:double;text-decoration-thickness:1px}
.da{--kind:var(--date);--tint:var(--date-tint);text-decoration-style:dashed}
.ot{--kind:var(--rule-2);--tint:var(--sunk);text-decoration-thickness:1px}
th small{overflow-wrap:anywhere}
.slot-key{display:inline-flex;flex-wrap:wrap;gap:var(--s1) var(--s3)}

.bar{display:block;max-inline-size:100%}
.bar path{stroke:var(--rule);vector-effect:non-scaling-stroke}
.bar .words{fill:var(--ink);stroke:var(--paper)}
.bar .contacts{fill:var(--ink-3);stroke:var(--paper)}
.bar .reach{fill:var(--paper);stroke:var(--ink-3)}
.bar .off{fill:var(--paper);stroke:var(--ink-3);stroke-dasharray:1.5 1.5}
.bar-key{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4);font-size:var(--s)}
.bar-key li{display:flex;align-items:center;gap:.375rem}

.queue{table-layout:fixed}
.queue th{white-space:nowrap}
.queue th:nth-child(1){inline-size:1.75rem}
.queue th:nth-child(2){inline-size:5.75rem}
.queue th:nth-child(4){inline-size:3.25rem}
.queue th:nth-child(5){inline-size:4.25rem}
.queue th:nth-child(6){inline-size:5rem}
.queue th:nth-child(7){inline-size:10rem}
.queue th:nth-child(8){inline-size:6.75rem}
.queue th .slot-key{margin-inline-start:var(--s3);color:var(--ink);font-weight:400}
.queue td{padding-block:.5625rem}
.queue .rank{color:var(--ink-3)}
.queue .score b{display:block;margin-block-end:.125rem;font-weight:650}
.queue .text a{display:block;text-decoration:none}
.queue .text a:hover{text-decoration:underline var(--accent-line) 1px}
.queue .ind{display:block;margin-block-start:.1875rem;color:var(--ink-2);font-size:var(--xs)}
.queue .ind>:first-child{color:var(--ink);font-weight:600}
.queue .size{font-weight:600}
.queue .langs{color:var(--ink-2);overflow-wrap:normal}
.queue .seen{white-space:nowrap}
.queue .seen span{display:block}
.queue .seen span+span{color:var(--ink-2)}
.queue tbody tr:hover{background:var(--sunk)}

.lead{margin-block-start:var(--s8);border-block-start:2px solid var(--ink)}
.crumb{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 var(--s4);padding-block:var(--s1);
color:var(--ink-2);font-size:var(--s)}
.crumb>p:first-child{padding-block:var(--s1)}
.pager{display:flex;gap:var(--s4)}
.pager>*{padding-block:var(--s1)}
.title{display:flex;align-items:start;justify-content:space-between;gap:var(--s6);margin-block-start:var(--s2)}
.title h2{font-size:var(--xxl);line-height:1.2;letter-spacing:-.012em}
.title .score{display:grid;justify-items:end;gap:var(--s1);font-size:var(--xxl);line-height:1.2}
.title .score b{font-weight:650}
.lead header .sub{margin-block:var(--s2) var(--s5)}
.lead>h3{margin-block:var(--s7) var(--s3);font-size:var(--xl);line-height:1.4}
.row{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:var(--s5);padding-block:var(--s4) var(--s5);
border-block-start:1px solid var(--rule)}
.row.sign{grid-template-columns:9.5rem minmax(0,1fr) minmax(0,.9fr);padding-block:var(--s4)}
.row table{margin-block-start:-.25rem}
.row table+.note{margin-block-start:var(--s2)}
.template{max-inline-size:46rem;margin-block-start:-.5rem;font-size:1.125rem;line-height:2;white-space:pre-line}
.template.plain{margin-block-start:0;font-size:1rem;line-height:1.6}
.template mark{padding:.12em .3em .16em}
.template small{display:inline-block;direction:ltr;font-size:var(--xs)}
.template mark small{margin-inline:.3em;color:var(--kind);font-weight:600;text-decoration:none}
.template .ot small{color:var(--ink-2)}
.values{display:flex;flex-wrap:wrap;gap:var(--s3) var(--s6);margin-block-start:var(--s3);font-size:var(--s)}
.values div{max-inline-size:20rem}
.values dt{color:var(--ink-2);font-size:var(--xs)}
.values dd{display:flex;justify-content:space-between;gap:var(--s3)}
.values b{flex:none}
.values+.note{margin-block-start:var(--s2)}
.postings,.contacts,.broken{table-layout:fixed}
.broken thead :nth-child(1){inline-size:32%}
.broken thead :nth-child(2){inline-size:4.5rem}
.offer{table-layout:fixed}
.offer :is(th,td){overflow-wrap:anywhere}
.offer thead :nth-child(1){inline-size:13%}
.offer thead :nth-child(3){inline-size:5rem}
.offer thead :nth-child(4){inline-size:27%}
.offer td:first-child{padding-inline-start:var(--s2)}
.postings th{overflow-wrap:normal}
.postings tbody th{overflow-wrap:anywhere}
.postings thead :nth-child(1){inline-size:11%}
.postings thead :nth-child(2){inline-size:14%}
.postings thead :nth-child(3){inline-size:15%}
.postings thead :nth-child(4){inline-size:6.25rem}
.postings thead :nth-child(5){inline-size:3rem}
.postings thead :nth-child(6){inline-size:4.75rem}
.postings td:nth-child(7){line-height:1.75}
.contacts thead :nth-child(1){inline-size:38%}
.contacts thead :nth-child(2){inline-size:17%}
.contacts thead :nth-child(3){inline-size:10%}
blockquote b,.template b,.hit{font-weight:600;text-decoration:underline var(--accent-line) 2px;text-underline-offset:.22em;
text-decoration-skip-ink:none}
blockquote{padding-inline-start:var(--s3);border-inline-start:2px solid var(--rule-2);font-size:.9375rem;
line-height:1.5;white-space:pre-line}
figure+figure{margin-block-start:var(--s3)}
figcaption{padding-inline-start:calc(var(--s3) + 2px);color:var(--ink-2);font-size:var(--xs)}
figure:has(:dir(rtl)) figcaption{padding-inline:0 calc(var(--s3) + 2px);text-align:end}
.sign .note{margin-block-start:.25rem}
.why{max-inline-size:58rem;margin-block-start:var(--s3)}
.why td:nth-child(5){padding-inline-start:var(--s5);color:var(--ink-2);font-size:var(--xs)}
.why tbody th{font-weight:400}
.why td:last-child{font-weight:600}
.why thead :nth-child(5){inline-size:13rem;padding-inline-start:var(--s5)}
.why .group>*{border-block-start:1px solid var(--rule-2)}

.lanes{display:grid;grid-template-columns:minmax(0,auto) auto minmax(55%,1fr);column-gap:var(--s4);
align-items:center;font-size:var(--s)}
.lanes .num{font-weight:600}
.lanes .track,.lanes .axis{padding-inline:.5rem}
.lanes .axis{grid-column:3}
.lane{display:block;inline-size:100%;block-size:1.75rem;overflow:visible}
.lane path{fill:none;vector-effect:non-scaling-stroke;stroke:var(--ink);stroke-linecap:round}
.lane .grid{stroke:var(--rule);stroke-linecap:butt}
.d1{stroke-width:8}
.d2{stroke-width:12}
.d3{stroke-width:16}
.axis .lane{block-size:1.25rem;fill:var(--ink-2);font-size:var(--xs)}
summary{display:inline-block;padding-block:var(--s2);font-size:var(--s);
text-decoration:underline var(--accent-line) 1px;text-underline-offset:.2em;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.days{font-size:var(--s)}
.days li{display:grid;grid-template-columns:10rem minmax(0,1fr);gap:var(--s3);padding-block:.3125rem;
border-block-end:1px solid var(--rule)}
`

/** The report's style sheet: background, parts, then changes for narrow screens and paper. */
export const STYLE = `${GROUND}${PARTS}${SCREEN_STYLE}`.replace(/\n+/g, '\n').trim()
