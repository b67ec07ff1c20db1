import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from '../../../../test/houses/accounts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

type Out = { readonly content: string; readonly rows: number }
type Entry = { readonly seq: number; readonly subjects: readonly string[]; readonly reason: { text: string } | null }

const OPERATION = 'audit.export-list'
const WHY = 'The supervisory authority asks for November.'

onDatabases(
  'taking the audit out as a table',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    const auditor = await house.colleague(founder, ['auditor'])
    const both = await house.admitted(founder, ['auditor', 'analyst'])
    return { house, founder, auditor, both }
  },
  (stand) => {
    const taken = (token: string, input: object = {}) => stand().house.call<Out>(token, OPERATION, input, WHY)
    const linesOf = ({ content }: Out) => Buffer.from(content, 'base64').toString().trimEnd().split('\r\n')

    test('the table has the entries that the filter finds, newest first, with who acted', async () => {
      const { auditor, both } = stand()
      const file = await taken(auditor.token, { filter: { operation: 'members.admit' } })
      const [head, line, ...more] = linesOf(file)
      assert.match(head, /^\ufeffentry,at,kind,actor,operation,/)
      assert.match(line, new RegExp(`^\\d+,[^,]+Z,member,First Founder,members.admit,.*,done,.*${both.id}`))
      assert.deepEqual([more, file.rows], [[], 1])
      const seqs = linesOf(await taken(auditor.token))
        .slice(1)
        .map((row) => Number(row.split(',')[0]))
      assert.ok(seqs.length > 2)
      assert.deepEqual(
        seqs,
        seqs.toSorted((a, b) => b - a),
      )
    })

    test('reasons stay behind, also of whoever could read them', async () => {
      const { house, both } = stand()
      await taken(both.token)
      const { entries } = await house.call<{ entries: readonly Entry[] }>(both.token, 'audit.list', {
        filter: { operation: OPERATION },
      })
      assert.equal(entries[0].reason?.text, WHY)
      assert.ok(
        !linesOf(await taken(both.token))
          .join()
          .includes(WHY),
      )
    })

    test('it needs a reason and the right to take it out', async () => {
      const { house, founder, auditor } = stand()
      assert.equal((await house.problem(auditor.token, OPERATION))?.code, 'reason-needed')
      assert.equal((await house.problem(founder.token, OPERATION, {}, WHY))?.code, 'not-permitted')
    })
  },
)
