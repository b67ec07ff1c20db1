import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** An advert as sites send one: packed and in pieces, with a style and a picture of its own, and words that a script fetches. */
const PAGE = `<!doctype html><html lang="lv"><meta charset="utf-8"><title>Darbs siltumnīcā</title>
<link rel="stylesheet" href="/style.css"><h1>Darbs siltumnīcā</h1><p>Pases glabājam mēs.</p>
<p lang="ar" dir="rtl">نحتفظ بجوازات السفر</p><img src="/field.svg" alt="" width="320" height="120"><ul></ul><script src="/late.js"></script>`

const FILES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/advert': ['text/html; charset=utf-8', PAGE],
  '/style.css': [
    'text/css',
    'body { margin: 2rem; background: #fdf6e3; color: #114 } h1 { border-bottom: 4px solid #a31 }',
  ],
  '/field.svg': [
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 3"><path fill="#384" d="M0 1h8v2H0z"/></svg>',
  ],
  '/late.js': [
    'text/javascript',
    `fetch('/places.json?of=17').then((answer) => answer.json()).then((places) => {
      document.querySelector('ul').innerHTML = places.map((place) => '<li>' + place).join('')
    })`,
  ],
  '/places.json': ['application/json', '["Rīga", "Jelgava"]'],
}

/** What a person reads on the page: from the page, in another script, and fetched by a script. */
export const READ = ['Darbs siltumnīcā', 'نحتفظ بجوازات السفر', 'Jelgava']

/** The site, on the loopback address. */
export async function advertSite(): Promise<{ readonly port: number; close(): void }> {
  const answers: RequestListener = (request, answer) => {
    const [type, body] = FILES[request.url?.split('?')[0] ?? ''] ?? ['', '']
    if (type === '') return void answer.writeHead(404).end()
    answer.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' })
    const packed = gzipSync(body)
    answer.write(packed.subarray(0, 20))
    answer.end(packed.subarray(20))
  }
  const server = createServer(answers)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
