import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Changed, LeadPage, ListOutput } from '../shapes.ts'

onDatabases(
  'giving leads',
  async (database) => ({ house: await NoticesHouse.open(database) }),
  (stand) => {
    const house = () => stand().house
    const assign = (lead: string, member: string, by = house().anna) =>
      house().call<Changed>(by.token, 'leads.assign', { lead, member })
    const problem = async (lead: string, member: string, by = house().anna) =>
      (await house().problem(by.token, 'leads.assign', { lead, member }))?.fields[0]?.message
    const mine = async (by = house().anna) =>
      (await house().call<ListOutput>(by.token, 'leads.list', { filter: { mine: true, state: 'all' } })).leads.map(
        ({ id }) => id,
      )

    test('a new lead, or one that somebody has, goes to a colleague, whose list shows it', async () => {
      const { anna, berta, police } = house()
      const lead = await house().newLead()
      assert.equal((await assign(lead, berta.id)).state, 'claimed')
      assert.ok((await mine(berta)).includes(lead))
      await assign(lead, police.id, berta)
      assert.deepEqual([(await mine(berta)).includes(lead), (await mine(police)).includes(lead)], [false, true])
      const { history } = await house().call<LeadPage>(anna.token, 'leads.get', { lead })
      assert.deepEqual(
        history.slice(0, 2).map(({ kind, by, givenTo, words }) => [kind, by?.id, givenTo?.id, words]),
        [
          ['assigned', berta.id, police.id, null],
          ['assigned', anna.id, berta.id, null],
        ],
      )
      const [entry] = await house().database.superuser(
        `select subjects, verb from audit where operation = 'leads.assign' order by seq desc limit 1`,
      )
      assert.deepEqual([entry.subjects, entry.verb], [[lead, police.id], 'alteration'])
    })

    test('only to a colleague whose roles allow it, once, and not after a decision', async () => {
      const { anna, berta } = house()
      const lead = await house().newLead()
      const auditor = await house().colleague(house().keeper, ['auditor'])
      const stranger = await house().another(house().keeper)
      assert.equal(await problem(lead, auditor.id), 'roles-do-not-allow')
      assert.equal(await problem(lead, stranger.id), 'no-colleague')
      await assign(lead, berta.id)
      assert.equal(await problem(lead, berta.id), 'has-it-already')
      await house().call(berta.token, 'leads.dismiss', { lead }, 'An honest farm, seen by the inspector.')
      assert.equal(await problem(lead, anna.id), 'already-decided')
    })
  },
)
