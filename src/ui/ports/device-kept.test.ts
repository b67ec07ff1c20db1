import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { Caches } from '../../../test/fakes/caches.ts'
import { deviceFiles, workerWithKey } from '../../entry/http/device-files.ts'
import type { Pages } from '../../ports/pages.ts'
import { KeptPage, POLICY } from './device-kept.ts'

const SECRET = new Uint8Array(32).fill(7)
const bytes = (text: string) => new TextEncoder().encode(text)
const KEY = workerWithKey(bytes('key-of-this-server'), SECRET)
const MAINTENANCE = '<!doctype html><h1>Back soon</h1><script src="/assets/none.js"></script>'

/** The built pages of one version. */
const built = (version: string): Pages => {
  const asset = (text: string) => ({ bytes: bytes(text), packed: null, type: 'text/plain' })
  return new Map([
    ['device/index.html', asset(`<title>Units</title><script src="/assets/${version}.js"></script>`)],
    [`assets/${version}.js`, asset(`of ${version}`)],
    ['o/icon.svg', asset('<svg/>')],
  ])
}

type Told = { status?: number; redirected?: boolean; type?: string; body: string | Uint8Array<ArrayBuffer> }

describe('the page that a device keeps', () => {
  let caches: Caches
  let kept: KeptPage
  let server: (path: string) => Told
  const serves =
    (pages: Pages, secret = SECRET) =>
    (path: string): Told => {
      if (path === '/o/files.json') return { body: JSON.stringify(deviceFiles(pages, secret)) }
      const asset = pages.get(path === '/o/' ? 'device/index.html' : path.slice(1))
      return asset ? { body: asset.bytes } : { status: 404, body: 'none' }
    }
  /** The same, with something else in the place of one file. */
  const but =
    (path: string, told: Told, pages = built('two')) =>
    (asked: string) =>
      asked === path ? told : serves(pages)(asked)
  beforeEach(async () => {
    caches = new Caches()
    const ask = async (path: string, how: RequestInit) => {
      assert.equal(how.redirect, 'error')
      const { status = 200, redirected = false, type = 'basic', body } = server(path)
      return Object.defineProperties(new Response(body, { status }), {
        redirected: { value: redirected },
        type: { value: type },
      })
    }
    kept = new KeptPage(caches as unknown as CacheStorage, ask, KEY)
    server = serves(built('one'))
    assert.equal(await kept.renew(), true)
    await kept.started('/assets/one.js')
  })
  const shown = async () => /assets\/(\w+)\.js/.exec((await (await kept.page())?.text()) ?? '')?.[1] ?? null

  test('is whole, as it was signed, and goes out with the policy of the worker', async () => {
    const page = (await kept.page()) ?? assert.fail('nothing is kept')
    assert.equal(page.headers.get('content-security-policy'), POLICY)
    assert.match(String(page.headers.get('content-type')), /text\/html/)
    assert.equal(await (await kept.file('/assets/one.js'))?.text(), 'of one')
    assert.equal(await kept.file('/assets/none.js'), null)
    assert.equal(await kept.file('/api/forms.list'), null)
  })

  for (const [what, answers] of [
    ['a maintenance page for everything', () => ({ body: MAINTENANCE })],
    ['a maintenance page in the place of the page alone', but('/o/', { body: MAINTENANCE })],
    [
      'a redirect that was followed',
      but('/o/', { redirected: true, body: built('two').get('device/index.html')?.bytes ?? '' }),
    ],
    ['an answer of another address', but('/o/files.json', { type: 'cors', body: '{}' })],
    ['a file that is missing', but('/assets/two.js', { status: 404, body: '' })],
    ['a file that was changed on the way', but('/assets/two.js', { body: 'of twO' })],
    ['a list of another server', serves(built('two'), new Uint8Array(32))],
    [
      'a list without its signature',
      but('/o/files.json', { body: JSON.stringify({ list: deviceFiles(built('two'), SECRET)?.list }) }),
    ],
  ] as const)
    test(`stays as it was behind ${what}, with not a byte of it`, async () => {
      const before = structuredClone(caches.held)
      server = answers
      assert.equal(await kept.renew(), false)
      assert.deepEqual(caches.held, before)
      assert.equal(await shown(), 'one')
    })

  test('of before stays until the new one has started once', async () => {
    server = serves(built('two'))
    assert.equal(await kept.renew(), true)
    assert.equal(await shown(), 'two')
    assert.equal(caches.held.size, 2)
    await kept.started('/assets/two.js')
    assert.equal(caches.held.size, 1)
    assert.equal(await shown(), 'two')
  })

  test('of before comes back where the new one never starts, and a newer one is tried again', async () => {
    server = serves(built('two'))
    await kept.renew()
    for (let opened = 0; opened < 3; opened++) assert.equal(await shown(), 'two')
    assert.equal(await shown(), 'one')
    await kept.started('/assets/one.js')
    assert.equal(await kept.renew(), true)
    assert.equal(await shown(), 'one', 'the broken one is there and is not tried again')
    server = serves(built('three'))
    await kept.renew()
    assert.equal(await shown(), 'three')
  })

  test('the only one is shown although it was never heard of', async () => {
    caches.held.clear()
    await kept.renew()
    for (let opened = 0; opened < 9; opened++) assert.equal(await shown(), 'one')
  })

  test('is none that somebody put there: neither another page under its name, nor a version of their own', async () => {
    const [name] = caches.held.keys()
    caches.held.get(name)?.set('/o/', bytes('<h1>Planted</h1>').buffer)
    caches.held.set(
      'shell-planted',
      new Map([
        ['/o/', bytes('<h1>Planted</h1>').buffer],
        ['/o/started', bytes('').buffer],
        ['/o/files.json', bytes(JSON.stringify({ list: '{"version":"planted","files":{}}', signature: 'AA' })).buffer],
      ]),
    )
    assert.equal(await kept.page(), null)
    // It is fetched anew, from the server and whole.
    assert.equal(await kept.renew(), true)
    assert.equal(await shown(), 'one')
  })

  test('broken off half way is no version', async () => {
    server = serves(built('two'))
    const { open } = caches
    caches.open = async (name) => {
      const cache = await open(name)
      return {
        ...cache,
        put: async (path, answer) => (path === '/o/icon.svg' ? assert.fail('no room') : cache.put(path, answer)),
      }
    }
    await assert.rejects(kept.renew(), /no room/)
    caches.open = open
    assert.equal(await shown(), 'one')
    await kept.renew()
    assert.equal(await shown(), 'two')
  })
})
