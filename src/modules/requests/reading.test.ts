import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RequestsHouse } from '../../../test/houses/requests.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { RequestRow } from './shapes.ts'

onDatabases('the list of requests', RequestsHouse.open, (stand) => {
  const list = async (state = 'open') =>
    (await stand().call<{ requests: RequestRow[] }>(stand().officer.token, 'requests.list', { state })).requests

  /** A request as it stands some time after it was made. */
  async function made(on: string, extendedOn: string | null = null): Promise<string> {
    const { request } = await stand().ask('access')
    const extended = extendedOn === null ? 'null' : `'${extendedOn}'`
    await stand().database.superuser(
      `update requests set made_on = '${on}', extended_on = ${extended} where id = '${request}'`,
    )
    return request
  }

  test('is ordered by the day of the answer, not by the day of the asking: what was extended waits its turn', async () => {
    const extended = await made('2026-10-20', '2026-10-30')
    const plain = await made('2026-11-01')
    const first = await made('2026-10-25')
    const lastDay = await made('2026-10-31')
    const rows = await list()
    assert.deepEqual(
      rows.map(({ id }) => id),
      [first, lastDay, plain, extended],
    )
    assert.deepEqual(
      rows.map(({ due }) => due),
      ['2026-11-25', '2026-11-30', '2026-12-01', '2027-01-20'],
    )
  })

  test('what has ended comes after all that has not, however urgent it was, and only where all is asked for', async () => {
    const old = await made('2026-09-01')
    await stand().request(old)
    await stand().call(stand().officer.token, 'requests.close', { request: old, why: 'Nobody answered.' })
    assert.ok(!(await list()).some(({ id }) => id === old))
    const all = await list('all')
    assert.equal(all.at(-1)?.id, old)
    assert.deepEqual([all.at(-1)?.late, all.at(-1)?.state], [false, 'closed'])
  })

  test('shows nothing that anybody wrote', async () => {
    const said = JSON.stringify(await list('all'))
    for (const words of ['Anna', 'receipt words', 'Nobody answered', 'Only by']) assert.ok(!said.includes(words), words)
  })
})
