import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { noBrowser } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { DeviceStand, type Telephone } from '../../houses/device.ts'

describe('the page that a device keeps', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let stand: DeviceStand
  let telephone: Telephone
  before(async () => {
    stand = await DeviceStand.raise()
  })
  afterEach(() => telephone?.throwAway())
  after(() => stand?.close())

  const page = () => telephone.page
  const units = () => page().getByRole('heading', { level: 1, name: 'Units' }).waitFor()
  const bought = async () => {
    telephone = await stand.telephone()
    await telephone.open()
    await eventually(async () => (await kept()).includes('/o/started'), true)
  }
  const kept = () => telephone.storage()

  test('is none that a script of another page of this address put there', async () => {
    await bought()
    await page().goto(`${stand.origin}/p/`)
    await page().evaluate(`(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const path of ['/o/', ...(await cache.keys()).map(({ url }) => new URL(url).pathname).filter((one) => one.startsWith('/assets/'))])
          await cache.put(path, new Response('<h1>Planted</h1>', { headers: { 'Content-Type': 'text/html' } }))
      }
      const own = await caches.open('shell-planted')
      await own.put('/o/', new Response('<h1>Planted</h1>'))
      await own.put('/o/files.json', new Response(JSON.stringify({ list: '{"version":"planted","files":{}}', signature: 'AA' })))
      await own.put('/o/started', new Response(''))
    })()`)
    await page().goto(`${stand.origin}/o/`)
    // The server's own, since what is kept is not what was signed.
    await units()
    assert.equal(await page().getByText('Planted').count(), 0)
  })

  test('is served with the policy of the worker, whatever stands beside it', async () => {
    await bought()
    await telephone.context.setOffline(true)
    const policy = await page().evaluate<string>(
      `fetch('/o/').then(({ headers }) => headers.get('content-security-policy'))`,
    )
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'/)
    assert.doesNotMatch(policy, /unsafe|nonce|\*/)
  })
})
