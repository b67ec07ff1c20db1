import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../../test/houses/kernel.ts'
import { PlatformsHouse, STATEMENT } from '../../../../test/houses/platforms.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ReceivedWaiting } from '../in-house/shapes.ts'
import { noticesToTell } from '../in-house/to-tell.ts'

const DAY = 24 * 3600_000

onDatabases(
  'a notice that a platform reads and answers in the house',
  (database) => PlatformsHouse.open(database),
  (stand) => {
    const house = () => stand().house
    const follow = async (notice: string) =>
      house().call<{ clocks: { what: string; kept: string | null }[]; references: { reference: string }[] }>(
        house().anna.token,
        'notices.follow',
        { notice },
      )

    test('sent it is there at once: what the platform reads is the letter word for word, and no mail leaves', async () => {
      const before = house().mail.sent.length
      const { notice, copy } = await stand().sent()
      const page = await house().get(notice)
      assert.deepEqual([page.state, page.delivery, page.channel, page.to], ['sent', 'delivered', 'house', null])
      assert.deepEqual([page.events[0].kind, page.sentBy?.id], ['sent', house().anna.id])
      const read = await stand().get(copy)
      assert.deepEqual([read.letter?.subject, read.letter?.text], [page.letter.subject, page.letter.text])
      assert.deepEqual(
        [read.reference, read.stand, read.mayAnswer],
        [page.reference, 'new', ['acknowledged', 'decided']],
      )
      // Forced labour threatens a life (recital 56).
      assert.deepEqual([read.urgent, read.trusted], [true, false])
      await house().posting(async () => {})
      assert.equal(house().mail.sent.length, before)
    })

    test('nothing else of the notice goes along: no lead, no number of it, nobody of the sender, no note', async () => {
      const { notice, copy } = await stand().sent()
      await house().act(house().anna, 'note', notice, { text: 'The reporter is afraid' })
      const { lead } = await house().get(notice)
      const told = JSON.stringify([await stand().list(), await stand().get(copy)])
      for (const word of [lead.id, notice, house().anna.id, house().berta.id, 'afraid'])
        assert.ok(!told.includes(word), word)
      const { code } = (await house().problem(stand().desk.token, 'notices.get', { notice })) ?? {}
      assert.equal(code, 'not-permitted')
      const member = await stand().member(stand().desk)
      await as(house().kernel, member, async (db) => {
        for (const table of ['notices', 'leads', 'evidence_items', 'notice_events', 'reports', 'recipients'] as const)
          assert.deepEqual(await db.selectFrom(table).select('id').execute(), [], table)
      })
    })

    test('receipt and decision stand as proposals, and change nothing until somebody who follows the notice takes them up', async () => {
      const { notice, copy } = await stand().sent()
      const received = house().now().toISOString()
      await stand().answer(copy, 'acknowledged')
      assert.deepEqual((await stand().get(copy)).mayAnswer, ['decided'])
      assert.equal((await stand().answerProblem(copy, 'acknowledged'))?.fields?.[0].message, 'acknowledged-already')
      await stand().pass(3 * DAY)
      await stand().answer(copy, 'decided', { reference: ' JE-2026-77 ' })
      const decided = house().now().toISOString()
      assert.equal((await house().get(notice)).state, 'sent')
      const { platform, answers } = await stand().of(notice)
      assert.equal(platform?.name, 'Jobs Example Trust and Safety')
      assert.deepEqual(
        answers.map(({ kind, state, closed }) => [kind, state, closed]),
        [
          ['decided', 'proposed', null],
          ['acknowledged', 'proposed', null],
        ],
      )
      assert.deepEqual(answers[0].said, { ...STATEMENT, reference: 'JE-2026-77' })
      // Two days later: the time of a late press is nobody's but the sender's.
      await stand().pass(2 * DAY)
      const { state } = await house().call<{ state: string }>(house().berta.token, 'answers.confirm', {
        answer: answers[0].id,
      })
      assert.equal(state, 'decided')
      const page = await house().get(notice)
      assert.deepEqual([page.outcome, page.refusal, page.automated], ['removed', null, false])
      assert.deepEqual([page.acknowledgedAt, page.decidedAt], [received, decided])
      // The receipt needs no press of its own any more.
      assert.deepEqual(
        (await stand().of(notice)).answers.map(({ state: of, decidedBy }) => [of, decidedBy?.id]),
        [
          ['confirmed', house().berta.id],
          ['confirmed', house().berta.id],
        ],
      )
      const { clocks, references } = await follow(notice)
      assert.deepEqual(
        clocks.filter(({ what }) => what === 'decision').map(({ kept }) => kept),
        [decided.slice(0, 10)],
      )
      assert.deepEqual(
        references.map(({ reference }) => reference),
        ['JE-2026-77'],
      )
      const again = await house().problem(house().anna.token, 'answers.confirm', { answer: answers[0].id })
      assert.deepEqual(again?.fields, [{ field: 'answer', message: 'settled-already' }])
    })

    test('an answer that does not fit is refused with words that the platform reads, and it answers again', async () => {
      const { notice, copy } = await stand().sent()
      const { answer } = await stand().answer(copy, 'decided', { outcome: 'kept', refusal: 'unable-to-confirm' })
      const refuse = (why: string) => house().problem(house().anna.token, 'answers.refuse', { answer, why })
      assert.equal((await refuse(' '))?.code, 'invalid-input')
      assert.equal(await refuse('The second address still shows it'), null)
      assert.equal((await house().get(notice)).state, 'sent', 'the notice waits on')
      const read = await stand().get(copy)
      assert.deepEqual([read.stand, read.answers[0].why], ['asked-again', 'The second address still shows it'])
      await stand().answer(copy, 'decided')
      assert.equal((await stand().get(copy)).stand, 'answered')
      assert.equal((await stand().get(copy)).answers.length, 2, 'nothing is lost')
    })

    test('a decision comes with its reasons; a refusal also with which one, and how to have it reviewed', async () => {
      const { copy } = await stand().sent()
      const fields = async (more: object) =>
        (await stand().answerProblem(copy, 'decided', more))?.fields?.map(({ field }) => field)
      assert.deepEqual(await fields({ reasons: ' ' }), ['reasons'])
      assert.deepEqual(await fields({ outcome: 'kept' }), ['refusal'])
      assert.deepEqual(await fields({ outcome: 'kept', refusal: 'not-illegal', redress: '' }), ['redress'])
      assert.deepEqual(await fields({ outcome: 'restricted', redress: ' ' }), ['redress'])
      assert.deepEqual(await fields({ outcome: 'removed', refusal: 'not-illegal' }), ['refusal'])
      assert.deepEqual(await fields({ outcome: 'unknown' }), ['outcome'])
      assert.deepEqual(await fields({ on: '2020-01-01' }), ['on'])
      assert.equal(await fields({ outcome: 'unknown', refusal: 'already-gone' }), undefined)
    })

    test('what waits stands first by its term, what threatens a life before it; late is what is over', async () => {
      const calm = await house().draft(stand().recipient)
      await house().edit(calm, { matter: 'false-account' })
      await house().approve(await house().ask(calm))
      await house().act(house().anna, 'send', calm)
      await stand().pass(DAY)
      const { copy } = await stand().sent()
      const open = async () => (await stand().list()).notices.filter(({ due }) => due !== null)
      const [first] = await open()
      assert.ok(first.urgent)
      assert.ok(
        (await open()).findIndex(({ urgent }) => !urgent) > (await open()).findLastIndex(({ urgent }) => urgent),
      )
      await stand().pass(5 * DAY)
      assert.ok((await stand().list()).notices.find(({ id }) => id === copy)?.late)
      const counted = await house().call<ReceivedWaiting>(stand().desk.token, 'received.waiting')
      assert.deepEqual(
        [counted.waiting, counted.late, counted.due],
        [
          (await open()).length,
          (await open()).filter(({ late }) => late).length,
          (await open()).map(({ due }) => due).toSorted()[0],
        ],
      )
    })

    test('withdrawn it opens to the platform no more, which reads that it was; the reason stays in the house', async () => {
      const { notice, copy } = await stand().sent()
      await house().act(house().anna, 'withdraw', notice, {}, 'It was the wrong advert')
      const read = await stand().get(copy)
      assert.deepEqual([read.stand, read.letter, read.mayAnswer], ['withdrawn', null, []])
      assert.doesNotMatch(JSON.stringify(read), /wrong advert/)
      assert.equal((await stand().answerProblem(copy, 'decided'))?.fields?.[0].message, 'notice-withdrawn')
      const [{ data_key }] = await house().database.superuser(`select data_key from notice_copies where id = '${copy}'`)
      const member = await stand().member(stand().desk)
      const key = await as(
        house().kernel,
        member,
        async (db) => (await member.keys?.dataKey(db, String(data_key))) ?? null,
      )
      assert.equal(key, null)
    })

    test('a correction takes the place of the first, which closes; closed by the sender it is read on and not answered', async () => {
      const { notice, copy } = await stand().sent()
      const { correction } = await house().call<{ correction: string }>(
        house().anna.token,
        'notices.correct',
        { notice },
        'An address was missing',
      )
      await house().edit(correction)
      await house().approve(await house().ask(correction))
      await house().act(house().anna, 'send', correction)
      assert.deepEqual([(await stand().get(copy)).stand, (await stand().get(copy)).letter], ['corrected', null])
      const [{ id }] = await house().database.superuser(`select id from notice_copies where notice = '${correction}'`)
      const second = await stand().get(String(id))
      assert.equal(second.letter?.replaces, (await house().get(notice)).reference)
      await house().act(house().anna, 'close', correction, { as: 'no-answer' }, 'They never answered')
      const closed = await stand().get(String(id))
      assert.deepEqual([closed.stand, closed.letter === null, closed.mayAnswer], ['closed', false, []])
    })

    test('what is answered waits on the sender’s desk, once for each notice, until it is taken up or the notice is over', async () => {
      const one = await stand().sent()
      const here = async () => (await stand().waiting()).answers.filter(({ notice }) => notice === one.notice)
      assert.deepEqual(await here(), [])
      const version = () =>
        house().call<{ version: string }>(house().anna.token, 'notices.version', { notice: one.notice })
      const before = await version()
      await stand().answer(one.copy, 'acknowledged')
      assert.notDeepEqual(await version(), before, 'a page that is open sees that there is news')
      await stand().answer(one.copy, 'decided')
      assert.equal((await here()).length, 1)
      await house().act(house().anna, 'withdraw', one.notice, {}, 'It was the wrong advert')
      assert.deepEqual(await here(), [])
      assert.equal((await stand().of(one.notice)).answers.length, 2, 'and nothing of it is lost')
    })

    test('both sides are told without content that something waits', async () => {
      const { notice, copy } = await stand().sent()
      const told = (agency: string) => as(house().kernel, system(agency), async (db) => await noticesToTell(db, agency))
      const theirs = async () => (await told(stand().chief.agency)).length
      const ours = async () => (await told(house().agency)).length
      const [before, mine] = [await theirs(), await ours()]
      const { permission, urgent, unseen, due } = (await told(stand().chief.agency)).at(-1) ?? {}
      assert.deepEqual([permission, urgent, unseen, due === null], ['notice:receive', true, true, false])
      const { answer } = await stand().answer(copy, 'decided')
      assert.deepEqual([await theirs(), await ours()], [before - 1, mine + 1])
      await house().call(house().anna.token, 'answers.confirm', { answer })
      assert.deepEqual([await theirs(), await ours()], [before - 1, mine])
      assert.equal((await house().get(notice)).state, 'decided')
      assert.equal((await house().problem(stand().desk.token, 'received.get', { copy: newId() }))?.code, 'not-found')
    })
  },
)
