import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import { CLIENT, startProvider, type TestProvider } from '../../../../test/fakes/oidc-provider.ts'
import { House } from '../../../../test/houses/accounts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { eachRefused } from '../../../../test/run/refused.ts'
import { PROVIDERS } from '../marks.ts'

const PASSPHRASE = 'seven quiet words for a vault'
const MINUTE = 60_000
const REDIRECT = 'http://localhost:8321/oidc/callback'

type Begun = { url: string; flow: string }
type Finished = { proof: string; known: boolean }

const started: TestProvider[] = []
// The provider goes by the machine's clock. It stands still, as the house's does: a sign-in counts for seconds, which a
// busy machine may take for one answer.
before(() => mock.timers.enable({ apis: ['Date'], now: Date.now() }))
after(() => mock.timers.reset())
after(() => Promise.all(started.map((provider) => provider.close())))

onDatabases(
  'sign-in with the organisation',
  async (database) => {
    const house = new House(database)
    house.kernel.clock.pass(Date.now() - house.now().getTime())
    const founder = await house.found()
    const provider = await startProvider(REDIRECT)
    started.push(provider)
    const settings = { issuer: provider.issuer, ...CLIENT }
    const shown = await house.call<{ redirectUri: string }>(founder.token, 'oidc.set', { settings })
    assert.equal(shown.redirectUri, REDIRECT)
    return { house, founder, provider, database }
  },
  (stand) => {
    const begin = (token: string | null = null) =>
      stand().house.call<Begun>(token, 'oidc.begin', { agency: stand().founder.agency })
    const prove = async (login: string, token: string | null = null): Promise<Finished> => {
      const { url, flow } = await begin(token)
      const query = await stand().provider.visit(url, login)
      return stand().house.call<Finished>(token, 'oidc.finish', { flow, query })
    }
    const join = async (login: string) => {
      const { house, founder } = stand()
      const token = await house.signIn(founder.passkey)
      const email = house.address()
      const { secret } = await house.invite({ ...founder, token }, ['analyst'], email)
      const { proof, known } = await prove(login)
      assert.equal(known, false)
      const method = { kind: 'oidc', proof, passphrase: PASSPHRASE }
      const member = { name: 'From The Organisation', email, language: 'lv' }
      const joined = await house.call<{ member: { id: string }; sessionToken: string }>(null, 'invites.accept', {
        secret,
        member,
        method,
      })
      return { id: joined.member.id, token: joined.sessionToken }
    }

    test('an invited person joins by the provider and signs in with the vault passphrase', async () => {
      const { house } = stand()
      const { id } = await join('anna')
      const { proof, known } = await prove('anna')
      assert.equal(known, true)
      const wrong = { kind: 'oidc', proof, passphrase: 'something else' }
      assert.equal((await house.problem(null, 'sessions.open', wrong))?.code, 'not-signed-in')
      const right = { kind: 'oidc', proof, passphrase: PASSPHRASE }
      const { sessionToken } = await house.call<{ sessionToken: string }>(null, 'sessions.open', right)
      const member = await house.member(sessionToken)
      assert.equal(member?.id, id)
      assert.ok(member?.keys)
      assert.equal((await house.problem(null, 'sessions.open', right))?.code, 'conflict', 'a proof counts once')
    })

    test('a provider that somebody altered in the database is asked by nobody', async () => {
      const { house, founder, database } = stand()
      await join('zane')
      const rows = { table: 'oidc_settings', where: `agency = '${founder.agency}'` }
      const columns = PROVIDERS.columns.filter((column) => column !== 'agency')
      await eachRefused(database, { ...rows, columns }, () => begin())
      // Nor is it shown as what an administrator had set.
      const token = await house.signIn(founder.passkey)
      await eachRefused(database, { ...rows, columns }, () => house.call(token, 'oidc.get'))
      assert.ok((await prove('zane')).known)
    })

    test('the provider and the passphrase confirm once more', async () => {
      const { house } = stand()
      const { token } = await join('ilze')
      house.kernel.clock.pass(11 * MINUTE)
      const { proof } = await prove('ilze', token)
      const other = await prove('somebody', token)
      const confirm = (input: object) => house.problem(token, 'sessions.confirm', { kind: 'oidc', ...input })
      assert.equal((await confirm({ proof: other.proof, passphrase: PASSPHRASE }))?.code, 'confirmation-needed')
      assert.equal((await confirm({ proof, passphrase: 'wrong passphrase' }))?.code, 'confirmation-needed')
      assert.equal(await confirm({ proof, passphrase: PASSPHRASE }), null)
      assert.notEqual(await confirm({ proof, passphrase: PASSPHRASE }), null)
    })

    test('to confirm, the provider must ask for the person anew; a proof from signing in does not do', async () => {
      const { house } = stand()
      const { token } = await join('dace')
      const left = await prove('dace')
      const confirm = ({ proof }: Finished) =>
        house.problem(token, 'sessions.confirm', { kind: 'oidc', proof, passphrase: PASSPHRASE })
      assert.equal((await confirm(left))?.code, 'confirmation-needed')
      const asked = new URL((await begin(token)).url).searchParams
      assert.deepEqual([asked.get('prompt'), asked.get('max_age')], ['login', '0'])
      const atTheDoor = new URL((await begin()).url).searchParams
      assert.deepEqual([atTheDoor.get('prompt'), atTheDoor.get('max_age')], [null, null])
      assert.equal(await confirm(await prove('dace', token)), null)
    })

    test('a browser that drops the wish for a fresh sign-in from the address proves nothing', async () => {
      const { house, provider } = stand()
      const { token } = await join('liga')
      const { url, flow } = await begin(token)
      const softened = new URL(url)
      for (const name of ['prompt', 'max_age']) softened.searchParams.delete(name)
      const query = await provider.visit(softened.href, 'liga')
      assert.equal((await house.problem(token, 'oidc.finish', { flow, query }))?.code, 'not-signed-in')
    })

    test('a proof that was fetched to confirm also signs in, for whom the passphrase opens the keys', async () => {
      const { house } = stand()
      const { id, token } = await join('marta')
      const { proof, known } = await prove('marta', token)
      assert.equal(known, true)
      const { sessionToken } = await house.call<{ sessionToken: string }>(null, 'sessions.open', {
        kind: 'oidc',
        proof,
        passphrase: PASSPHRASE,
      })
      assert.equal((await house.member(sessionToken))?.id, id)
    })

    test('who is known to the provider alone has no account here', async () => {
      const { house } = stand()
      const { proof, known } = await prove('stranger')
      assert.equal(known, false)
      const problem = await house.problem(null, 'sessions.open', { kind: 'oidc', proof, passphrase: PASSPHRASE })
      assert.equal(problem?.code, 'not-signed-in')
    })

    test('another state, another trip, a used code, a forged or late flow prove nobody', async () => {
      const { house, provider } = stand()
      const [one, two] = [await begin(), await begin()]
      const query = await provider.visit(one.url, 'janis')
      const altered = new URLSearchParams(query)
      altered.set('state', 'another')
      const finish = (input: object) => house.problem(null, 'oidc.finish', input)
      assert.equal((await finish({ flow: one.flow, query: altered.toString() }))?.code, 'not-signed-in')
      assert.equal((await finish({ flow: two.flow, query }))?.code, 'not-signed-in')
      assert.equal((await finish({ flow: `${one.flow.slice(0, -4)}AAAA`, query }))?.code, 'not-signed-in')
      assert.equal(await finish({ flow: one.flow, query }), null)
      assert.equal((await finish({ flow: one.flow, query }))?.code, 'not-signed-in')
      const late = await begin()
      const lateQuery = await provider.visit(late.url, 'janis')
      house.kernel.clock.pass(11 * MINUTE)
      assert.equal((await finish({ flow: late.flow, query: lateQuery }))?.code, 'not-signed-in')
    })

    test('a flow shows its bearer nothing of the client’s secret, nor does any operation or table', async () => {
      const { house, founder, database } = stand()
      const { url, flow } = await begin()
      const token = await house.signIn(founder.passkey)
      const shown = JSON.stringify(await house.call(token, 'oidc.get'))
      const [{ text }] = await database.superuser('select o::text as text from oidc_settings o')
      for (const place of [url, Buffer.from(flow, 'base64url').toString('latin1'), shown, String(text)])
        assert.ok(!place.includes(CLIENT.clientSecret))
      const query = new URL(url).searchParams
      assert.equal(query.get('code_challenge_method'), 'S256')
      for (const needed of ['state', 'nonce', 'code_challenge']) assert.ok(query.get(needed))
    })

    test('a proof of one agency’s provider lets nobody into another agency', async () => {
      const { house, founder } = stand()
      const token = await house.signIn(founder.passkey)
      const other = await house.another({ ...founder, token })
      const email = house.address()
      const { secret } = await house.invite(other, ['analyst'], email)
      const { proof } = await prove('karlis')
      const method = { kind: 'oidc', proof, passphrase: PASSPHRASE }
      const member = { name: 'N', email, language: 'en' }
      assert.equal((await house.problem(null, 'invites.accept', { secret, member, method }))?.code, 'conflict')
    })

    test('a provider must answer as one, over https unless it stands on this machine', async () => {
      const { house, founder } = stand()
      const token = await house.signIn(founder.passkey)
      for (const issuer of ['http://provider.example', 'http://127.0.0.1:1', 'http://10.0.0.1']) {
        const problem = await house.problem(token, 'oidc.set', { settings: { issuer, ...CLIENT } })
        assert.equal(problem?.code, 'invalid-input', issuer)
      }
    })

    test('settings without a secret keep the one there; removed, nobody begins', async () => {
      const { house, founder, provider } = stand()
      const token = await house.signIn(founder.passkey)
      const { clientId } = CLIENT
      await house.call(token, 'oidc.set', { settings: { issuer: provider.issuer, clientId } })
      assert.equal((await prove('anna')).known, true)
      const { agencies } = await house.call<{ agencies: { id: string }[] }>(null, 'oidc.agencies')
      assert.deepEqual(
        agencies.map(({ id }) => id),
        [founder.agency],
      )
      await house.call(token, 'oidc.set', { settings: null })
      assert.equal((await house.problem(null, 'oidc.begin', { agency: founder.agency }))?.code, 'not-found')
      const again = await house.problem(token, 'oidc.set', { settings: { issuer: provider.issuer, clientId } })
      assert.equal(again?.code, 'invalid-input')
    })
  },
)
