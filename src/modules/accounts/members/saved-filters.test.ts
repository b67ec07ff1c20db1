import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from '../../../../test/houses/accounts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'

type Answer = { readonly filters: readonly { id: string; list: string; name: string; filter: object }[] }

onDatabases(
  'saved filters',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    const [anna, berta] = [await house.colleague(founder, ['analyst']), await house.colleague(founder, ['analyst'])]
    return { house, founder, anna, berta, database }
  },
  (stand) => {
    const list = (token: string, of = 'leads') => stand().house.call<Answer>(token, 'filters.list', { list: of })
    const save = (token: string, more: object = {}) =>
      stand().house.call<Answer>(token, 'filters.save', {
        list: 'leads',
        name: 'Farms',
        filter: { state: 'new' },
        ...more,
      })

    test('a member keeps a filter under a name, sees it in its list alone, and takes it away', async () => {
      const { house, anna } = stand()
      const { filters } = await save(anna.token)
      const { id } = filters[0]
      assert.deepEqual(filters, [{ id, list: 'leads', name: 'Farms', filter: { state: 'new' } }])
      assert.deepEqual(await list(anna.token), { filters })
      assert.deepEqual(await list(anna.token, 'notices'), { filters: [] })
      assert.deepEqual(await house.call(anna.token, 'filters.remove', { filter: id }), { filters: [] })
    })

    test('a colleague neither sees it nor takes it away, and its name is sealed', async () => {
      const { house, anna, berta, database } = stand()
      const { filters } = await save(anna.token, { name: 'A name that nobody reads' })
      assert.deepEqual(await list(berta.token), { filters: [] })
      for (const filter of [filters[0].id, newId()])
        assert.equal((await house.problem(berta.token, 'filters.remove', { filter }))?.code, 'not-found')
      assert.equal((await list(anna.token)).filters.length, 1)
      const [row] = await database.superuser('select row_to_json(f)::text as row, sealed_name from saved_filters f')
      assert.ok(!`${row.row} ${Buffer.from(row.sealed_name as Uint8Array)}`.includes('nobody reads'))
    })

    test('what looks like a name, a mail address or a telephone number is no filter', async () => {
      const { house, anna } = stand()
      for (const value of ['Anna Liepa', 'a@b.example', 'Ieva\u00a0B', '', 'x'.repeat(65)])
        assert.equal(
          (await house.problem(anna.token, 'filters.save', { list: 'leads', name: 'x', filter: { mark: value } }))
            ?.code,
          'invalid-input',
          value,
        )
    })

    test('they come to an end: at most twenty of a list, and all with the membership', async () => {
      const { house, founder, berta, database } = stand()
      for (let n = 0; n < 20; n++) await save(berta.token, { name: `Filter ${n}` })
      const input = { list: 'leads', name: 'One more', filter: {} }
      assert.equal((await house.problem(berta.token, 'filters.save', input))?.fields[0]?.message, 'too-many-filters')
      await save(berta.token, { list: 'services' })
      await house.call(founder.token, 'members.end', { member: berta.id }, 'She works elsewhere from today.')
      const rows = await database.superuser(`select id from saved_filters where member = '${berta.id}'`)
      assert.deepEqual(rows, [])
    })
  },
)
