import assert from 'node:assert/strict'
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createConnectionServer } from 'node:net'
import { after, before, describe, mock, test } from 'node:test'
import { comeBack, discover, type Provider, redirectUri, setOut, type Trip } from './provider.ts'

const PUBLIC = 'http://localhost:8321'
const AROUND = { publicUrl: PUBLIC }
const CLIENT_ID = 'ausma'
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const { privateKey: otherKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** What the provider of these tests answers, and what it was asked; each test sets it anew. */
type Answers = {
  metadata: unknown
  claims: Record<string, unknown>
  header: Record<string, unknown>
  key: KeyObject | null
  tokens: (idToken: string) => { status: number; body: string }
  asked: { path: string; authorization: string; body: string }[]
}

let issuer = ''
let answers: Answers
const seconds = () => Math.floor(Date.now() / 1000)
const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function idToken({ header, claims, key }: Answers): string {
  const signed = `${packed(header)}.${packed(claims)}`
  const signature = key === null ? '' : sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${Buffer.from(signature).toString('base64url')}`
}

const honest = (): Answers => ({
  metadata: {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    userinfo_endpoint: `${issuer}/who`,
  },
  claims: { iss: issuer, sub: 'anna', aud: CLIENT_ID, iat: seconds(), exp: seconds() + 300 },
  header: { alg: 'ES256', kid: 'k' },
  key: privateKey,
  tokens: (token) => ({
    status: 200,
    body: JSON.stringify({ access_token: 'a', token_type: 'Bearer', id_token: token }),
  }),
  asked: [],
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = ''
  for await (const piece of request) body += piece
  const { pathname } = new URL(String(request.url), issuer)
  answers.asked.push({ path: pathname, authorization: request.headers.authorization ?? '', body })
  const { status, body: text } = answered(pathname)
  response.writeHead(status, { 'content-type': 'application/json' }).end(text)
}

function answered(path: string): { status: number; body: string } {
  if (path.startsWith('/.well-known'))
    return typeof answers.metadata === 'string'
      ? { status: 200, body: answers.metadata }
      : { status: answers.metadata === null ? 404 : 200, body: JSON.stringify(answers.metadata) }
  if (path === '/keys')
    return {
      status: 200,
      body: JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'ES256', use: 'sig' }] }),
    }
  return answers.tokens(idToken(answers))
}

describe('a provider of sign-in', () => {
  const server = createServer((request, response) => void answer(request, response))
  before(async () => {
    // Time stands still: a sign-in counts for seconds, which a busy machine may take for one answer.
    mock.timers.enable({ apis: ['Date'], now: Date.now() })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => {
    mock.timers.reset()
    server.close()
    server.closeAllConnections()
  })

  const found = async (): Promise<Provider> => ({
    metadata: await discover(issuer, CLIENT_ID, AROUND),
    clientId: CLIENT_ID,
    clientSecret: 'a secret of the tests only',
  })

  /** A whole trip; what the provider answers can be changed after setting out. */
  async function trip(change: (answers: Answers, trip: Trip) => void = () => {}, anew: Date | null = null) {
    answers = honest()
    const provider = await found()
    const { trip } = await setOut(provider, AROUND, anew)
    answers.claims.nonce = trip.nonce
    change(answers, trip)
    return comeBack(provider, trip, `code=c&state=${trip.state}`, AROUND, new Date(anew?.getTime() ?? 0))
  }

  test('says what is needed of it and nothing more is kept', async () => {
    answers = honest()
    const metadata = await discover(issuer, CLIENT_ID, AROUND)
    assert.deepEqual(Object.keys(metadata).sort(), [
      'authorization_endpoint',
      'id_token_signing_alg_values_supported',
      'issuer',
      'jwks_uri',
      'token_endpoint',
    ])
  })

  test('that is somebody else than it says, says nothing, or nothing readable, is no provider', async () => {
    for (const metadata of [
      { ...(honest().metadata as object), issuer: 'https://another.example' },
      {},
      [],
      '<html>Not here</html>',
      '',
      null,
    ]) {
      answers = { ...honest(), metadata }
      await assert.rejects(discover(issuer, CLIENT_ID, AROUND), { code: 'invalid-input' }, JSON.stringify(metadata))
    }
  })

  test('on another machine must be reached over https, and so must one here from a site that is not', async () => {
    const refused = { code: 'invalid-input', message: 'The provider must be reached over https.' }
    await assert.rejects(discover('http://provider.example', CLIENT_ID, AROUND), refused)
    await assert.rejects(discover('http://127.0.0.1.evil.example', CLIENT_ID, AROUND), refused)
    await assert.rejects(discover(issuer, CLIENT_ID, { publicUrl: 'https://ausma.example' }), refused)
    for (const odd of ['ftp://127.0.0.1', 'file:///etc/passwd', 'javascript:alert(1)'])
      await assert.rejects(discover(odd, CLIENT_ID, AROUND), refused, odd)
  })

  describe('is reached as far as the keeper of the server allows', () => {
    // A server inside: another address of this machine, which is not listed as the provider's is.
    const asked: string[] = []
    const inside = createServer((request, response) => {
      asked.push(String(request.url))
      void answer(request, response)
    })
    let within = ''
    before(async () => {
      await new Promise<void>((resolve) => inside.listen(0, '127.0.0.2', resolve))
      within = `http://127.0.0.2:${(inside.address() as AddressInfo).port}`
    })
    after(() => {
      inside.close()
      inside.closeAllConnections()
    })

    for (const [what, place] of [
      ['its tokens', { token_endpoint: '/token' }],
      ['its keys', { jwks_uri: '/keys' }],
    ] as const)
      test(`a provider that says ${what} are inside asks nobody there, unless it is listed`, async () => {
        answers = honest()
        const provider = await found()
        const [[key, path]] = Object.entries(place)
        const led = { ...provider, metadata: { ...provider.metadata, [key]: `${within}${path}` } }
        const { trip } = await setOut(led, AROUND, null)
        answers.claims.nonce = trip.nonce
        const query = `code=c&state=${trip.state}`
        asked.length = 0
        assert.equal(await comeBack(led, trip, query, AROUND, new Date()), null)
        assert.deepEqual(asked, [])
        const listed = { ...AROUND, oidcHosts: ['127.0.0.2'] }
        assert.equal(await comeBack(led, trip, query, listed, new Date()), 'anna')
        assert.deepEqual(asked, [path])
      })

    test('a description that names an address which is not gone to is none', async () => {
      for (const [key, address] of [
        ['token_endpoint', `${within}/token`],
        ['jwks_uri', 'ftp://127.0.0.1/keys'],
        ['authorization_endpoint', 'javascript:alert(1)'],
        ['authorization_endpoint', 'http://provider.example/authorize'],
        ['authorization_endpoint', 'nonsense'],
      ] as const) {
        answers = honest()
        Object.assign(answers.metadata as object, { [key]: address })
        await assert.rejects(discover(issuer, CLIENT_ID, AROUND), { code: 'invalid-input' }, `${key} ${address}`)
      }
    })

    test('an issuer inside is not so much as connected to, by number or by name, and is told as one that is not there', async () => {
      let came = 0
      const heard = createConnectionServer((socket) => {
        came++
        socket.destroy()
      })
      await new Promise<void>((resolve) => heard.listen(0, '127.0.0.1', resolve))
      const { port } = heard.address() as AddressInfo
      const around = {
        publicUrl: 'https://ausma.example',
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      }
      const messages = []
      for (const place of [`https://127.0.0.1:${port}`, `https://provider.example:${port}`])
        messages.push(await discover(place, CLIENT_ID, around).catch(({ message }) => message))
      assert.equal(came, 0)
      const listed = { ...around, oidcHosts: ['provider.example'] }
      messages.push(
        await discover(`https://provider.example:${port}`, CLIENT_ID, listed).catch(({ message }) => message),
      )
      assert.equal(came, 1)
      assert.equal(new Set(messages).size, 1)
      assert.match(messages[0], /OIDC_HOSTS/)
      heard.close()
    })
  })

  test('gives the name of who signed in', async () => {
    assert.equal(await trip(), 'anna')
  })

  test('is asked with the code, the proof of who set out, and the secret in the header alone', async () => {
    let verifier = ''
    await trip((_, trip) => void (verifier = trip.verifier))
    const asked = answers.asked.find(({ path }) => path === '/token')
    const body = new URLSearchParams(asked?.body)
    assert.deepEqual([body.get('code'), body.get('code_verifier')], ['c', verifier])
    assert.equal(body.get('redirect_uri'), redirectUri(PUBLIC))
    assert.equal(body.get('client_secret'), null)
    assert.match(String(asked?.authorization), /^Basic /)
    // What the person is called there, or their address, is never fetched.
    assert.ok(!answers.asked.some(({ path }) => path === '/who'))
  })

  test('that takes the secret only in the form is given it there', async () => {
    answers = honest()
    Object.assign(answers.metadata as object, { token_endpoint_auth_methods_supported: ['client_secret_post'] })
    const provider = await found()
    const { trip } = await setOut(provider, AROUND, null)
    answers.claims.nonce = trip.nonce
    assert.equal(await comeBack(provider, trip, `code=c&state=${trip.state}`, AROUND, new Date()), 'anna')
    const asked = answers.asked.find(({ path }) => path === '/token')
    assert.equal(new URLSearchParams(asked?.body).get('client_secret'), provider.clientSecret)
  })

  const FAULTS: Record<string, (answers: Answers) => void> = {
    'another nonce: a token of another trip': ({ claims }) => void (claims.nonce = 'another'),
    'no nonce': ({ claims }) => void delete claims.nonce,
    'a token for another client': ({ claims }) => void (claims.aud = 'another client'),
    'a token for two clients that does not say whose': ({ claims }) => void (claims.aud = [CLIENT_ID, 'another']),
    'a token of another provider': ({ claims }) => void (claims.iss = 'https://another.example'),
    'a token that has expired': ({ claims }) => void (claims.exp = seconds() - 300),
    'a token that never expires': ({ claims }) => void delete claims.exp,
    'a token of nobody': ({ claims }) => void delete claims.sub,
    'a token that is not valid yet': ({ claims }) => void (claims.nbf = seconds() + 600),
    'no token of who it is': (answers) =>
      void (answers.tokens = () => ({ status: 200, body: '{"access_token":"a","token_type":"Bearer"}' })),
    'a refusal': (answers) => void (answers.tokens = () => ({ status: 400, body: '{"error":"invalid_grant"}' })),
    'a fault of its own': (answers) => void (answers.tokens = () => ({ status: 500, body: 'sorry' })),
    'something unreadable': (answers) => void (answers.tokens = () => ({ status: 200, body: '{' })),
    'a token signed by another key': (answers) => void (answers.key = otherKey),
    'a token that is not signed': (answers) => void (answers.key = null),
    'a token with no signature scheme': ({ header }) => void (header.alg = 'none'),
    'a token of three words': (answers) =>
      void (answers.tokens = () => ({
        status: 200,
        body: JSON.stringify({ access_token: 'a', token_type: 'Bearer', id_token: 'a.b.c' }),
      })),
  }

  for (const [fault, change] of Object.entries(FAULTS))
    test(`that answers with ${fault} proves nobody`, async () => {
      assert.equal(await trip(change), null)
    })

  test('what the browser brings back must belong to the trip', async () => {
    answers = honest()
    const provider = await found()
    const { trip } = await setOut(provider, AROUND, null)
    answers.claims.nonce = trip.nonce
    const { state } = trip
    for (const query of [
      '',
      'code=c',
      `state=${state}`,
      `code=c&state=${state}x`,
      `error=access_denied&state=${state}`,
      `code=c&code=d&state=${state}`,
      `code=c&state=${state}&iss=https%3A%2F%2Fanother.example`,
    ])
      assert.equal(await comeBack(provider, trip, query, AROUND, new Date()), null, query)
    assert.equal(answers.asked.filter(({ path }) => path === '/token').length, 0, 'no code was sent anywhere')
  })

  test('that cannot be reached proves nobody', async () => {
    answers = honest()
    const provider = await found()
    const metadata = { ...provider.metadata, token_endpoint: 'http://127.0.0.1:1/token' }
    const { trip } = await setOut({ ...provider, metadata }, AROUND, null)
    const query = `code=c&state=${trip.state}`
    assert.equal(await comeBack({ ...provider, metadata }, trip, query, AROUND, new Date()), null)
  })

  test('no two trips share anything that ties them', async () => {
    answers = honest()
    const provider = await found()
    const made = await Promise.all(Array.from({ length: 20 }, () => setOut(provider, AROUND, null)))
    for (const tie of ['state', 'nonce', 'verifier'] as const)
      assert.equal(new Set(made.map(({ trip }) => trip[tie])).size, 20, tie)
    for (const { url, trip } of made) {
      assert.ok(!url.includes(trip.verifier), 'the browser sees only its hash')
      assert.equal(new URL(url).searchParams.get('scope'), 'openid')
    }
  })

  describe('who confirms', () => {
    const now = new Date()
    const signedIn = (ago: number) => trip(({ claims }) => void (claims.auth_time = seconds() - ago), now)

    test('must have signed in there just now', async () => {
      assert.equal(await signedIn(0), 'anna')
      for (const ago of [120, 3600, 86_400]) assert.equal(await signedIn(ago), null, `${ago} seconds ago`)
    })

    test('is not believed where the provider does not say when', async () => {
      assert.equal(await trip(() => {}, now), null)
      assert.equal(await trip(({ claims }) => void (claims.auth_time = 'just now'), now), null)
      assert.equal(await trip(({ claims }) => void (claims.auth_time = -1), now), null)
    })

    test('may take as long as the flow lasts, if they sign in after setting out', async () => {
      answers = honest()
      const provider = await found()
      const set = new Date(Date.now() - 5 * 60_000)
      const { trip } = await setOut(provider, AROUND, set)
      answers.claims.nonce = trip.nonce
      answers.claims.auth_time = seconds() - 4 * 60
      const query = `code=c&state=${trip.state}`
      assert.equal(await comeBack(provider, trip, query, AROUND, new Date()), 'anna')
      answers.claims.auth_time = seconds() - 6 * 60
      assert.equal(await comeBack(provider, trip, query, AROUND, new Date()), null, 'before setting out')
    })
  })
})
