import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from '../../../../test/houses/accounts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { checkAudit } from '../../../kernel/audit-check.ts'
import { readExport } from '../../../kernel/audit-export.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import { readKey } from '../../../kernel/signed-note.ts'

type Watched = {
  alarm: string | null
  unwritten: string | null
  kept: string | null
  covers: number | null
  next: string
}
type Shown = { key: string; cosigner: string; heads: { name: string; text: string }[] }
type Taken = { text: string; next: number | null }

onDatabases(
  'the audit outside the house',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    const auditor = await house.colleague(founder, ['auditor'])
    const officer = await house.colleague(founder, ['data-protection-officer'])
    const analyst = await house.colleague(founder, ['analyst'])
    const other = await house.another(founder)
    const theirs = await house.colleague(other, ['auditor'])
    return { house, founder, auditor, officer, analyst, theirs, database }
  },
  (stand) => {
    const shown = (token: string) => stand().house.call<Shown>(token, 'audit.show-heads')
    const log = async (token: string) => {
      const { text, next } = await stand().house.call<Taken>(token, 'audit.export')
      assert.equal(next, null)
      return text
    }

    test('heads, log and key are enough to check it without the server, for each agency', async () => {
      const { house, auditor, theirs } = stand()
      await house.kernel.checkpoints.keep('2026-11-02', house.kernel.head.checkpoint() ?? '')
      for (const { token } of [auditor, theirs]) {
        const { key, heads } = await shown(token)
        const checked = checkAudit({
          heads,
          exports: [{ name: 'log', read: readExport(await log(token)) ?? assert.fail('no export') }],
          key: readKey(key) ?? assert.fail('no key'),
          cosigners: [],
        })
        assert.ok(checked.isGood, checked.lines.join(' '))
      }
    })

    test('entries of another agency come as their hash alone, reasons as theirs', async () => {
      const { auditor, theirs, founder } = stand()
      const [own, other] = [await log(auditor.token), await log(theirs.token)]
      assert.ok(own.includes(founder.id))
      assert.ok(!other.includes(founder.id))
      assert.doesNotMatch(own, /"reason"/)
    })

    test('heads hold no id and no moment', async () => {
      const { heads } = await shown(stand().officer.token)
      for (const { text } of heads)
        assert.match(text, /^ausma\/audit\/[0-9a-f]{16}\n\d+\n[A-Za-z0-9+/=]{44}\n\n— [^\n]+\n$/)
    })

    test('who may not, does not; an administrator hears of an alarm and reads nothing', async () => {
      const { house, founder, analyst, auditor } = stand()
      for (const operation of ['audit.show-heads', 'audit.export', 'audit.watch'])
        assert.equal((await house.problem(analyst.token, operation))?.code, 'not-permitted', operation)
      for (const operation of ['audit.show-heads', 'audit.export'])
        assert.equal((await house.problem(founder.token, operation))?.code, 'not-permitted', operation)
      const next = `${daysAfter(isoDay(house.kernel.clock.now()), 1)}T00:00:00.000Z`
      const watched = { alarm: null, unwritten: null, kept: '2026-11-02', next }
      const { heads } = await shown(auditor.token)
      const size = Number(heads.find(({ name }) => name === '2026-11-02')?.text.split('\n')[1])
      assert.ok(size > 0)
      assert.deepEqual(await house.call<Watched>(founder.token, 'audit.watch'), { ...watched, covers: null })
      assert.deepEqual(await house.call<Watched>(auditor.token, 'audit.watch'), { ...watched, covers: size })
    })

    test('a log that somebody wrote anew rings with the next call', async () => {
      const { house, founder, auditor, database } = stand()
      await database.superuser(
        `update audit set outcome = 'refused', hash = sha256(hash) where seq = (select max(seq) from audit)`,
      )
      await house.call(auditor.token, 'audit.list')
      const { alarm } = await house.call<Watched>(founder.token, 'audit.watch')
      assert.match(alarm ?? '', /is not the one that was written/)
      assert.equal(house.kernel.head.checkpoint(), null)
    })
  },
)
