// Data: style rules for narrow screens and paper.
/** Changes for narrow screens and paper. Widths apply to screens only, because an A4 page is as narrow as a tablet. */
export const SCREEN_STYLE = `
@media screen and (max-width:70rem){
.row.wide{grid-template-columns:minmax(0,1fr);gap:var(--s2)}
}
@media screen and (max-width:60rem){
.about{grid-template-columns:minmax(0,1fr);gap:var(--s5)}
.row.sign{grid-template-columns:9.5rem minmax(0,1fr)}
.row.sign>:last-child{grid-column:2}
}
@media screen and (48rem < width <= 60rem){
.queue :is(th:nth-child(6),th:nth-child(7),.cons,.from){display:none}
}
@media screen and (max-width:48rem){
body{padding-inline:var(--s4)}
.figures{display:grid;grid-template-columns:1fr 1fr;gap:var(--s3) var(--s5)}
.about .how>div{grid-template-columns:minmax(0,1fr);gap:0}
.contents a,.pager>*,summary{padding-block:.75rem}
.pager{flex:1;justify-content:end}
.crumb>p:first-child{padding-block:.75rem}
.row,.row.sign{grid-template-columns:minmax(0,1fr);gap:var(--s2)}
.row.sign>:last-child{grid-column:1}
.row.sign>:first-child{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 var(--s3)}
.sign .note{margin:0}
.title{display:block}
.title h2{font-size:var(--xl);line-height:1.3}
.title .score{display:flex;align-items:center;gap:var(--s3);margin-block-start:var(--s2);font-size:var(--xl)}
.template{margin:0;font-size:1.0625rem;line-height:2.05}
.values{display:grid;grid-template-columns:1fr 1fr;gap:var(--s4) var(--s5)}
.values div{max-inline-size:none}

.queue,.queue tbody,.queue tr,.postings,.postings tbody,.contacts,.contacts tbody,.why,.why tbody,.why tfoot,.offer,.offer tbody{
display:block}
:is(.queue,.postings,.contacts,.why,.offer) thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;
clip-path:inset(50%)}
:is(.queue,.postings,.contacts,.why,.offer) :is(tbody,tfoot) tr{display:flex;flex-wrap:wrap;align-items:baseline;
gap:.125rem var(--s3);padding-block:var(--s3);border-block-end:1px solid var(--rule)}
:is(.queue,.postings,.contacts,.why,.offer) :is(tbody,tfoot) :is(td,th){display:block;inline-size:auto;max-inline-size:none;
padding:0;border:0;text-align:start;white-space:normal}

.queue tbody tr{align-items:center;gap:.3125rem var(--s3);margin-inline:calc(-1*var(--s4));padding-inline:var(--s4)}
.queue tbody tr:first-child{border-block-start:1px solid var(--rule-2)}
.queue .rank{min-inline-size:1rem}
.queue .score{display:flex;flex:1;align-items:center;gap:var(--s2)}
.queue .score b{margin:0;min-inline-size:1.75rem}
.queue .text{flex:0 0 100%}
.queue .text a{padding-block:.125rem;font-size:var(--m)}
.queue :is(.size,.langs,.cons,.from,.seen){color:var(--ink-2);font-size:var(--xs);font-weight:400}
:is(.queue,.offer) [data-unit]::after{content:" " attr(data-unit)}
.offer :is(th,td:not([data-unit])){flex:0 0 100%}
.offer td:first-child{padding-inline-start:0}
.offer [data-unit]{color:var(--ink-2);font-size:var(--xs)}
.queue .cons small{display:none}
.queue .from small{display:inline}
.queue .from small::before{content:" "}
.queue .seen span{display:inline}
.queue .seen span+span::before{content:" to "}

.postings tbody th{flex:1}
.postings td:nth-child(4){order:1}
.postings :is(td:nth-child(2),td:nth-child(3),td:nth-child(5),td:nth-child(6)){order:2;color:var(--ink-2);
font-size:var(--xs)}
.postings tr::after{content:"";order:1;flex-basis:100%}
.postings td:nth-child(6)::before{content:"suspicion "}
.postings td:nth-child(3):empty::before{content:"no firm named"}
.postings td:nth-child(4):empty::before{content:"no date"}
.postings td:nth-child(7){order:3;flex-basis:100%}
.contacts tbody th{flex-basis:100%}
.contacts td{color:var(--ink-2);font-size:var(--xs)}
.contacts td:nth-child(3)::before{content:"in "}
.contacts td:last-child{flex-basis:100%;font-size:var(--s)}
.contacts td:last-child::before{content:"under "}
.contacts td:last-child:empty::before{content:"under no firm name"}

.why :is(tbody,tfoot) th{flex:0 0 calc(100% - 4rem)}
.why td:last-child{order:1;flex:0 0 3rem;font-size:var(--m)}
.why td:not(:last-child){order:2;padding:0;text-align:start;color:var(--ink-2);font-size:var(--xs);white-space:normal}
.why td:nth-child(3)::after{content:" in deceptive adverts"}
.why td:nth-child(4)::after{content:" usually"}
.why td:empty{display:none}
.why tr.group{border-block-start:1px solid var(--rule-2)}
.why .group>*{border:0}

.lanes{grid-template-columns:minmax(0,1fr) auto}
.lanes .track,.lanes .axis{grid-column:1/-1}
.days li{grid-template-columns:minmax(0,1fr);gap:0}
}
@media (pointer:coarse){.contents a,.pager>*,summary{padding-block:.75rem}}
@media print{
@page{size:A4;margin:15mm 14mm 16mm;@bottom-left{content:"Ausma, screening report";font:8pt sans-serif;
color:#434d5e}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#434d5e}}
html{font-size:13px}
body{max-inline-size:none;padding:0}
.skip,.pager,.contents,summary{display:none}
a{text-decoration:none}
.figures{margin-block:var(--s4);padding-block-end:var(--s4);border-block-end:1px solid var(--rule)}
.about{grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:var(--s5)}
.about .how>div{grid-template-columns:7rem minmax(0,1fr)}
.lead{break-before:page;margin:0}
h2,h3,h4,.title,.sub,thead{break-after:avoid}
tr,.row.sign,figure,.lanes,.values div,.about dl>div{break-inside:avoid}
.row,.row.sign{grid-template-columns:7.5rem minmax(0,1fr);gap:var(--s4);padding-block:var(--s3)}
.row.sign{grid-template-columns:7.5rem minmax(0,1fr) minmax(0,.85fr)}
.row.wide{grid-template-columns:minmax(0,1fr);gap:var(--s2)}
.about details thead{display:none}
.postings thead :nth-child(4){inline-size:5.75rem}
.postings thead :nth-child(5){inline-size:2.75rem}
.postings thead :nth-child(6){inline-size:4.5rem}
.postings td:last-child mark{line-height:1.6}
.lead>h3{margin-block:var(--s6) var(--s2)}
.template{font-size:1rem;line-height:1.9}
.queue th:nth-child(5){inline-size:3.5rem}
.queue th:nth-child(6){inline-size:4.25rem}
.queue th:nth-child(7){inline-size:7.5rem}
.queue th .slot-key{display:none}
.bar,.bar path{print-color-adjust:exact;-webkit-print-color-adjust:exact}
details::details-content{content-visibility:visible;block-size:auto}
p,blockquote{orphans:2;widows:2}
}
`
