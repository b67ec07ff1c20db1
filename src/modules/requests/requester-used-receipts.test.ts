import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf } from '../../../test/houses/kernel.ts'
import { RequestsHouse } from '../../../test/houses/requests.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { visitor } from '../../kernel/actor.ts'
import { newReceipt } from '../reports/index.ts'
import type { MyRequest } from './shapes.ts'

// Points of X25519 by which nothing can be sealed: every secret ends in the same shared one.
const LOW_ORDER = {
  zero: '00'.repeat(32),
  one: `01${'00'.repeat(31)}`,
  'order eight': 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  'order eight, too': '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'p - 1': `ec${'ff'.repeat(30)}7f`,
  p: `ed${'ff'.repeat(30)}7f`,
} as const
const inBase64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64url')

onDatabases('receipts that were used, and halves that are none', RequestsHouse.open, (stand) => {
  const make = (input: object) => problemOf(stand().kernel, { actor: visitor, operation: 'requests.make', input })
  const file = (input: object) => problemOf(stand().kernel, { actor: visitor, operation: 'reports.file', input })
  const count = async (table: string, id: string) =>
    (await stand().database.superuser(`select id from ${table} where id = '${id}'`)).length

  test('a second request under a receipt is refused in words, and the first one keeps what it says', async () => {
    const house = stand()
    const { input, receipt, request } = await house.ask('access')
    const second = { ...input, request: crypto.randomUUID(), asked: { text: 'Something else', reach: '' } }
    const problem = await make(second)
    assert.equal(problem?.code, 'conflict')
    assert.match(problem?.message ?? '', /receipt .* used already.*begin anew/)
    assert.equal(await count('requests', second.request), 0)
    const mine = await house.asRequester<MyRequest>(receipt, 'requests.mine')
    assert.deepEqual([mine.request, mine.messages.length], [request, 1])
  })

  test('two at once under one receipt: one is kept, the other is told', async () => {
    const house = stand()
    const { input } = await house.ask('access')
    const { input: other } = await house.ask('access', null, newReceipt())
    const fresh = { ...input, receipt: { ...other.receipt, lookup: inBase64('ab'.repeat(32)) } }
    const both = await Promise.all([1, 2].map(() => make({ ...fresh, request: crypto.randomUUID() })))
    assert.deepEqual(both.map((problem) => problem?.code ?? 'kept').sort(), ['conflict', 'kept'])
  })

  test('a number that another agency holds is refused without a word about that agency', async () => {
    const house = stand()
    const { input, request } = await house.ask('access')
    await house.database.superuser(`update requests set agency = '${crypto.randomUUID()}' where id = '${request}'`)
    const { input: fresh } = await house.ask('erasure')
    const problem = await make({ ...fresh, receipt: { ...input.receipt, lookup: inBase64('cd'.repeat(32)) }, request })
    assert.equal(problem?.code, 'conflict')
    assert.doesNotMatch(problem?.message ?? '', /agency/)
  })

  test('a second report under a receipt is refused in words, too', async () => {
    const house = stand()
    const { receipt, report } = await house.file()
    const { input } = house.filing({ receipt })
    const problem = await file(input)
    assert.equal(problem?.code, 'conflict')
    assert.match(problem?.message ?? '', /used already/)
    assert.equal(await count('reports', input.report), 0)
    assert.equal((await house.reporter(receipt))?.id, report)
  })

  for (const [what, hex] of Object.entries(LOW_ORDER))
    test(`a key that seals nothing (${what}) is told at its field, and nothing is kept`, async () => {
      const house = stand()
      const publicKey = inBase64(hex)
      const { input } = await house.ask('access', null, newReceipt())
      const request = crypto.randomUUID()
      const lookup = inBase64('ef'.repeat(32))
      for (const [problem, table, id] of [
        [await make({ ...input, request, receipt: { lookup, publicKey } }), 'requests', request],
        [
          await file({ ...house.filing({ report: request }).input, receipt: { lookup, publicKey } }),
          'reports',
          request,
        ],
      ] as const) {
        assert.equal(problem?.code, 'invalid-input', table)
        assert.deepEqual(
          problem?.fields.map(({ field }) => field),
          ['receipt.publicKey'],
        )
        assert.equal(await count(table, id), 0)
      }
    })
})
