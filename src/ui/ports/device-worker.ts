/// <reference lib="webworker" />
// Keeps the page of the device, so that it opens without a network. It keeps nothing else: no answer of the server, no word
// that anybody wrote.

const worker = globalThis as unknown as ServiceWorkerGlobalScope
const SHELL = 'shell'
const PAGE = '/o/'
const BESIDE = ['/o/icon.svg', '/o/en.webmanifest', '/o/lv.webmanifest', '/o/ar.webmanifest']

/** The page and all it loads; the page last, so that no page is kept whose files are not. */
async function renew(): Promise<void> {
  const answer = await fetch(PAGE, { cache: 'no-store', credentials: 'omit' })
  if (!answer.ok) return
  const kept = answer.clone()
  const files = [...new Set((await answer.text()).match(/\/assets\/[\w.-]+/g) ?? [])]
  const cache = await caches.open(SHELL)
  await cache.addAll([...files, ...BESIDE])
  await cache.put(PAGE, kept)
  const wanted = new Set([PAGE, ...files, ...BESIDE])
  for (const { url } of await cache.keys()) if (!wanted.has(new URL(url).pathname)) await cache.delete(url)
}

async function kept(path: string, request: Request): Promise<Response> {
  const found = await (await caches.open(SHELL)).match(path)
  return found ?? fetch(request)
}

worker.addEventListener('install', (event) => event.waitUntil(renew().then(() => worker.skipWaiting())))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  // Calls of operations go their way: nothing personal may ever lie in the cache.
  if (event.request.method !== 'GET' || origin !== worker.location.origin) return
  if (pathname === PAGE) {
    event.respondWith(kept(PAGE, event.request))
    // Behind the answer: without a network this fails, and what is kept stays.
    event.waitUntil(renew().catch(() => {}))
  } else if (pathname.startsWith('/assets/') || BESIDE.includes(pathname)) {
    event.respondWith(kept(pathname, event.request))
  }
})
