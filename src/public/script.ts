// Data: the only script of the public pages. All they do works without it; it leaves faster (and shows how many times Shift
// was pressed, as dots and to a screen reader), copies and prints.
export const SCRIPT = `
(()=>{const leave=document.getElementById('leave');
const go=()=>{document.documentElement.hidden=true;location.replace(leave.href)};
for(const way of [leave,document.getElementById('leave-first')])way.addEventListener('click',e=>{e.preventDefault();go()});
const presses=document.getElementById('presses'),heard=document.getElementById('heard');let times=[],fading;
const show=()=>{const n=times.length;presses.textContent=n?'\u25cf'.repeat(n)+'\u25cb'.repeat(3-n):'';heard.textContent=n?leave.title:''};
addEventListener('keydown',e=>{if(e.key!=='Shift'||e.repeat){times=[];show();return}
times=[...times.filter(t=>t>Date.now()-5000),Date.now()];if(times.length>2)return go();
show();clearTimeout(fading);fading=setTimeout(()=>{times=[];show()},5000)});
for(const part of document.querySelectorAll('[data-js]'))part.hidden=false;
const copy=document.getElementById('copy');
if(copy)copy.addEventListener('click',()=>navigator.clipboard.writeText(copy.value).then(()=>{document.getElementById('copied').hidden=false}));
const print=document.getElementById('print');if(print)print.addEventListener('click',()=>window.print());
})()
`
