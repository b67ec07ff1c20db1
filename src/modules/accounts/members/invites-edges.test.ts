import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AGENCY, House } from '../../../../test/houses/accounts.ts'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { visitor } from '../../../kernel/actor.ts'
import { newToken } from '../sign-in/session.ts'

const HOUR = 3600_000

type Invited = { invite: string; secret: string; link: string; expiresAt: string }
type Listed = { invites: { id: string; email: string; roles: string[]; invitedAt: string; expiresAt: string }[] }

onDatabases(
  'invites',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    return { house, founder, other: await house.another(founder), database }
  },
  (stand) => {
    const invite = (more: object = {}) => {
      const { house, founder } = stand()
      return house.call<Invited>(founder.token, 'members.invite', {
        email: house.address(),
        roles: ['analyst'],
        ...more,
      })
    }
    const listed = async (token = stand().founder.token) =>
      (await stand().house.call<Listed>(token, 'members.list')).invites
    const show = async (secret: string) =>
      (await stand().house.problem(null, 'invites.show', { secret }))?.code ?? 'shown'

    test('the link carries the secret behind the hash alone, and the database only its hash', async () => {
      const { database } = stand()
      const { secret, link } = await invite()
      const url = new URL(link)
      assert.deepEqual([url.pathname, url.search, url.hash], ['/invite', '', `#${secret}`])
      const [{ text }] = await database.superuser(`select string_agg(i::text, '') as text from invites i`)
      for (const form of [secret, Buffer.from(secret, 'base64url').toString('hex'), 'authority.example'])
        assert.ok(!String(text).includes(form))
    })

    test('it says whether a colleague has to admit whoever comes: not where no role opens sealed content', async () => {
      const shown = async (roles: string[]) => {
        const { secret } = await invite({ roles })
        return (await stand().house.call<{ admission: boolean }>(null, 'invites.show', { secret })).admission
      }
      assert.deepEqual(
        [await shown(['analyst']), await shown(['auditor']), await shown(['auditor', 'analyst'])],
        [true, false, true],
      )
    })

    test('a secret that is made up, altered or of odd shape shows nothing', async () => {
      const { secret } = await invite()
      assert.equal(await show(secret), 'shown')
      assert.equal(await show(newToken()), 'not-found')
      assert.equal(await show(`${secret.slice(0, -3)}AAA`), 'not-found')
      for (const odd of ['', secret.slice(1), `${secret}A`, `${secret.slice(0, -1)}=`, "' or 1=1 --".padEnd(43, '-')])
        assert.equal(await show(odd), 'invalid-input', odd)
    })

    test('it shows what it is for and to whom, and nothing of who is there already', async () => {
      const { house, founder } = stand()
      const { secret } = await invite({ roles: ['prosecutor', 'auditor'] })
      const shown = await house.call<Record<string, unknown>>(null, 'invites.show', { secret })
      assert.deepEqual(Object.keys(shown).sort(), [
        'admission',
        'agency',
        'email',
        'expiresAt',
        'first',
        'oidc',
        'roles',
      ])
      assert.deepEqual(shown.roles, ['prosecutor', 'auditor'])
      assert.deepEqual([shown.first, shown.oidc], [false, false])
      assert.ok(!JSON.stringify(shown).includes(founder.id))
    })

    test('it lasts to the moment it says', async () => {
      const { house } = stand()
      const { secret, expiresAt } = await invite({ hours: 24 })
      assert.equal(Date.parse(expiresAt), house.now().getTime() + 24 * HOUR)
      house.kernel.clock.pass(24 * HOUR - 1)
      assert.equal(await show(secret), 'shown')
      house.kernel.clock.pass(1)
      assert.equal(await show(secret), 'not-found')
    })

    test('roles that there are not, none at all, and the installation’s own are not given', async () => {
      const { house, founder } = stand()
      const token = await house.signIn(founder.passkey)
      for (const roles of [[], ['root'], ['installation-administrator'], ['analyst', 'root'], 'analyst', null])
        assert.equal(
          (await house.problem(token, 'members.invite', { email: house.address(), roles }))?.code,
          'invalid-input',
          JSON.stringify(roles),
        )
    })

    test('one’s own are listed to who invites, with the address; to colleagues none, to another agency none', async () => {
      const { house, founder, other } = stand()
      const by = { ...founder, token: await house.signIn(founder.passkey) }
      const email = house.address()
      const made = await house.invite(by, ['analyst'], email)
      const row = (await listed(by.token)).find(({ id }) => id === made.invite)
      assert.deepEqual([row?.email, row?.roles, row?.invitedAt], [email, ['analyst'], house.now().toISOString()])
      const analyst = await house.colleague(by, ['analyst'])
      assert.deepEqual(await listed(analyst.token), [])
      assert.deepEqual(await listed(await house.signIn(other.passkey)), [])
    })

    test('another agency’s administrator withdraws nothing, nor does an analyst', async () => {
      const { house, founder, other } = stand()
      const by = { ...founder, token: await house.signIn(founder.passkey) }
      const made = await house.invite(by, ['analyst'], house.address())
      const withdraw = (token: string) => house.problem(token, 'invites.withdraw', { invite: made.invite })
      assert.equal((await withdraw(await house.signIn(other.passkey)))?.code, 'not-found')
      const analyst = await house.colleague(by, ['analyst'])
      assert.equal((await withdraw(analyst.token))?.code, 'not-permitted')
      assert.equal(await show(made.secret), 'shown')
      assert.equal(await withdraw(by.token), null)
      assert.equal((await withdraw(by.token))?.code, 'not-found')
    })

    test('withdrawn and accepted at once, one of the two wins and the other is told', async () => {
      const { house, founder } = stand()
      const token = await house.signIn(founder.passkey)
      const email = house.address()
      const made = await house.invite({ ...founder, token }, ['analyst'], email)
      const [accepted, withdrawn] = await Promise.allSettled([
        house.accept(made.secret, email),
        house.call(token, 'invites.withdraw', { invite: made.invite }),
      ])
      assert.notEqual(accepted.status, withdrawn.status)
      const { members } = await house.call<{ members: { email: string }[] }>(token, 'members.list')
      assert.equal(
        members.some((member) => member.email === email),
        accepted.status === 'fulfilled',
      )
    })

    test('two invites to one address: the first that is accepted makes the account, the other makes none', async () => {
      const { house, founder } = stand()
      const by = { ...founder, token: await house.signIn(founder.passkey) }
      const email = house.address()
      const [one, two] = [await house.invite(by, ['analyst'], email), await house.invite(by, ['auditor'], email)]
      const person = await house.accept(two.secret, email)
      await assert.rejects(house.accept(one.secret, email), { code: 'conflict' })
      const { member } = await house.call<{ member: { roles: string[] } }>(person.token, 'sessions.current')
      assert.deepEqual(member.roles, ['auditor'])
    })

    test('an address is free again once its member has left', async () => {
      const { house, founder } = stand()
      const by = { ...founder, token: await house.signIn(founder.passkey) }
      const email = house.address()
      const first = await house.accept((await house.invite(by, ['analyst'], email)).secret, email)
      await house.call(by.token, 'members.end', { member: first.id }, 'went on parental leave')
      const again = await house.accept((await house.invite(by, ['analyst'], email)).secret, email)
      assert.notEqual(again.id, first.id)
      const { keys } = await house.call<{ keys: string }>(again.token, 'sessions.current')
      assert.equal(keys, 'waiting', 'who comes back is admitted anew')
    })

    test('what the invite says counts, whatever the one who accepts sends along', async () => {
      const { house, founder } = stand()
      const by = { ...founder, token: await house.signIn(founder.passkey) }
      const email = house.address()
      const { secret } = await house.invite(by, ['auditor'], email)
      const { method } = await house.newPasskey()
      const member = { name: 'N', email, language: 'en', roles: ['administrator'], agency: founder.agency }
      const input = { secret, member, method, roles: ['administrator'], agency: stand().other.agency }
      const output = await house.call<{ member: { roles: string[]; agency: { id: string } } }>(
        null,
        'invites.accept',
        input,
      )
      assert.deepEqual([output.member.roles, output.member.agency.id], [['auditor'], founder.agency])
    })

    test('who may invite but not admit gives roles, never keys; who may neither gives nothing', async () => {
      const { house, founder } = stand()
      const by = { ...founder, token: await house.signIn(founder.passkey) }
      for (const roles of [['analyst'], ['auditor'], ['lawyer'], ['coordinator']]) {
        const person = await house.colleague(by, roles)
        const input = { email: house.address(), roles: ['analyst'] }
        assert.equal((await house.problem(person.token, 'members.invite', input))?.code, 'not-permitted', roles.join())
      }
    })

    test('an agency without members can be invited again; a link that went astray is worth nothing then', async () => {
      const { house, founder } = stand()
      const token = await house.signIn(founder.passkey)
      const email = house.address()
      const agency = { ...AGENCY, name: 'A Fourth Authority' }
      const made = await house.call<Invited & { agency: string }>(token, 'agencies.create', { agency, email })
      const again = await house.call<Invited>(token, 'agencies.invite', { agency: made.agency, email })
      assert.deepEqual([await show(made.secret), await show(again.secret)], ['not-found', 'shown'])
      const nowhere = { agency: made.invite, email }
      assert.equal((await house.problem(token, 'agencies.invite', nowhere))?.code, 'not-found')
      const own = { agency: founder.agency, email }
      assert.equal((await house.problem(token, 'agencies.invite', own))?.code, 'conflict')
    })

    test('strangers who guess secrets are slowed down by where they come from', async () => {
      const { house } = stand()
      const guess = async () => {
        const input = { secret: newToken() }
        const call = { actor: visitor, operation: 'invites.show', input, address: '192.0.2.7' }
        return (await problemOf(house.kernel, call))?.code
      }
      const answers: (string | undefined)[] = []
      for (let i = 0; i < 25; i++) answers.push(await guess())
      assert.deepEqual(new Set(answers.slice(0, 20)), new Set(['not-found']))
      assert.deepEqual(new Set(answers.slice(20)), new Set(['too-many-requests']))
      house.kernel.clock.pass(60_000)
      assert.equal(await guess(), 'not-found')
    })
  },
)
