import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from '../../../../test/houses/accounts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases(
  'names and addresses in the database',
  async (database) => {
    const house = new House(database)
    return { house, founder: await house.found(), database }
  },
  (stand) => {
    const join = async (name: string) => {
      const { house, founder } = stand()
      const email = house.address()
      const { secret } = await house.invite(founder, ['analyst'], email)
      const { method } = await house.newPasskey()
      const member = { name, email, language: 'lv' }
      return house.call<{ member: { id: string; name: string } }>(null, 'invites.accept', { secret, member, method })
    }

    test('markup and quotes in a name come back as they were, and stand nowhere in the open', async () => {
      const { house, founder, database } = stand()
      for (const name of [
        '<script>alert(1)</script>',
        "'; delete from members; --",
        '{{constructor}}',
        '%s%n',
        '\\u0000',
      ]) {
        const { member } = await join(name)
        assert.equal(member.name, name)
        const { members } = await house.call<{ members: { id: string; name: string }[] }>(founder.token, 'members.list')
        assert.equal(members.find(({ id }) => id === member.id)?.name, name)
        const [{ text }] = await database.superuser(`select string_agg(m::text, '') as text from members m`)
        assert.ok(!String(text).includes(name))
      }
    })

    test('members are listed by name as their alphabet has it, whatever order they came in', async () => {
      const { house, founder } = stand()
      for (const name of ['Žanis', 'Ādams', 'Zita', 'Čaks', 'Cilda']) await join(name)
      const { members } = await house.call<{ members: { name: string }[] }>(founder.token, 'members.list')
      const order = members.map(({ name }) => name).filter((name) => /^(Ž|Ā|Z|Č|C)/.test(name))
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a.localeCompare(b)),
      )
      assert.ok(order.indexOf('Ādams') < order.indexOf('Zita'), 'Ā does not come after Z')
    })

    test('of two people with one name each keeps their own id, and both are shown', async () => {
      const { house, founder } = stand()
      const [one, two] = [await join('Jānis Kalniņš'), await join('Jānis Kalniņš')]
      assert.notEqual(one.member.id, two.member.id)
      const list = async () =>
        (await house.call<{ members: { id: string; name: string }[] }>(founder.token, 'members.list')).members
          .filter(({ name }) => name === 'Jānis Kalniņš')
          .map(({ id }) => id)
      assert.deepEqual(await list(), [one.member.id, two.member.id].sort())
      assert.deepEqual(await list(), await list(), 'in the same order each time')
    })

    test('what is refused in a name is told by its field, and the invite stays good', async () => {
      const { house, founder } = stand()
      const email = house.address()
      const { secret } = await house.invite(founder, ['analyst'], email)
      const { method } = await house.newPasskey()
      const problem = await house.problem(null, 'invites.accept', {
        secret,
        member: { name: 'Anna\u202egnp.exe', email, language: 'lv' },
        method,
      })
      assert.equal(problem?.code, 'invalid-input')
      assert.deepEqual(
        problem?.fields?.map(({ field }) => field),
        ['member.name'],
      )
      assert.ok(!problem?.message.includes('Anna'))
      await house.accept(secret, email)
    })
  },
)
