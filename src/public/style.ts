// Data: how the public pages look. Sent inside each page, so that a browser's cache keeps nothing of a visit.
export const STYLE = `
:root{color-scheme:light dark;--font:"Segoe UI Variable Text","Segoe UI",-apple-system,BlinkMacSystemFont,Roboto,"Noto Sans","Noto Sans Arabic","Liberation Sans",Arial,sans-serif;
--paper:#fff;--sunk:#f4f6f8;--ink:#161c28;--ink-2:#434d5e;--rule:#dce1e7;--rule-2:#7f8998;--accent:#f5b041;--on-accent:#1d1503;--accent-line:#b87309;--accent-tint:#fff6e4;--focus-in:#f5b041;--focus-out:#161c28;
--danger:#b11a35;--danger-tint:#fdf0f2;--warning:#a03d06;--warning-tint:#fdf2ea;--done:#0c6a4d;--done-tint:#eaf6f1}
@media (prefers-color-scheme:dark){:root{--paper:#10151e;--sunk:#171d29;--ink:#e8ebf0;--ink-2:#b5bdca;--rule:#2a3241;--rule-2:#707c90;--accent-line:#e0a036;--accent-tint:#2a2517;--focus-in:#10151e;--focus-out:#ffcf7d;
--danger:#ff939d;--danger-tint:#33191e;--warning:#ffa977;--warning-tint:#322012;--done:#66d0a8;--done-tint:#12291f}}
@media (prefers-contrast:more){:root{--rule:var(--rule-2);--ink-2:var(--ink)}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.1875rem/1.5 var(--font);font-variant-numeric:tabular-nums;overflow-wrap:break-word}
body:lang(ar){line-height:1.7}
body>*{padding-inline:max(1rem,(100% - 42rem)/2)}
h1,h2,h3,p,ul,ol,dl,dd,fieldset{margin:0;padding:0;border:0;min-inline-size:0}
ul,ol{list-style:none}
a{color:inherit;text-decoration:underline var(--accent-line) 1px;text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
button,input,textarea,summary{font:inherit;color:inherit}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
:focus-visible{outline:2px solid var(--focus-out);outline-offset:2px;box-shadow:0 0 0 2px var(--focus-in)}
.i{inline-size:1.25em;block-size:1.25em;flex:none;vertical-align:-.27em;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
[dir=rtl] .turns{transform:scaleX(-1)}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sprite{display:none}
.skip{position:absolute;inset:.5rem auto auto .5rem;z-index:9;padding:.5rem .75rem;background:var(--paper);transform:translateY(-200%)}
.skip:focus{transform:none}
[hidden]{display:none!important}

.bar{position:sticky;inset-block-start:0;z-index:3;display:flex;align-items:center;gap:.75rem;padding-block:.5rem;background:var(--paper);border-block-end:2px solid var(--accent);font-size:1rem}
.name{display:inline-flex;align-items:center;min-block-size:3rem;min-inline-size:2.75rem}
.name svg{inline-size:1.75rem;block-size:1.75rem;color:var(--accent-line)}
.langs{position:relative;margin-inline-start:auto}
.langs summary{display:flex;align-items:center;gap:.5rem;min-block-size:3rem;padding-inline:.75rem;border-radius:4px}
.langs summary:hover{background:var(--sunk)}
.langs[open] summary .i:last-child{transform:scaleY(-1)}
.langs ul{position:absolute;inset-block-start:100%;inset-inline-end:0;inline-size:min(22rem,92vw);columns:2;column-gap:0;padding:.5rem;background:var(--paper);border:1px solid var(--rule-2);border-radius:4px;box-shadow:0 6px 20px rgb(0 0 0/18%);max-block-size:75vh;overflow:auto}
.langs li{break-inside:avoid}
.langs a,.langs li button{display:flex;align-items:center;inline-size:100%;min-block-size:2.75rem;padding-inline:.75rem;border:0;background:none;text-decoration:none;text-align:start;cursor:pointer}
.langs a:hover,.langs li button:hover{text-decoration:underline var(--accent-line) 2px}
.langs [aria-current]{font-weight:650}
.leave{display:inline-flex;align-items:center;gap:.5rem;min-block-size:3rem;padding-inline:1rem;background:var(--ink);color:var(--paper);border-radius:4px;font-weight:600;text-decoration:none;line-height:1.2}
.leave:hover{text-decoration:underline}
.presses:empty{display:none}.presses{letter-spacing:.15em}
main{padding-block:1.5rem 2rem}
.now112{display:flex;gap:.75rem;padding-block-end:1rem;border-block-end:1px solid var(--rule)}
.now112>.i{inline-size:1.5rem;block-size:1.5rem;margin-block-start:.15rem;color:var(--danger)}
.now112 .call{display:inline-block;font-weight:650;text-decoration-thickness:2px}
.line{margin-block-start:.25rem;color:var(--ink-2);font-size:1rem}
.line a{font-weight:600;color:var(--ink)}
.now112.high{margin-inline:-1rem;padding:1rem;background:var(--danger-tint);border:0;border-inline-start:4px solid var(--danger)}
.orig summary{padding-block:.25rem}
.orig li{margin-block-start:.5rem;color:var(--ink)}
summary.label,summary u{text-decoration:underline var(--accent-line) 1px;text-underline-offset:.2em}
.old{color:var(--warning)}

.step{margin-block-start:2rem;color:var(--ink-2);font-size:1rem}
legend{padding:0;max-inline-size:100%}
h1{font-size:2.125rem;font-weight:650;line-height:1.25;letter-spacing:-.015em}
main>h1,.now112+h1{margin-block-start:2rem}
:lang(ar) h1{letter-spacing:0;line-height:1.5}
h2{font-size:1.25rem;font-weight:650;line-height:1.35;margin-block:2rem .5rem}
h3{font-size:1.1875rem;font-weight:600;margin-block:1.25rem .25rem}
.hint{color:var(--ink-2);font-size:1rem}
.under{margin-block:.5rem 1rem}
.lead{margin-block-start:.75rem}
.choices{border-block-start:1px solid var(--rule);margin-block-start:1rem}
.choice{position:relative;display:flex;gap:1rem;min-block-size:4rem;padding:.75rem;border-block-end:1px solid var(--rule);cursor:pointer}
a.choice{text-decoration:none}
a.choice b{text-decoration:underline var(--accent-line) 1px;text-underline-offset:.2em}
a.choice:hover b{text-decoration-thickness:2px}
.choice>span{align-self:center}
.choice b{font-weight:600}
.choice .hint{display:block}
.choice input{flex:none;appearance:none;inline-size:1.75rem;block-size:1.75rem;margin:.0625rem 0 0;border:2px solid var(--rule-2);border-radius:50%;background:var(--paper);cursor:pointer}
.choice input:checked{border:2px solid var(--ink);background:radial-gradient(circle,var(--ink) 0 45%,var(--paper) 48%)}
.choice input[type=checkbox]{border-radius:.25rem}
.choice input[type=checkbox]:checked{background:linear-gradient(var(--ink),var(--ink)) center/55% 55% no-repeat var(--paper)}
.choice:not(:has(.hint)) input{align-self:center;margin:0}
.choice:hover{background:var(--sunk)}
.choice:has(:checked){background:var(--accent-tint);box-shadow:inset 4px 0 var(--accent-line)}
[dir=rtl] .choice:has(:checked){box-shadow:inset -4px 0 var(--accent-line)}

.field{display:block;margin-block-start:1.25rem}
.field label,.field .label{display:block;font-weight:600}
.field h1 label{font-weight:inherit}
textarea,input[type=text],input[type=file]{display:block;inline-size:100%;min-block-size:3rem;margin-block-start:.5rem;padding:.625rem .75rem;background:var(--paper);border:1px solid var(--rule-2);border-radius:4px}
textarea{min-block-size:10rem;resize:vertical}
textarea.short{min-block-size:5.5rem}
.go{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.5rem;margin-block-start:1.5rem}
.primary{min-block-size:3.5rem;padding-inline:2rem;background:var(--accent);border:1px solid var(--accent-line);border-radius:4px;color:var(--on-accent);font-weight:650;cursor:pointer}
.primary:hover{border-color:var(--ink)}
.plain{min-block-size:3rem;padding:0;background:none;border:0;text-decoration:underline var(--accent-line) 1px;text-underline-offset:.2em;cursor:pointer}
.second{min-block-size:3rem;padding-inline:1.25rem;background:var(--paper);border:1px solid var(--rule-2);border-radius:4px;cursor:pointer}
.second:hover{border-color:var(--ink)}
.go a{display:inline-flex;align-items:center;min-block-size:3rem}

.note{margin-block-start:1.5rem;padding:.75rem 1rem;border-inline-start:4px solid var(--rule-2);background:var(--sunk)}
.note.bad{border-color:var(--danger);background:var(--danger-tint)}
.note.done{border-color:var(--done);background:var(--done-tint)}
.note p+p{margin-block-start:.5rem}
.fault{margin-block-start:.5rem;color:var(--danger);font-weight:600}
.told{margin-block-start:1rem}
.told>div{display:grid;grid-template-columns:1fr auto;gap:.25rem 1rem;padding-block:.75rem;border-block-end:1px solid var(--rule)}
.told dt{font-weight:600;font-size:1rem}
.told dd{grid-column:1;overflow-wrap:anywhere}
.told .change{grid-column:2;grid-row:1;min-block-size:2.75rem}
.words{margin-block-start:1rem;border:2px solid var(--ink);border-radius:4px;padding:1rem 1.25rem;columns:2;column-gap:2rem;font-size:1.375rem;font-weight:600}
.words li{break-inside:avoid;padding-block:.125rem}
.words .n{display:inline-block;inline-size:1.75rem;color:var(--ink-2);font-weight:400;font-size:1rem}
.qr{inline-size:11rem;block-size:11rem;margin-block-start:.75rem;background:#fff;padding:.5rem;border:1px solid var(--rule)}
.qr svg{display:block;inline-size:100%;block-size:100%}
.messages>li{padding-block:1rem;border-block-end:1px solid var(--rule)}
.messages .who{font-size:1rem;color:var(--ink-2)}
.messages .who b{color:var(--ink)}
.messages .made{margin-block-start:.75rem;border-inline-start:2px solid var(--rule-2);padding-inline-start:1rem}
.made li+li{margin-block-start:.75rem}
.messages .from{border-inline-start:4px solid var(--accent-line);padding-inline-start:1rem}
.numbers>li{padding-block:.75rem;border-block-end:1px solid var(--rule)}
.numbers .tel{font-weight:650;font-size:1.25rem;display:inline-flex;align-items:center;min-block-size:2.75rem}
.told-figures{inline-size:100%;margin-block-start:2rem;border-collapse:collapse;font-size:1rem}
.told-figures caption{padding-block-end:.5rem;text-align:start;font-weight:650}
.told-figures caption span{display:block}
.told-figures caption .hint{font-weight:400}
.told-figures :is(th,td){padding:.375rem .5rem .375rem 0;border-block-end:1px solid var(--rule);text-align:start;vertical-align:top;font-weight:400}
[dir=rtl] .told-figures :is(th,td){padding:.375rem 0 .375rem .5rem}
.told-figures thead th{color:var(--ink-2);border-color:var(--rule-2)}
.told-figures .n{inline-size:7rem;text-align:end}
.told-figures .whole :is(th,td){font-weight:650}
.bar-of{display:block;inline-size:100%;block-size:.375rem;margin-block-start:.25rem;fill:var(--accent-line)}
[dir=rtl] .bar-of{transform:scaleX(-1)}
.files li{padding-block:.25rem}
.files a{display:inline-flex;align-items:center;min-block-size:2.25rem}
pre{margin-block-start:1rem;padding:1rem;border:1px solid var(--rule-2);border-radius:4px;font-size:.9375rem;white-space:pre-wrap;overflow-wrap:anywhere}
code{overflow-wrap:anywhere}
form>details{margin-block-start:1rem}
blockquote{margin:.25rem 0;padding-inline-start:.75rem;border-inline-start:2px solid var(--accent-line)}
footer{padding-block:1rem 2rem;border-block-start:1px solid var(--rule);color:var(--ink-2);font-size:1rem}
footer p+p{margin-block-start:.25rem}
footer a{display:inline-block;padding-block:.125rem}
@media (forced-colors:active){.choice input:checked,.choice input[type=checkbox]:checked{background:CanvasText}}
@media (max-width:34rem){
.bar{flex-wrap:wrap;gap:.25rem}
.langs{position:static;margin-inline-start:0}
.langs ul{inset-inline:1rem;inline-size:auto}
.langs summary{padding-inline:.5rem}
.leave{flex:1 1 0;max-inline-size:max-content;margin-inline-start:auto;padding-inline:.75rem}
h1{font-size:1.75rem}
.step{margin-block-start:1.5rem}
.choices{margin-inline:-1rem}
.choice{padding-inline:1rem}
.primary{flex:1 1 100%}
.words{columns:1}
}
.wait:not(:last-child){display:none}
@media (max-width:22rem){.leave>.i{display:none}}
@media print{.bar,.go,.now112,footer,.skip,.screen{display:none}body{font-size:12pt}}
@media (prefers-reduced-motion:reduce){*{scroll-behavior:auto}}
`
