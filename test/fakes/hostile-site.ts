import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSealed } from 'node:https'
import type { AddressInfo } from 'node:net'

/** A site that wishes whoever captures it ill, on the loopback address. */
export type HostileSite = {
  readonly port: number
  /** Paths that were asked for, with the cookie that came along. */
  readonly asked: readonly { readonly path: string; readonly cookie: string | undefined }[]
  close(): void
}

const page = (answer: ServerResponse, body: string, headers: Record<string, string> = {}) => {
  answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers })
  answer.end(`<!doctype html><title>Pickers wanted</title><h1>Darbs siltumnīcā</h1>${body}`)
}

type Answer = (answer: ServerResponse, url: URL) => void

const PATHS: Readonly<Record<string, Answer>> = {
  '/advert': (answer) => {
    answer.writeHead(302, { Location: '/advert/17', 'Set-Cookie': 'seen=yes' })
    answer.end()
  },
  '/advert/17': (answer) => page(answer, '<script src="/late.js"></script><p>Pases pie mums</p>'),
  '/late.js': (answer) => void answer.end('document.querySelector("h1").textContent += ", late"'),
  '/around': (answer, url) => {
    answer.writeHead(302, { Location: `/around?n=${Number(url.searchParams.get('n')) + 1}` })
    answer.end()
  },
  '/on': (answer, url) => page(answer, `<script>location = "/on?n=${Number(url.searchParams.get('n')) + 1}"</script>`),
  '/file': (answer) => {
    answer.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment; filename="x.exe"',
    })
    answer.end('MZ')
  },
  '/huge': (answer) => {
    answer.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': String(2 ** 31) })
    pour(answer)
  },
  '/dripping': (answer) => {
    answer.writeHead(200, { 'Content-Type': 'text/html' })
    const timer = setInterval(() => answer.write('<p>more'), 100)
    answer.on('close', () => clearInterval(timer))
  },
  '/silent': () => {},
  // What a page does to those who read it with its own functions, or by what a document has under a name.
  '/otherwise': (answer) =>
    page(
      answer,
      `<form name="title"></form><img name="body"><iframe src="/advert/17"></iframe><p>Pases pie mums</p>
      <script>
        JSON.stringify = () => 1
        Object.getOwnPropertyDescriptor = () => ({ get: () => ({}) })
        Object.defineProperty(Document.prototype, 'title', { get: () => ({}) })
        Object.defineProperty(HTMLElement.prototype, 'innerText', { get: () => ({}) })
        String.prototype.slice = () => null
      </script>`,
    ),
  '/endless': (answer) => page(answer, '<script>for (;;);</script>'),
  '/endless-later': (answer) => page(answer, '<script>onload = () => setTimeout(() => { for (;;); })</script>'),
  '/alerts': (answer) => page(answer, '<script>for (;;) alert("more")</script>'),
  // Higher than its picture, with more words than are kept; and one that takes long to draw and to print.
  '/long': (answer) => page(answer, `<p>${'vārdi '.repeat(20_000)}</p>`),
  '/giant': (answer) => page(answer, '<p>Darbs siltumnīcā</p>'.repeat(20_000)),
}

/** Writes as fast as somebody reads. */
function pour(answer: ServerResponse): void {
  const part = Buffer.alloc(1 << 16, 32)
  const more = () => {
    while (!answer.destroyed && answer.write(part));
  }
  answer.on('drain', more)
  more()
}

/** A page that tries everything at once. @param inner addresses that it wants to reach */
const everything = (inner: readonly string[]) => `
  ${inner.map((address) => `<img src="${address}">`).join('')}
  <script>
    for (const address of ${JSON.stringify(inner)}) { fetch(address, { mode: 'no-cors' }).catch(() => {}); try { new WebSocket(address.replace('http', 'ws')) } catch {} }
    try { new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3478' }] }).createDataChannel('x') } catch {}
    navigator.serviceWorker?.register('/worker.js').catch(() => {})
    window.open('/popup'); window.open('/popup')
    onbeforeunload = () => 'stay'
    alert('one'); confirm('two'); prompt('three')
    navigator.geolocation?.getCurrentPosition(() => {}, () => {})
    Notification?.requestPermission?.()
    const link = document.createElement('a'); link.href = '/file'; link.download = ''; document.body.append(link); link.click()
    document.querySelector('h1').textContent += ', all tried'
  </script>`

/** @param sealed key and certificate in PEM, where it is to speak TLS */
export async function hostileSite(
  inner: readonly string[] = [],
  sealed?: { key: string; cert: string },
): Promise<HostileSite> {
  const asked: { path: string; cookie: string | undefined }[] = []
  const listener: RequestListener = (request: IncomingMessage, answer) => {
    const url = new URL(request.url ?? '/', 'http://site.example')
    asked.push({ path: url.pathname, cookie: request.headers.cookie })
    if (url.pathname === '/everything') return page(answer, everything(inner))
    const found = PATHS[url.pathname]
    if (found) return found(answer, url)
    answer.writeHead(404)
    answer.end()
  }
  const server = sealed ? createSealed(sealed, listener) : createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
