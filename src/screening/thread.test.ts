import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { startThread } from './thread.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-thread-'))
after(() => rmSync(room, { recursive: true }))

function module(name: string, code: string): URL {
  const path = join(room, name)
  writeFileSync(path, code)
  return pathToFileURL(path)
}

describe('a thread', () => {
  test('runs a module in TypeScript, and takes what was sent before it was loaded', async () => {
    const echo = `import { parentPort } from 'node:worker_threads'
const twice = (n: number): number => 2 * n
parentPort?.on('message', (n: number) => parentPort?.postMessage(twice(n)))`
    const thread = startThread(module('twice.ts', echo))
    thread.postMessage(21)
    const [answer] = await once(thread, 'message')
    await thread.terminate()
    assert.equal(answer, 42)
  })

  test('gives back what it no longer needs, so that nothing of it waits for other threads', async () => {
    const own = JSON.stringify(new URL('thread.ts', import.meta.url).href)
    const garbage = `import { parentPort } from 'node:worker_threads'
import { getHeapStatistics } from 'node:v8'
const { giveBack } = await import(${own})
let made: object[] | null = Array.from({ length: 400_000 }, (_, n) => ({ n, next: { n } }))
const before = getHeapStatistics().total_physical_size
made = made.length > 0 ? null : made
giveBack()
parentPort?.postMessage([before, getHeapStatistics().total_physical_size])`
    const thread = startThread(module('garbage.ts', garbage))
    const [[before, after]] = await once(thread, 'message')
    await thread.terminate()
    assert.ok(after < before / 2, `${before} bytes before, ${after} after`)
  })

  test('tells of a module that cannot be loaded', async () => {
    const thread = startThread(new URL('missing.ts', pathToFileURL(`${room}/`)))
    const [error] = await once(thread, 'error')
    assert.match((error as Error).message, /missing\.ts/)
  })

  test('keeps compiled modules where the program does', () => {
    const cache = join(room, 'cache')
    const shared = module('shared.ts', 'export const n: number = 1')
    const loads = module('loads.ts', `await import('${shared.href}')`)
    const start = module(
      'start.ts',
      `import { enableCompileCache } from 'node:module'
if (process.argv[2] === 'cached') enableCompileCache()
const { startThread } = await import('${new URL('thread.ts', import.meta.url).href}')
startThread(new URL('${loads.href}'))`,
    )
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [start.pathname, ...words], { env: { NODE_COMPILE_CACHE: '', TMPDIR: cache } })
    assert.equal(run().status, 0)
    assert.throws(() => readdirSync(cache), 'nothing is kept unless the program does')
    assert.equal(run('cached').status, 0)
    const kept = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    assert.ok(kept.length >= 6, `${kept.length} files: thread, loads and shared, as text and compiled`)
  })
})
