import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { queueMessage } from '../../../kernel/queue.ts'

type Mails = { mails: { operation: string | null; problem: string; n: number; since: string; givenUp: number }[] }

async function set(database: TestDatabase) {
  const house = new House(database)
  const keeper = await house.found()
  return { house, keeper, database, other: await house.another(keeper) }
}

onDatabases('mail that did not leave', set, (stand) => {
  const look = (token = stand().keeper.token) => stand().house.call<Mails>(token, 'mails.stuck')
  const write = (agency: string, operation: string | null) => {
    const { kernel } = stand().house
    const message = { channel: 'mail', content: { to: 'bell@office.example', text: 'words' } } as const
    return as(kernel, system(agency), (db) =>
      queueMessage(db, kernel.secret, agency, message, kernel.clock.now(), operation),
    )
  }

  test('is told by its kind, since when and why, and never to whom or about what', async () => {
    const { keeper, other, house, database } = stand()
    const ids = [await write(keeper.agency, 'reports.ring'), await write(keeper.agency, 'reports.ring')]
    assert.deepEqual(await look(), { mails: [] }, 'what is on its way is no failure')
    await database.superuser(`update outbox set problem = 'ECONNECTION'`)
    await database.superuser(`update outbox set given_up_at = made_at where id = '${ids[0]}'`)
    const since = house.now().toISOString()
    const kind = { operation: 'reports.ring', problem: 'ECONNECTION', n: 2, since, givenUp: 1 }
    assert.deepEqual(await look(), { mails: [kind] })
    assert.doesNotMatch(JSON.stringify(await look()), /office|words/)
    assert.deepEqual(await look(other.token), { mails: [] }, 'another agency’s mail is nobody else’s')
  })

  test('is for administrators', async () => {
    const { house, keeper } = stand()
    const officer = await house.colleague(keeper, ['analyst'])
    assert.equal((await house.problem(officer.token, 'mails.stuck'))?.code, 'not-permitted')
  })
})
