import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { House } from '../../../../test/houses/accounts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'

type Entry = {
  seq: number
  operation: string
  outcome: string
  subjects: string[]
  actor: { id: string; name: string } | null
  reason: { text: string | null; sealed: boolean } | null
}
type Page = { entries: Entry[]; next: number | null }
type Verified = { checked: number; of: number; next: number | null; fault: string | null }

const WHY = 'because the tests ask for it'

const look = operation({
  summary: 'Look, saying why',
  permission: 'agency:read',
  purpose: 'administration',
  verb: 'consultation',
  reason: true,
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
  subject: ({ id }) => [id],
  run: async () => ({}),
})

onDatabases(
  'audit',
  async (database) => {
    const house = new House(database, { operations: { 'things.look': look } })
    const founder = await house.found()
    const auditor = await house.colleague(founder, ['auditor'])
    const both = await house.admitted(founder, ['auditor', 'analyst'])
    return { house, founder, auditor, both, database }
  },
  (stand) => {
    const list = (token: string, input: object = {}) => stand().house.call<Page>(token, 'audit.list', input)
    const verifyAll = async () => {
      const { house, auditor } = stand()
      await house.kernel.head.settled()
      return house.call<Verified>(auditor.token, 'audit.verify')
    }

    test('entries come newest first, page by page, each once', async () => {
      const { auditor } = stand()
      const whole = await list(auditor.token, { limit: 200 })
      assert.equal(whole.next, null)
      const seqs: number[] = []
      let before: number | undefined = whole.entries[0].seq + 1
      while (before !== undefined) {
        const page: Page = await list(auditor.token, { before, limit: 2 })
        seqs.push(...page.entries.map(({ seq }) => seq))
        before = page.next ?? undefined
      }
      assert.deepEqual(
        seqs,
        whole.entries.map(({ seq }) => seq),
      )
      assert.deepEqual(
        seqs,
        seqs.toSorted((a, b) => b - a),
      )
    })

    test('filters narrow it down; who acted is named', async () => {
      const { house, founder, auditor, both } = stand()
      await house.problem(founder.token, 'audit.list')
      const admitted = await list(auditor.token, { filter: { operation: 'members.admit' } })
      assert.deepEqual(
        admitted.entries.map(({ subjects }) => subjects),
        [[both.id]],
      )
      assert.deepEqual(admitted.entries[0].actor, { id: founder.id, name: 'First Founder' })
      const about = await list(auditor.token, { filter: { subject: both.id } })
      assert.ok(about.entries.length >= 2 && about.entries.every(({ subjects }) => subjects.includes(both.id)))
      const refused = await list(auditor.token, { filter: { outcome: 'refused', actor: founder.id } })
      assert.deepEqual(
        refused.entries.map(({ operation }) => operation),
        ['audit.list'],
      )
      const now = house.now().toISOString()
      assert.deepEqual((await list(auditor.token, { filter: { to: now } })).entries, [])
      assert.ok((await list(auditor.token, { filter: { from: now, verb: 'disclosure' } })).entries.length > 0)
    })

    test('a reason opens to members with keys, and shows to others that it is sealed', async () => {
      const { house, founder, auditor, both } = stand()
      await house.call(founder.token, 'things.look', { id: newId() }, WHY)
      const reason = async (token: string) =>
        (await list(token, { filter: { operation: 'things.look' } })).entries[0].reason
      assert.deepEqual(await reason(both.token), { text: WHY, sealed: false })
      assert.deepEqual(await reason(auditor.token), { text: null, sealed: true })
      await house.call(founder.token, 'keys.change', {}, WHY)
      assert.deepEqual(await reason(both.token), { text: WHY, sealed: false }, 'after the key was changed')
    })

    test('another agency’s auditor sees nothing of it, and verifies the same chain', async () => {
      const { house, founder } = stand()
      const other = await house.another(founder)
      const theirs = await house.colleague(other, ['auditor'])
      const { entries } = await list(theirs.token, { limit: 200 })
      assert.ok(entries.length > 0)
      assert.ok(entries.every(({ actor }) => actor?.id === other.id || actor?.id === theirs.id))
      await house.kernel.head.settled()
      const verified = await house.call<Verified>(theirs.token, 'audit.verify')
      assert.equal(verified.fault, null)
      assert.ok(verified.checked > entries.length)
    })

    test('nothing personal stands in the audit', async () => {
      const { database } = stand()
      const [{ text }] = await database.superuser(`select string_agg(a::text, '') as text from audit a`)
      assert.doesNotMatch(String(text), /example|Founder|Colleague|Invented|tests ask/)
    })

    test('a whole chain verifies; an altered entry and a cut end are found', async () => {
      const { house, auditor, database } = stand()
      const whole = await verifyAll()
      assert.deepEqual([whole.fault, whole.next, whole.checked], [null, null, whole.of])
      const [{ operation: was }] = await database.superuser('select operation from audit where seq = 3')
      await database.superuser(`update audit set operation = 'nothing.happened' where seq = 3`)
      assert.equal((await verifyAll()).fault, 'Entry 3 was changed after it was written.')
      await database.superuser(`update audit set operation = '${was}' where seq = 3`)
      assert.equal((await verifyAll()).fault, null)
      await house.kernel.head.settled()
      const kept = house.kernel.headText.value
      const [{ last }] = await database.superuser('select max(seq)::int as last from audit')
      await database.superuser('delete from audit where seq > (select max(seq) from audit) - 3')
      const cut = await house.call<Verified>(auditor.token, 'audit.verify')
      assert.equal(cut.fault, `Entries ${Number(last) - 2} to ${last} are missing: the signed head knows them.`)
      house.kernel.headText.value = kept?.replace(/"seq":\d+/, '"seq":1') ?? null
      assert.match(
        String((await house.call<Verified>(auditor.token, 'audit.verify')).fault),
        /not signed by this installation/,
      )
    })
  },
)
