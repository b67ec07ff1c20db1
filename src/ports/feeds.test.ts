import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { FeedFault, type FeedRequest, type FeedSettings, feedAddress, politeFeeds } from './feeds.ts'
import { isListed, isPublic, type Resolve } from './public-address.ts'

const FEED = '<rss version="2.0"><channel><title>Board</title></channel></rss>'
const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

type Answer = (request: IncomingMessage, response: ServerResponse) => void
type Served = { readonly host: string; readonly asked: string[]; readonly headers: IncomingMessage['headers'][] }

/** A server on this machine with answers by path; without one it has no robots.txt and a feed everywhere else. */
async function serve(answers: Readonly<Record<string, Answer | string>> = {}): Promise<Served> {
  const [asked, headers]: [string[], IncomingMessage['headers'][]] = [[], []]
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    headers.push(request.headers)
    const answer = answers[path] ?? (path === '/robots.txt' ? gone : FEED)
    if (typeof answer === 'string') response.end(answer)
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked, headers }
}

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end()
const gone = status(404)
const to = (location: string) => status(302, { Location: location })

const feedsWith = (settings: Partial<FeedSettings> = {}) => politeFeeds({ pause: 0, ...settings })
const asking = (address: string, more: Partial<FeedRequest> = {}): FeedRequest => ({
  address,
  agent: 'Ausma/0.1 (+https://ausma.example)',
  hosts: ['127.0.0.1'],
  most: 100_000,
  signal: new AbortController().signal,
  ...more,
})
const faultOf = async (work: Promise<unknown>): Promise<FeedFault> => {
  try {
    await work
  } catch (error) {
    if (error instanceof FeedFault) return error
    throw error
  }
  throw new Error('it was fetched')
}

describe('fetching a feed', () => {
  test('it comes as it is, says who asks, and can be asked for again only if it has changed', async () => {
    const site = await serve({
      '/feed': (request, response) => {
        if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
        else response.writeHead(200, { ETag: '"v1"', 'Last-Modified': 'Mon, 06 Mar 2017 04:03:48 GMT' }).end(FEED)
      },
    })
    const feeds = feedsWith()
    const first = await feeds(asking(`http://${site.host}/feed#part`))
    assert.ok(first.kind === 'fetched')
    assert.equal(first.bytes.toString(), FEED)
    assert.deepEqual([first.etag, first.modified], ['"v1"', 'Mon, 06 Mar 2017 04:03:48 GMT'])
    const again = await feeds(asking(`http://${site.host}/feed`, { etag: first.etag, modified: first.modified }))
    assert.equal(again.kind, 'unchanged')
    assert.equal(site.headers[1]['user-agent'], 'Ausma/0.1 (+https://ausma.example)')
    assert.equal(site.headers[1].cookie, undefined)
    assert.deepEqual(site.asked, ['/robots.txt', '/feed', '/feed'], 'robots.txt is asked for once')
  })

  test('packed answers are unpacked; a bomb, an endless and an announced giant end early', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    const site = await serve({
      '/packed': (_, response) => void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(FEED)),
      '/bomb': (_, response) => void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
      '/endless': (_, response) => {
        const more = () => response.writableEnded || response.destroyed || response.write('x'.repeat(50_000), more)
        more()
      },
      '/announced': (_, response) => void response.writeHead(200, { 'Content-Length': '99999999' }).write('x'),
      '/strange': (_, response) => void response.writeHead(200, { 'Content-Encoding': 'zstd-x' }).end('x'),
      '/torn': (_, response) => {
        const torn = gzipSync(FEED.repeat(50)).subarray(0, 40)
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).write(torn, () => response.destroy())
      },
    })
    const feeds = feedsWith()
    const packed = await feeds(asking(`http://${site.host}/packed`))
    assert.ok(packed.kind === 'fetched')
    assert.equal(packed.bytes.toString(), FEED)
    for (const path of ['/bomb', '/endless', '/announced'])
      assert.equal((await faultOf(feeds(asking(`http://${site.host}${path}`)))).code, 'too-large', path)
    assert.equal((await faultOf(feeds(asking(`http://${site.host}/strange`)))).code, 'not-understood')
    assert.equal((await faultOf(feeds(asking(`http://${site.host}/torn`)))).code, 'no-connection')
  })

  test('a server that drips or says nothing is left after its time, and a cancelled run at once', async () => {
    const given: number[] = []
    let clock = new AbortController()
    const alarm = (milliseconds: number) => {
      given.push(milliseconds)
      clock = new AbortController()
      return clock.signal
    }
    const site = await serve({
      '/silent': () => clock.abort(),
      '/drip': (_, response) => {
        const drop = (drops: number) =>
          drops === 3 ? clock.abort() : response.write('x', () => setImmediate(drop, drops + 1))
        drop(0)
      },
      '/cancelled': () => stop.abort(reason),
    })
    const feeds = feedsWith({ time: 1000, alarm })
    for (const path of ['/silent', '/drip'])
      assert.equal((await faultOf(feeds(asking(`http://${site.host}${path}`)))).code, 'too-slow', path)
    assert.deepEqual(site.asked, ['/robots.txt', '/silent', '/drip'])
    assert.deepEqual(given, [1000, 1000, 1000])
    const stop = new AbortController()
    const reason = new Error('cancelled')
    await assert.rejects(feeds(asking(`http://${site.host}/cancelled`, { signal: stop.signal })), reason)
  })

  test('what a server answers instead is told by its number; nobody there is told as such', async () => {
    const site = await serve({ '/gone': gone, '/broken': status(500), '/empty': status(204) })
    for (const [path, code] of [
      ['/gone', 404],
      ['/broken', 500],
      ['/empty', 204],
    ] as const) {
      const fault = await faultOf(feedsWith()(asking(`http://${site.host}${path}`)))
      assert.deepEqual([fault.code, fault.status], ['status', code])
    }
    const [server] = open.splice(0)
    server.close()
    assert.equal((await faultOf(feedsWith()(asking(`http://${site.host}/`)))).code, 'no-connection')
    const nowhere: Resolve = () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }))
    assert.equal((await faultOf(feedsWith({ resolve: nowhere })(asking('http://no.example/')))).code, 'no-such-host')
  })
})

describe('where it goes', () => {
  test('addresses are http or https without name and password', () => {
    for (const text of [
      'ftp://a.example/',
      'file:///etc/passwd',
      'http://u:p@a.example/',
      'http://u@a.example/',
      'a',
      'http://',
    ])
      assert.throws(() => feedAddress(text), { code: 'address' }, text)
    assert.equal(feedAddress('HTTPS://A.example/x#y').href, 'https://a.example/x')
  })

  test('closed addresses are refused in every spelling, by name too, unless the host is listed', async () => {
    const site = await serve()
    const port = site.host.split(':')[1]
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '[::ffff:127.0.0.1]',
      '[::1]',
      '0.0.0.0',
      '169.254.169.254',
    ])
      assert.equal(
        (await faultOf(feedsWith()(asking(`http://${host}:${port}/`, { hosts: [] })))).code,
        'not-public',
        host,
      )
    assert.deepEqual(site.asked, [])
    const inside: Resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    const byName = asking(`http://inside.example:${port}/`, { hosts: [] })
    assert.equal(
      (await faultOf(feedsWith({ resolve: inside })(byName))).code,
      'not-public',
      'one closed among public ones',
    )
    const local: Resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    const listed = await feedsWith({ resolve: local })({ ...byName, hosts: ['inside.example'] })
    assert.equal(listed.kind, 'fetched')
  })

  test('a name that leads inside after the check reaches nothing: it is asked for once', async () => {
    const site = await serve()
    let times = 0
    const turning: Resolve = async () => {
      times++
      // Public at first, then this machine.
      return [{ address: times === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }]
    }
    const request = asking(`http://turning.example:${site.host.split(':')[1]}/`, { hosts: ['turning.example'] })
    const fault = await faultOf(feedsWith({ resolve: turning, time: 300 })(request))
    assert.ok(['too-slow', 'no-connection'].includes(fault.code))
    assert.deepEqual([times, site.asked], [1, []])
  })

  test('redirects are followed a few times, each checked anew', async () => {
    const target = await serve()
    const site = await serve({
      '/once': to('/twice'),
      '/twice': to(`http://${target.host}/feed`),
      '/inside': to('http://169.254.169.254/latest/meta-data'),
      '/secret': to('http://u:p@a.example/'),
      '/file': to('file:///etc/passwd'),
      '/round': to('/round'),
      '/nowhere': status(302),
    })
    const followed = await feedsWith()(asking(`http://${site.host}/once`))
    assert.ok(followed.kind === 'fetched')
    assert.equal(followed.address, `http://${target.host}/feed`)
    assert.deepEqual(target.asked, ['/robots.txt', '/feed'], 'the other host has its own robots.txt')
    for (const [path, code] of [
      ['/inside', 'not-public'],
      ['/secret', 'address'],
      ['/file', 'address'],
      ['/round', 'redirects'],
      ['/nowhere', 'redirects'],
    ])
      assert.equal((await faultOf(feedsWith()(asking(`http://${site.host}${path}`)))).code, code, path)
  })

  test('public and closed networks are told apart', () => {
    for (const ip of ['8.8.8.8', '93.184.216.34', '172.15.0.1', '2606:4700::1111']) assert.ok(isPublic(ip), ip)
    for (const ip of [
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '127.9.9.9',
      '0.0.0.0',
      '255.255.255.255',
      '224.0.0.1',
      '::',
      '::1',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'ff02::1',
      '::ffff:8.8.8.8',
      '64:ff9b::a00:1',
      '2002:a00:1::1',
      '2001:db8::1',
      'a.example',
      '',
    ])
      assert.ok(!isPublic(ip), ip)
  })

  test('a host is listed by name or number, for all ports or one', () => {
    const url = new URL('http://[fd00::1]:8080/')
    for (const hosts of [['[fd00::1]'], ['fd00::1'], ['[fd00::1]:8080']]) assert.ok(isListed(url, hosts), hosts[0])
    assert.ok(!isListed(url, ['[fd00::1]:80']))
    assert.ok(isListed(new URL('https://Feeds.example/'), ['feeds.example:443']))
    assert.ok(!isListed(new URL('https://x.feeds.example/'), ['feeds.example']), 'what lies below it is another host')
  })
})

describe('manners', () => {
  const robots = (text: string) => ({ '/robots.txt': text })

  test('robots.txt is obeyed: for this program, and with the question', async () => {
    const site = await serve(robots('User-agent: Ausma\nDisallow: /closed\nDisallow: /*?sort='))
    const feeds = feedsWith()
    assert.equal((await faultOf(feeds(asking(`http://${site.host}/closed/feed`)))).code, 'robots')
    assert.equal((await faultOf(feeds(asking(`http://${site.host}/feed?sort=new`)))).code, 'robots')
    assert.equal((await feeds(asking(`http://${site.host}/feed`))).kind, 'fetched')
  })

  test('without one everything is open; one that cannot be read closes everything, and is asked for again later', async () => {
    assert.equal(
      (await feedsWith()(asking(`http://${(await serve({ '/robots.txt': status(403) })).host}/`))).kind,
      'fetched',
    )
    let code = 500
    const site = await serve({ '/robots.txt': (_, response) => void response.writeHead(code).end() })
    let now = 0
    const feeds = feedsWith({ now: () => new Date(now) })
    assert.equal((await faultOf(feeds(asking(`http://${site.host}/`)))).code, 'robots-unread')
    code = 404
    assert.equal((await faultOf(feeds(asking(`http://${site.host}/`)))).code, 'robots-unread')
    now += 11 * 60_000
    assert.equal((await feeds(asking(`http://${site.host}/`))).kind, 'fetched')
  })

  test('a host is asked one thing at a time, with a pause of the program’s or of its own wish', async () => {
    const steps: unknown[] = []
    let now = 0
    // A clock that goes on by what is waited for.
    const clock = {
      now: () => new Date(now),
      wait: async (milliseconds: number) => {
        steps.push(milliseconds)
        now += milliseconds
      },
    }
    const slow: Answer = (request, response) => {
      steps.push(request.url)
      // Whoever did not wait for this answer would come before it ends.
      setImmediate(() => {
        steps.push('answered')
        response.end(FEED)
      })
    }
    const site = await serve({ '/a': slow, '/b': slow, '/c': slow })
    const feeds = feedsWith({ pause: 100, ...clock })
    await Promise.all(['/a', '/b', '/c'].map((path) => feeds(asking(`http://${site.host}${path}`))))
    // robots.txt and three pages, a pause between each two.
    assert.deepEqual(
      steps.splice(0),
      ['/a', '/b', '/c'].flatMap((path) => [100, path, 'answered']),
    )
    const wishing = await serve({ ...robots('User-agent: *\nCrawl-delay: 0.2'), '/a': slow, '/b': slow })
    const others = feedsWith(clock)
    for (const path of ['/a', '/b']) await others(asking(`http://${wishing.host}${path}`))
    assert.deepEqual(steps, ['/a', 'answered', 200, '/b', 'answered'])
  })

  test('whoever leaves the line lets the others through', async () => {
    const { promise: left, resolve: hasLeft } = Promise.withResolvers<void>()
    const site = await serve({ '/slow': (_, response) => void left.then(() => response.end(FEED)) })
    const feeds = feedsWith()
    const [leaves, reason] = [new AbortController(), new Error('cancelled')]
    const first = feeds(asking(`http://${site.host}/slow`))
    const second = feeds(asking(`http://${site.host}/b`, { signal: leaves.signal }))
    const third = feeds(asking(`http://${site.host}/c`))
    leaves.abort(reason)
    await assert.rejects(second, reason).finally(hasLeft)
    assert.equal((await first).kind, 'fetched')
    assert.equal((await third).kind, 'fetched')
    assert.deepEqual(site.asked, ['/robots.txt', '/slow', '/c'])
  })

  test('who is asked to wait waits: the time is told, and until then the host is left alone', async () => {
    const at = Date.parse('2026-11-24T08:00:00Z')
    let now = at
    const site = await serve({
      '/busy': status(429, { 'Retry-After': '600' }),
      '/away': status(503, { 'Retry-After': 'Tue, 24 Nov 2026 10:00:00 GMT' }),
      '/never': status(503, { 'Retry-After': '999999999' }),
      '/silent': status(503),
    })
    for (const [path, until] of [
      ['/busy', '2026-11-24T08:10:00.000Z'],
      ['/away', '2026-11-24T10:00:00.000Z'],
      ['/never', '2026-11-25T08:00:00.000Z'],
      ['/silent', '2026-11-24T08:05:00.000Z'],
    ]) {
      const feeds = feedsWith({ now: () => new Date(now) })
      const fault = await faultOf(feeds(asking(`http://${site.host}${path}`)))
      assert.deepEqual([fault.code, fault.notBefore?.toISOString()], ['asked-to-wait', until])
      const before = site.asked.length
      assert.equal((await faultOf(feeds(asking(`http://${site.host}/feed`)))).code, 'asked-to-wait')
      assert.equal(site.asked.length, before, 'nothing is sent')
      now = Date.parse(until)
      assert.equal((await feeds(asking(`http://${site.host}/feed`))).kind, 'fetched')
      now = at
    }
  })
})
