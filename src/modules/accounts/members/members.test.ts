import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AGENCY, House } from '../../../../test/houses/accounts.ts'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'

const HOUR = 3600_000
const WHY = 'left the authority'

type Members = {
  members: { id: string; name: string; email: string | null; keys: string; state: string; fingerprint: string }[]
  invites: unknown[]
}

onBothDatabases(
  'members',
  async (database) => {
    const house = new House(database)
    return { house, founder: await house.found(), database }
  },
  (stand) => {
    test('the first member founds the agency once, with its keys and a recovery key', async () => {
      const { house, founder } = stand()
      assert.match(founder.recoveryKey, /^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/)
      const current = await house.call<{ keys: string; member: { roles: string[] } }>(founder.token, 'sessions.current')
      assert.equal(current.keys, 'open')
      assert.deepEqual(current.member.roles, ['administrator', 'analyst', 'installation-administrator'])
      await assert.rejects(house.found(), { code: 'conflict' })
    })

    test('a wrong setup token founds nothing', async () => {
      const { house } = stand()
      const { method } = await house.newPasskey()
      const problem = await house.problem(null, 'agencies.found', {
        setup: 'x'.repeat(43),
        agency: { name: 'A', country: 'LV', regime: 'gdpr', controller: 'A', dataProtectionOfficer: 'A' },
        member: { name: 'A', email: 'a@authority.example', language: 'en' },
        method,
      })
      assert.equal(problem?.code, 'not-permitted')
    })

    test('a newcomer waits until a colleague who holds the key admits them', async () => {
      const { house, founder } = stand()
      const newcomer = await house.colleague(founder, ['analyst'])
      const other = await house.colleague(founder, ['analyst'])
      const keys = async (token: string) => (await house.call<{ keys: string }>(token, 'sessions.current')).keys
      assert.equal(await keys(newcomer.token), 'waiting')
      const own = await house.problem(newcomer.token, 'members.admit', { member: newcomer.id })
      assert.equal(own?.code, 'not-permitted')
      const byWaiting = await house.problem(newcomer.token, 'members.admit', { member: other.id })
      assert.equal(byWaiting?.code, 'not-permitted')
      await house.call(founder.token, 'members.admit', { member: newcomer.id })
      assert.equal(await keys(newcomer.token), 'open')
      await house.call(newcomer.token, 'members.admit', { member: other.id })
      assert.equal(await keys(other.token), 'open')
    })

    test('an administrator alone admits nobody, and who opens no content is not admitted', async () => {
      const { house, founder } = stand()
      const administrator = await house.colleague(founder, ['administrator'])
      const analyst = await house.colleague(founder, ['analyst'])
      const by = await house.problem(administrator.token, 'members.admit', { member: analyst.id })
      assert.equal(by?.code, 'not-permitted')
      const of = await house.problem(founder.token, 'members.admit', { member: administrator.id })
      assert.equal(of?.code, 'conflict')
    })

    test('an administrator who invites himself again gains no keys', async () => {
      const { house, founder, database } = stand()
      const administrator = await house.colleague(founder, ['administrator'])
      const again = await house.colleague(administrator, ['administrator', 'analyst'])
      const current = await house.call<{ keys: string }>(again.token, 'sessions.current')
      assert.equal(current.keys, 'waiting')
      const grants = await database.superuser(`select 1 from key_grants where holder = '${again.id}'`)
      assert.deepEqual(grants, [])
      const self = await house.problem(again.token, 'members.admit', { member: again.id })
      assert.equal(self?.code, 'not-permitted')
    })

    test('nobody changes their own roles or ends themselves', async () => {
      const { house, founder } = stand()
      const input = { member: founder.id, roles: ['custodian'] }
      assert.equal((await house.problem(founder.token, 'members.set-roles', input))?.code, 'not-permitted')
      assert.equal(
        (await house.problem(founder.token, 'members.end', { member: founder.id }, WHY))?.code,
        'not-permitted',
      )
    })

    test('a member who is ended loses session, keys, sign-in and address; the name stays in the list', async () => {
      const { house, founder, database } = stand()
      const leaver = await house.admitted(founder, ['analyst'])
      await house.call(founder.token, 'members.end', { member: leaver.id }, WHY)
      assert.equal(await house.member(leaver.token), null)
      assert.equal(
        (await house.problem(null, 'sessions.open', await house.answerPasskey(leaver.passkey)))?.code,
        'not-signed-in',
      )
      assert.deepEqual(await database.superuser(`select 1 from key_grants where holder = '${leaver.id}'`), [])
      const { members } = await house.call<Members>(founder.token, 'members.list')
      const shown = members.find(({ id }) => id === leaver.id)
      assert.deepEqual(
        { name: shown?.name, email: shown?.email, keys: shown?.keys, state: shown?.state },
        { name: 'Some Colleague', email: '', keys: 'none', state: 'ended' },
      )
      assert.equal((await house.problem(founder.token, 'members.end', { member: leaver.id }, WHY))?.code, 'not-found')
    })

    test('each is listed with the print of the key that admission seals to, the same for whoever looks', async () => {
      const { house, founder, database } = stand()
      const newcomer = await house.colleague(founder, ['analyst', 'administrator'])
      const listed = async (token: string) => (await house.call<Members>(token, 'members.list')).members
      const prints = new Map((await listed(founder.token)).map(({ id, fingerprint }) => [id, fingerprint]))
      assert.match(prints.get(newcomer.id) ?? '', /^(\w{4}-){3}\w{4}$/)
      assert.equal(new Set(prints.values()).size, prints.size, 'no two are alike')
      // The newcomer reads out their own, not yet admitted to anything.
      const own = (await listed(newcomer.token)).find(({ id }) => id === newcomer.id)
      assert.equal(own?.fingerprint, prints.get(newcomer.id))
      // Somebody who has the database puts a key of theirs in the place of the newcomer's.
      await database.superuser(`update members set public_key = sha256(public_key) where id = '${newcomer.id}'`)
      const changed = (await listed(founder.token)).find(({ id }) => id === newcomer.id)
      assert.notEqual(changed?.fingerprint, prints.get(newcomer.id))
    })

    test('who loses the last role that opens content loses the keys; the last holder keeps them', async () => {
      const { house, founder } = stand()
      const member = await house.admitted(founder, ['analyst'])
      await house.call(founder.token, 'members.set-roles', { member: member.id, roles: ['auditor'] })
      const current = await house.call<{ keys: string; member: { roles: string[] } }>(member.token, 'sessions.current')
      assert.equal(current.keys, 'none')
      assert.deepEqual(current.member.roles, ['auditor'])
    })

    test('two administrators who remove each other at once leave one', async () => {
      const { house, founder } = stand()
      const first = await house.another(founder)
      const second = await house.colleague(first, ['administrator'])
      const asked = await house.actor(first.token)
      await house.call(second.token, 'members.set-roles', { member: first.id, roles: ['analyst'] })
      // The first one's request had passed the door when the second one's was carried out.
      const problem = await problemOf(house.kernel, {
        actor: asked,
        operation: 'members.end',
        input: { member: second.id },
        reason: WHY,
      })
      assert.equal(problem?.code, 'conflict')
    })

    test('names and addresses of members stand nowhere in plain', async () => {
      const { database } = stand()
      const [{ text }] = await database.superuser(
        `select string_agg(m::text, '') || (select string_agg(i::text, '') from invites i) as text from members m`,
      )
      assert.doesNotMatch(String(text), /authority\.example|Founder|Colleague/)
      const hex = Buffer.from('authority.example').toString('hex')
      assert.ok(!String(text).includes(hex))
    })

    test('an invite expires, is used once, and only for the address it was made for', async () => {
      const { house, founder } = stand()
      const email = house.address()
      const { secret } = await house.invite(founder, ['analyst'], email)
      const shown = await house.call<{ email: string; first: boolean }>(null, 'invites.show', { secret })
      assert.deepEqual([shown.email, shown.first], [email, false])
      const { method } = await house.newPasskey()
      const member = { name: 'N', email: 'else@authority.example', language: 'en' }
      assert.equal((await house.problem(null, 'invites.accept', { secret, member, method }))?.code, 'invalid-input')
      await house.accept(secret, email)
      await assert.rejects(house.accept(secret, email), { code: 'not-found' })
      assert.equal((await house.problem(null, 'invites.show', { secret }))?.code, 'not-found')
    })

    test('of two who use one invite at once, one gets in', async () => {
      const { house, founder } = stand()
      const email = house.address()
      const { secret } = await house.invite(founder, ['analyst'], email)
      const tries = await Promise.allSettled([house.accept(secret, email), house.accept(secret, email)])
      assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
      const { members } = await house.call<Members>(founder.token, 'members.list')
      assert.equal(members.filter((member) => member.email === email).length, 1)
    })

    test('an address has one account in an agency, and whoever invites it elsewhere learns nothing of that', async () => {
      const { house, founder } = stand()
      const email = house.address()
      await house.accept((await house.invite(founder, ['analyst'], email)).secret, email)
      const other = await house.another(founder)
      const { secret } = await house.invite(other, ['analyst'], ` ${email.toUpperCase()}`)
      const there = await house.accept(secret, email)
      assert.ok(await house.member(there.token))
      const again = await house.invite(other, ['analyst'], email)
      await assert.rejects(house.accept(again.secret, email), { code: 'conflict' })
    })

    test('the first member of another agency makes its keys; the installation sees none of it', async () => {
      const { house, founder, database } = stand()
      const email = house.address()
      const agency = { ...AGENCY, name: 'A Third Authority' }
      const made = await house.call<{ agency: string; secret: string }>(founder.token, 'agencies.create', {
        agency,
        email,
      })
      const again = await house.call<{ secret: string }>(founder.token, 'agencies.invite', {
        agency: made.agency,
        email,
      })
      assert.equal((await house.problem(null, 'invites.show', { secret: made.secret }))?.code, 'not-found')
      const shown = await house.call<{ first: boolean }>(null, 'invites.show', { secret: again.secret })
      assert.equal(shown.first, true)
      const first = await house.accept(again.secret, email)
      const current = await house.call<{ keys: string; member: { roles: string[] } }>(first.token, 'sessions.current')
      assert.deepEqual([current.keys, current.member.roles], ['open', ['administrator', 'analyst']])
      const grants = await database.superuser(`select holder from key_grants where agency = '${made.agency}'`)
      assert.deepEqual(grants.map(({ holder }) => holder).sort(), [first.id, null].sort())
      const late = await house.problem(founder.token, 'agencies.invite', { agency: made.agency, email })
      assert.equal(late?.code, 'conflict')
      assert.equal((await house.problem(founder.token, 'members.admit', { member: first.id }))?.code, 'not-found')
      assert.equal((await house.problem(first.token, 'agencies.create', { agency, email }))?.code, 'not-permitted')
      const roles = ['administrator']
      const keyless = await house.problem(founder.token, 'agencies.create', { agency, email, roles })
      assert.equal(keyless?.code, 'invalid-input')
    })

    test('an agency says under which law it works, to its own; its name is known to all', async () => {
      const { house, founder } = stand()
      const other = await house.another(founder)
      const about = { ...AGENCY, name: 'Renamed', regime: '2016-680', legalBases: { investigation: 'an invented act' } }
      const set = await house.call<Record<string, unknown>>(other.token, 'agencies.set', about)
      const got = await house.call<Record<string, unknown>>(other.token, 'agencies.get')
      assert.deepEqual(got, set)
      assert.deepEqual([got.regime, got.legalBases], ['2016-680', about.legalBases])
      const { name } = await house.call<{ name: string }>(founder.token, 'agencies.get')
      assert.equal(name, AGENCY.name)
      const { agencies } = await house.call<{ agencies: object[] }>(founder.token, 'agencies.list')
      assert.ok(agencies.some((agency) => 'name' in agency && agency.name === 'Renamed'))
      for (const agency of agencies) assert.deepEqual(Object.keys(agency).sort(), ['country', 'id', 'name'])
      const wrong = { ...about, legalBases: { profit: 'none' } }
      assert.equal((await house.problem(other.token, 'agencies.set', wrong))?.code, 'invalid-input')
    })

    test('an invite that expired or was withdrawn lets nobody in', async () => {
      const { house, founder } = stand()
      const late = await house.invite(founder, ['analyst'], house.address(), { hours: 24 })
      const gone = await house.invite(founder, ['analyst'], house.address())
      await house.call(founder.token, 'invites.withdraw', { invite: gone.invite })
      await assert.rejects(house.accept(gone.secret, 'x@authority.example'), { code: 'not-found' })
      house.kernel.clock.pass(24 * HOUR)
      assert.equal((await house.problem(null, 'invites.show', { secret: late.secret }))?.code, 'not-found')
      await assert.rejects(house.accept(late.secret, 'x@authority.example'), { code: 'not-found' })
      for (const hours of [23, 169]) {
        const token = await house.signIn(founder.passkey)
        const input = { email: 'x@authority.example', roles: ['analyst'], hours }
        assert.equal((await house.problem(token, 'members.invite', input))?.code, 'invalid-input')
      }
    })
  },
)
