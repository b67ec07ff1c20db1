/// <reference lib="webworker" />
import { KeptPage } from './device-kept.ts'

// Keeps the page of the device, so that it opens without a network. It keeps nothing else: no answer of the server, no word
// that anybody wrote. What it keeps and what it serves stands by hash in a list that the server signed, under a key that is part of this
// script: a maintenance page, the sign-in of a network, or a script of another page of this address puts nothing in its place.

const worker = globalThis as unknown as ServiceWorkerGlobalScope
const PAGE = '/o/'
/** The server puts its public key here. */
const KEY = 'key-of-this-server'

const kept = new KeptPage(caches, (path, how) => fetch(path, how), KEY)

/** Without a first version there is no page to fall back on, so that installing fails and is tried again. */
const installed = async () => {
  if (!(await kept.renew()) && !(await kept.isThere())) throw new Error('the page could not be fetched whole')
  await worker.skipWaiting()
}

worker.addEventListener('install', (event) => event.waitUntil(installed()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('message', (event) =>
  event.waitUntil(kept.started((event.data as { started?: unknown } | null)?.started)),
)
worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  // Calls of operations go their way: nothing personal may ever lie in the cache.
  if (event.request.method !== 'GET' || origin !== worker.location.origin) return
  if (pathname === PAGE) {
    event.respondWith(kept.page().then((found) => found ?? fetch(event.request)))
    // Behind the answer: without a network this fails, and what is kept stays.
    event.waitUntil(kept.renew().catch(() => false))
  } else if (pathname.startsWith('/assets/') || /^\/o\/(icon\.svg|\w+\.webmanifest)$/.test(pathname)) {
    event.respondWith(kept.file(pathname).then((found) => found ?? fetch(event.request)))
  }
})
