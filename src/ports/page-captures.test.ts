import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash, createPublicKey, randomBytes, verify, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { type HostileSite, hostileSite } from '../../test/fakes/hostile-site.ts'
import { isWhole } from '../../test/run/mode.ts'
import type { CaptureBounds } from './capture/browser.ts'
import { throwAwayCertificate } from './capture/certificate.ts'
import { openIsolation } from './isolated.ts'
import { CAPTURE_BOUNDS, type CaptureSettings, captureKey, openPageCaptures } from './page-captures.ts'
import { unzip } from './preview/unzip.ts'

const isolation = openIsolation('nobody')
const key = captureKey(randomBytes(32))
const why = await openPageCaptures(isolation, key).fault()
const NAMES: Readonly<Record<string, string>> = { 'advert.example': '127.0.0.1', 'inner.example': '10.0.0.7' }

describe('a page capture', { skip: why === null ? false : `none here: ${why}` }, () => {
  let [site, inside]: HostileSite[] = []
  before(async () => {
    inside = await hostileSite()
    const inner = [
      `http://127.0.0.1:${inside.port}/`,
      `http://localhost:${inside.port}/`,
      'http://169.254.169.254/latest',
      'http://inner.example/',
    ]
    site = await hostileSite(inner)
  })
  after(() => {
    site.close()
    inside.close()
  })

  const capture = (path: string, bounds: Partial<CaptureBounds> = {}, more: CaptureSettings = {}) =>
    openPageCaptures(isolation, key, {
      bounds: { ...CAPTURE_BOUNDS, ...bounds },
      resolve: async (name) => [{ address: NAMES[name] ?? '203.0.113.9', family: 4 }],
      ...more,
    }).capture({
      address: path.startsWith('http') ? path : `http://advert.example:${site.port}${path}`,
      agent: 'Ausma/0.1 (+https://ausma.example)',
      hosts: [`advert.example:${site.port}`],
    })
  const captured = async (...asked: Parameters<typeof capture>) => {
    const found = await capture(...asked)
    return 'not' in found ? assert.fail(found.not) : found
  }
  /** The capture of one advert, which most tests only look at. */
  const advert = () => {
    once ??= captured('/advert')
    return once
  }
  let once: ReturnType<typeof captured> | undefined
  const partsOf = (bytes: Uint8Array) => {
    const parts = unzip(bytes)
    return (name: string) => Buffer.from(parts.get(name)?.() ?? assert.fail(`no ${name}`))
  }

  test('holds the page as it was seen, what went over the wire, and where it came from', async () => {
    const { bytes, title, address, redirects, tool, extent } = await advert()
    assert.deepEqual([title, extent.fetched >= 3, extent.cut], ['Pickers wanted', true, []])
    assert.match(tool, /^Ausma\/[\d.]+, Chrome\/\d+/)
    const base = `http://advert.example:${site.port}`
    assert.deepEqual([address, redirects], [`${base}/advert/17`, [`${base}/advert`]])
    const part = partsOf(bytes)
    const warc = gunzipSync(part('archive/data.warc.gz')).toString()
    for (const told of [
      'WARC-Type: request',
      'GET /advert HTTP/1.1',
      'HTTP/1.1 302 Found',
      'Pases pie mums',
      'WARC-IP-Address: 127.0.0.1',
    ])
      assert.ok(warc.includes(told), told)
    assert.match(warc, /urn:text:[\s\S]*Darbs siltumnīcā, late/, 'what a script wrote was seen')
    assert.match(warc, /User-Agent: .*Ausma\/0\.1 \(\+https:\/\/ausma\.example\)/)
    assert.ok(part('screenshots/page.png').subarray(1, 4).equals(Buffer.from('PNG')))
    assert.ok(part('screenshots/page.pdf').subarray(0, 5).equals(Buffer.from('%PDF-')))
  })

  test('is signed: each file by its hash, the list of them by the installation', async () => {
    const part = partsOf((await advert()).bytes)
    const described = part('datapackage.json')
    const { resources } = JSON.parse(described.toString()) as {
      resources: { path: string; hash: string; bytes: number }[]
    }
    assert.ok(resources.length >= 5)
    for (const { path, hash } of resources)
      assert.equal(hash, `sha256:${createHash('sha256').update(part(path)).digest('hex')}`, path)
    const { hash, signedData } = JSON.parse(part('datapackage-digest.json').toString())
    assert.equal(hash, `sha256:${createHash('sha256').update(described).digest('hex')}`)
    const publicKey = createPublicKey({ key: Buffer.from(signedData.publicKey, 'base64'), type: 'spki', format: 'der' })
    const signature = Buffer.from(signedData.signature, 'base64')
    assert.ok(verify('sha256', Buffer.from(signedData.hash), { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature))
    assert.equal(signedData.publicKey, createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'))
  })

  test('each place of the index is a record of its own', async () => {
    const part = partsOf((await advert()).bytes)
    const [warc, lines] = [part('archive/data.warc.gz'), part('indexes/index.cdxj').toString().trim().split('\n')]
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => (a < b ? -1 : 1)),
    )
    for (const line of lines) {
      const { url, offset, length } = JSON.parse(line.slice(line.indexOf('{')))
      const record = gunzipSync(warc.subarray(Number(offset), Number(offset) + Number(length))).toString()
      assert.ok(record.startsWith('WARC/1.1\r\n') && record.includes(`WARC-Target-URI: ${url}\r\n`), url)
    }
  })

  test('the page reaches nothing but the public web, and nothing that it opens stands in the way', async () => {
    const { bytes, extent } = await captured('/everything')
    assert.ok((extent.leftOut.find(({ why }) => why === 'not-public')?.count ?? 0) >= 3, 'what is missing is counted')
    assert.deepEqual(inside.asked, [], 'the inner server was not asked')
    const warc = gunzipSync(partsOf(bytes)('archive/data.warc.gz')).toString()
    assert.match(warc, /Darbs siltumnīcā, all tried/)
    assert.match(warc, /169\.254\.169\.254[^}]*not-public/)
    assert.ok(!site.asked.some(({ path }) => path === '/popup'), 'what it opened was not fetched')
  })

  test('what it says is read past its own scripts and names, and where it is from past what lies inside it', async () => {
    const { title, address, redirects, bytes } = await captured('/otherwise')
    const at = `http://advert.example:${site.port}/otherwise`
    assert.deepEqual([title, address, redirects], ['Pickers wanted', at, []])
    assert.match(gunzipSync(partsOf(bytes)('archive/data.warc.gz')).toString(), /urn:text:[\s\S]*Pases pie mums/)
  })

  test('a long page is captured up to a bound, and says what of it is cut', async () => {
    const { extent } = await captured('/long')
    assert.deepEqual(extent.cut, ['picture', 'text'])
  })

  test('nothing is kept from one to the next: no cookie comes again', async () => {
    await advert()
    const before = site.asked.length
    await captured('/advert')
    assert.equal(site.asked.slice(before).find(({ path }) => path === '/advert')?.cookie, undefined)
  })

  /** Each takes some seconds of a browser: the usual run tries those that end in a way of their own. */
  const USUAL: readonly string[] = ['/around', '/huge', 'http://inner.example/', 'file:///etc/passwd']
  const SMALL = { guard: { ...CAPTURE_BOUNDS.guard, answer: 1 << 20 } }
  for (const [what, path, bounds, ends] of [
    ['redirects without end', '/around', {}, ['redirects']],
    ['a page that always leads on', '/on', { time: 6000 }, ['too-slow', 'too-large', 'captured']],
    ['a download', '/file', {}, ['download']],
    ['a body of two gigabytes', '/huge', SMALL, ['too-large']],
    ['a stream without end', '/dripping', { time: 6000 }, ['too-slow']],
    ['a server that says nothing', '/silent', { time: 6000 }, ['too-slow']],
    ['a script without end', '/endless', { time: 6000 }, ['too-slow']],
    ['a script without end behind the page', '/endless-later', { time: 8000 }, ['too-slow', 'broken']],
    ['more elements than are drawn in time', '/giant', { time: 8000 }, ['too-slow', 'too-large', 'captured']],
    ['a window that asks for ever', '/alerts', { time: 6000 }, ['too-slow']],
    ['an address of this machine', 'http://127.0.0.1:8321/', {}, ['not-public']],
    ['an address of the network around it', 'http://10.0.0.7/', {}, ['not-public']],
    ['a name that leads inside', 'http://inner.example/', {}, ['not-public']],
    ['an address that is none of the web', 'file:///etc/passwd', {}, ['address']],
  ] as const)
    test(`${what} ends with a word that says so`, { skip: !isWhole && !USUAL.includes(path) }, async () => {
      const found = await capture(path, bounds)
      assert.ok(
        (ends as readonly string[]).includes('not' in found ? found.not : 'captured'),
        JSON.stringify('not' in found ? found : 'captured'),
      )
    })

  test('a certificate that nobody vouches for is refused; of one that is trusted the chain is kept', async () => {
    const { key: own, certificate } = throwAwayCertificate(new Date())
    const bad = await hostileSite([], { key: own, cert: certificate })
    const to = (port: number, more: CaptureSettings = {}) =>
      openPageCaptures(isolation, key, { resolve: async () => [{ address: '127.0.0.1', family: 4 }], ...more }).capture(
        {
          ...{ address: `https://advert.example:${port}/advert`, agent: 'Ausma', hosts: [`advert.example:${port}`] },
        },
      )
    assert.deepEqual(await to(bad.port), { not: 'certificate' })
    bad.close()
    const made = madeCertificate()
    if (made === null) return
    const good = await hostileSite([], made)
    const found = await to(good.port, { trusted: made.cert })
    good.close()
    const warc = gunzipSync(
      partsOf('not' in found ? assert.fail(found.not) : found.bytes)('archive/data.warc.gz'),
    ).toString()
    const text =
      /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(warc)?.[0] ?? assert.fail('no chain')
    assert.equal(new X509Certificate(text).fingerprint256, new X509Certificate(made.cert).fingerprint256)
  })
})

/** A certificate for the site, by OpenSSL; null where there is none. */
function madeCertificate(): { key: string; cert: string } | null {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-test-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const asked = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    key,
    '-out',
    cert,
  ]
  const { status } = spawnSync('openssl', [
    ...asked,
    '-subj',
    '/CN=advert.example',
    '-addext',
    'subjectAltName=DNS:advert.example',
  ])
  const made = status === 0 ? { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') } : null
  rmSync(folder, { recursive: true })
  return made
}

describe('where no page can be captured', () => {
  test('that is said, and which part is not there', async () => {
    const asked = { address: 'https://advert.example/', agent: 'Ausma', hosts: [] }
    const elsewhere = openPageCaptures(openIsolation('nobody', 'win32'), key)
    assert.deepEqual(await elsewhere.capture(asked), { not: 'not-linux' })
    if (why !== null) return
    const bare = openPageCaptures(isolation, key, { browser: '/usr/lib/chromium/no-such-browser' })
    assert.deepEqual(await bare.capture(asked), { not: 'no-browser' })
  })

  test('an installation signs with one key, and another with another', () => {
    const secret = randomBytes(32)
    assert.ok(captureKey(secret).equals(captureKey(secret)))
    assert.ok(!captureKey(secret).equals(captureKey(randomBytes(32))))
  })
})
