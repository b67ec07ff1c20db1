import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { readPages } from './pages.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-pages-'))
after(() => rmSync(room, { recursive: true }))
mkdirSync(join(room, 'assets', 'fonts'), { recursive: true })
const write = (path: string, content: string | Uint8Array) => writeFileSync(join(room, path), content)
write('index.html', `<!doctype html>${'<p>dawn</p>'.repeat(100)}`)
write('assets/a-1.js', 'export const a = 1\n'.repeat(100))
write('assets/small.css', 'p{}')
write('assets/fonts/a.woff2', Buffer.from([1, 2, 3]))
write('mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
write('assets/a-1.js.map', '{"sources":["/home/somebody/secret.ts"]}')
write('notes.md', 'not for anybody')
write('.hidden', 'x')

test('files are found by their path from the root, also in folders of folders', () => {
  assert.deepEqual([...readPages(room).keys()].sort(), [
    'assets/a-1.js',
    'assets/fonts/a.woff2',
    'assets/small.css',
    'index.html',
    'mark.svg',
  ])
})

test('each has the type a browser needs, which is told not to guess', () => {
  const types = new Map([...readPages(room)].map(([path, { type }]) => [path, type]))
  assert.equal(types.get('index.html'), 'text/html; charset=utf-8')
  assert.equal(types.get('assets/a-1.js'), 'text/javascript; charset=utf-8')
  assert.equal(types.get('mark.svg'), 'image/svg+xml')
  assert.equal(types.get('assets/fonts/a.woff2'), 'font/woff2')
})

test('what is of no known type is not given out, maps of the sources included', () => {
  const paths = [...readPages(room).keys()]
  for (const path of ['assets/a-1.js.map', 'notes.md', '.hidden']) assert.ok(!paths.includes(path), path)
})

test('text is packed where that helps, and unpacks to the same', () => {
  const pages = readPages(room)
  for (const path of ['index.html', 'assets/a-1.js']) {
    const { bytes, packed } = pages.get(path) ?? assert.fail(path)
    assert.ok(packed !== null && packed.length < bytes.length)
    assert.deepEqual(new Uint8Array(brotliDecompressSync(packed)), new Uint8Array(bytes))
  }
  assert.equal(pages.get('assets/small.css')?.packed, null, 'packing would make it longer')
  assert.equal(pages.get('assets/fonts/a.woff2')?.packed, null, 'fonts are packed already')
})

test('no path leads anywhere but to what was read at the start', () => {
  const pages = readPages(room)
  for (const path of ['../secret', '/etc/passwd', 'assets/../index.html', 'assets', '', 'INDEX.HTML', '__proto__'])
    assert.equal(pages.get(path), undefined, path)
  write('late.html', 'put there later')
  assert.equal(pages.get('late.html'), undefined)
})

test('without built pages there are none, and the server can say so', () => {
  assert.equal(readPages(join(room, 'none')).size, 0)
})
