// Data: the only script of the public pages. All they do works without it; it leaves faster, copies and prints.
export const SCRIPT = `
(()=>{const leave=document.getElementById('leave');
const go=()=>{document.documentElement.hidden=true;location.replace(leave.href)};
leave.addEventListener('click',e=>{e.preventDefault();go()});
let times=[];addEventListener('keydown',e=>{if(e.key!=='Shift'||e.repeat){times=[];return}
times=[...times.filter(t=>t>Date.now()-5000),Date.now()];if(times.length>2)go()});
for(const part of document.querySelectorAll('[data-js]'))part.hidden=false;
const copy=document.getElementById('copy');
if(copy)copy.addEventListener('click',()=>navigator.clipboard.writeText(copy.value).then(()=>{document.getElementById('copied').hidden=false}));
const print=document.getElementById('print');if(print)print.addEventListener('click',()=>window.print());
})()
`
