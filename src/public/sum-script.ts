// Data: does a sum in a thread of its own while somebody waits to send (see sums.ts), so that the page can still be used and left.
// SHA-256 stands in here because crypto.subtle is slow for many short texts and missing on plain addresses.

/** The thread: told an id and bits, it says how many numbers it has tried, and at the end which one it is. */
export const SUM_WORKER = `
const K=[],P=[];for(let n=2;P.length<64;n++)if(P.every(p=>n%p))P.push(n);
const frac=x=>(x-Math.floor(x))*4294967296|0;for(const p of P)K.push(frac(Math.cbrt(p)));
const H=P.slice(0,8).map(p=>frac(Math.sqrt(p)));
const W=new Int32Array(64);
function sha(s){const B=new Uint8Array(64);for(let i=0;i<s.length;i++)B[i]=s.charCodeAt(i);B[s.length]=128;
B[62]=s.length>>5;B[63]=s.length<<3;for(let i=0;i<16;i++)W[i]=B[4*i]<<24|B[4*i+1]<<16|B[4*i+2]<<8|B[4*i+3];
const r=(x,n)=>x>>>n|x<<32-n;for(let i=16;i<64;i++){const x=W[i-15],y=W[i-2];
W[i]=W[i-16]+(r(x,7)^r(x,18)^x>>>3)+W[i-7]+(r(y,17)^r(y,19)^y>>>10)}
let[a,b,c,d,e,f,g,h]=H;for(let i=0;i<64;i++){const t=h+(r(e,6)^r(e,11)^r(e,25))+(e&f^~e&g)+K[i]+W[i]|0,
u=(r(a,2)^r(a,13)^r(a,22))+(a&b^a&c^b&c)|0;h=g;g=f;f=e;e=d+t|0;d=c;c=b;b=a;a=t+u|0}
return[a+H[0]|0,b+H[1]|0]}
function zeros(s){const[a,b]=sha(s);return a?Math.clz32(a):32+Math.clz32(b)}
onmessage=({data:[id,bits]})=>{for(let n=0;;n++){if(zeros(id+'.'+n)>=bits){postMessage(['done',n]);return}
if(n%2048===0)postMessage(['tried',n])}};
`

/** The page's side: shows how far it is, and sends without it when somebody does not want to wait or it takes too long. */
export const SUM_SCRIPT = `
;(()=>{const sum=document.getElementById('sum');if(!sum||!window.Worker)return;
const form=sum.form,box=document.getElementById('summing'),bar=box.querySelector('progress'),skip=box.querySelector('button');
let free=false;form.addEventListener('submit',e=>{const by=e.submitter;if(free||!by||by.value!=='send'||!form.requestSubmit)return;
e.preventDefault();if(!box.hidden)return;box.hidden=false;box.scrollIntoView({block:'center'});
let w;const on=()=>{if(free)return;free=true;clearTimeout(tired);if(w)w.terminate();form.requestSubmit(by)};
const tired=setTimeout(on,30000);skip.onclick=on;
try{w=new Worker(URL.createObjectURL(new Blob([sum.dataset.worker],{type:'text/javascript'})));
w.onerror=on;w.onmessage=({data:[what,n]})=>{if(what==='done'){sum.value=sum.dataset.sealed+' '+n;on()}
else bar.value=1-Math.pow(2,-n/bar.dataset.most)};w.postMessage([sum.dataset.id,+sum.dataset.bits])}catch{on()}
});addEventListener('pageshow',e=>{if(e.persisted){free=false;box.hidden=true}})})()
`
