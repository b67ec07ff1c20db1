import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventually } from '../../../../test/browser/eventually.ts'
import type { Person } from '../../../../test/houses/accounts.ts'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import { type Asked, PRESERVATION_STATES, preservationAfter, whyNoPreservation } from './preservation.ts'
import type { PreservationList } from './shapes.ts'

const WHY = 'The chat under the advert shows who pays the recruiters.'
const DAY = 24 * 3600_000

const asked = (more: Partial<Asked> = {}): Asked => ({
  showsChildren: false,
  showsIntimate: false,
  barred: false,
  noticeOpen: true,
  until: '2026-12-01',
  ...more,
})

test('content is left up only where somebody looked and saw neither children nor intimate images', () => {
  const looks = fc.constantFrom(true, false, null)
  fc.assert(
    fc.property(looks, looks, fc.boolean(), fc.boolean(), (showsChildren, showsIntimate, barred, noticeOpen) => {
      const why = whyNoPreservation(
        asked({ showsChildren, showsIntimate, barred, noticeOpen }),
        '2026-11-20',
        '2027-02-01',
      )
      assert.equal(why === null, showsChildren === false && showsIntimate === false && !barred && noticeOpen)
    }),
  )
})

test('it has an end that is yet to come and not too far', () => {
  const why = (until: string) => whyNoPreservation(asked({ until }), '2026-11-20', '2027-02-18')
  assert.deepEqual(['2026-11-20', '2026-11-21', '2027-02-18', '2027-02-19'].map(why), ['past', null, null, 'too-long'])
})

test('a request is decided once, and only an approved one ends', () => {
  for (const state of Object.keys(PRESERVATION_STATES) as (keyof typeof PRESERVATION_STATES)[]) {
    assert.equal(preservationAfter(state, 'approve'), state === 'asked' ? 'approved' : null)
    assert.equal(preservationAfter(state, 'refuse'), state === 'asked' ? 'refused' : null)
    assert.equal(preservationAfter(state, 'end'), state === 'approved' ? 'ended' : null)
  }
})

onDatabases(
  'requests to keep content up',
  (database) => NoticesHouse.open(database),
  (stand) => {
    let notice: string
    let prosecutor: Person
    const until = (days = 30) => new Date(stand().now().getTime() + days * DAY).toISOString().slice(0, 10)
    const looked = { showsChildren: false, showsIntimate: false }
    const ask = (more: object = {}) => ({ notice, until: until(), why: WHY, ...looked, ...more })
    const list = (by = stand().anna) => stand().call<PreservationList>(by.token, 'preservations.list')
    const open = async () => (await list()).preservations[0]
    const decide = (by: Person, more: object) =>
      stand().problem(by.token, 'preservations.decide', { words: 'Needed to identify the payers.', ...looked, ...more })

    test('where it may show children or intimate images, or nobody looked, it is refused with words', async () => {
      const house = stand()
      prosecutor = await house.admitted(house.keeper, ['prosecutor'])
      notice = await house.sent(await house.recipient({ name: 'Jobs Example' }))
      for (const [more, why] of [
        [{ showsChildren: true }, 'shows-children'],
        [{ showsIntimate: true }, 'shows-intimate-images'],
        [{ showsChildren: null }, 'not-said'],
        [{ until: until(100) }, 'too-long'],
      ] as const) {
        const problem = await house.problem(house.anna.token, 'preservations.ask', ask(more))
        assert.deepEqual([problem?.code, problem?.fields[0].message], ['conflict', why])
      }
    })

    test('of a lead that may show the abuse of a child nothing is left up', async () => {
      const house = stand()
      const { lead, recipient } = await house.get(notice)
      const row = { lead: lead.id, agency: house.agency, by: house.anna.id, at: house.now(), recipient: recipient.id }
      const other = await house.sent(recipient.id)
      const its = (await house.get(other)).lead.id
      await inAgency(house.kernel, house.agency, (db) =>
        db
          .insertInto('notice_barred')
          .values({ ...row, lead: its, outbox: null })
          .execute(),
      )
      const problem = await house.problem(house.anna.token, 'preservations.ask', ask({ notice: other }))
      assert.equal(problem?.fields[0].message, 'child-abuse-material')
    })

    test('it waits for a prosecutor: nobody else decides, and nothing is written before', async () => {
      const house = stand()
      const letters = house.mail.sent.length
      await house.call(house.anna.token, 'preservations.ask', ask())
      assert.equal((await house.problem(house.berta.token, 'preservations.ask', ask()))?.code, 'conflict')
      const { id, state, why, mayDecide } = await open()
      assert.deepEqual([state, why, mayDecide], ['asked', WHY, false])
      assert.equal((await list(prosecutor)).preservations[0].mayDecide, true)
      for (const person of [house.anna, house.berta, house.police])
        assert.equal((await decide(person, { preservation: id, approve: true }))?.code, 'not-permitted')
      assert.equal(house.mail.sent.length, letters)
    })

    test('the prosecutor looks as well, and approves: the recipient is written to', async () => {
      const house = stand()
      const { id } = await open()
      const blind = await decide(prosecutor, { preservation: id, approve: true, showsIntimate: null })
      assert.equal(blind?.fields[0].message, 'not-said')
      assert.equal(await decide(prosecutor, { preservation: id, approve: true }), null)
      const { state, decision, decidedBy } = await open()
      assert.deepEqual([state, decision, decidedBy?.id], ['approved', 'Needed to identify the payers.', prosecutor.id])
      await house.posting(() =>
        eventually(() => house.mail.sent.map(({ subject }) => subject).join('\n'), /^Request to keep evidence/m),
      )
      const letter = house.mail.sent.at(-1)
      assert.ok(letter?.text.includes(until()) && !letter.text.includes(WHY))
      assert.equal((await decide(prosecutor, { preservation: id, approve: false }))?.code, 'conflict')
    })

    test('it ends before its day with a reason', async () => {
      const house = stand()
      const { id } = await open()
      const end = { preservation: id }
      const said = await house.call<{ written: boolean }>(
        house.anna.token,
        'preservations.end',
        end,
        'The evidence is secured',
      )
      assert.equal(said.written, true)
      assert.equal((await open()).state, 'ended')
      await house.posting(() =>
        eventually(async () => house.mail.sent.map(({ subject }) => subject).join(), /End of our request/),
      )
      const letter = house.mail.sent.at(-1)
      // It asks for the decision that was put off, and says nothing of why the evidence is no longer needed.
      assert.match(letter?.text ?? '', /ended on \d{4}-\d\d-\d\d\.\n\nPlease decide about the content now/)
      assert.ok(!letter?.text.includes('secured'))
      assert.equal((await open()).handOver, null)
    })

    test('the table itself refuses one who approves their own, and what shows children', async () => {
      const house = stand()
      const row = {
        id: newId(),
        agency: house.agency,
        notice,
        asked_by: house.anna.id,
        asked_at: house.now(),
        until: until(),
        shows_children: false,
        shows_intimate: false,
        state: 'approved' as const,
        decided_by: house.anna.id,
        decided_at: house.now(),
        ended_by: null,
        ended_at: null,
        sealed: Buffer.from('x'),
        sealed_decision: null,
      }
      for (const more of [
        {},
        { decided_by: prosecutor.id, shows_children: true },
        { decided_by: prosecutor.id, shows_intimate: true },
      ])
        await assert.rejects(
          inAgency(house.kernel, house.agency, (db) =>
            db
              .insertInto('notice_preservations')
              .values({ ...row, ...more })
              .execute(),
          ),
        )
    })
  },
)
