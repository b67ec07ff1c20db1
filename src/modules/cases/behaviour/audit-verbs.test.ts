import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CasesHouse, contact, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Verb } from '../../../kernel/operation.ts'
import { operations } from '../operations.ts'

type Name = keyof typeof operations

/**
 * The verb of each operation in the words of Art. 25(1) Directive (EU) 2016/680. The list is written by hand, because a wrong verb makes it
 * impossible to search the log for disclosures.
 */
const VERBS: Readonly<Record<Verb, readonly Name[]>> = {
  collection: [
    'contacts.send',
    'papers.send',
    'media.keep',
    'documents.keep',
    'documents.take-over',
    'documents.copy',
    'documents.write-copy',
    'days.set',
    'relatives.enter',
    'cases.open',
    'persons.add',
    'interviews.add',
    'interviews.plan',
    'papers.episode',
    'papers.assess',
    'papers.plan',
    'missing-persons.write',
    'missing-persons.talk',
    'papers.screen',
    'acts.keep',
    'guests.ask',
    'guests.lodge-remedy',
    'persons.import',
  ],
  consultation: [
    'return-words.get',
    'own-documents.list',
    'own-documents.open',
    'documents.offered',
    'cases.form',
    'cases.source',
    'cases.leads',
    'cases.of-lead',
    'mentions.colleagues',
    'mentions.list',
    'persons.list',
    'persons.search',
    'contacts.kit',
    'contacts.list',
    'persons.waiting',
    'persons.desk',
    'persons.get',
    'persons.kept-for',
    'persons.contact',
    'persons.break-glass',
    'interviews.list',
    'interviews.shared',
    'papers.list',
    'missing-persons.get',
    'media.list',
    'media.ended',
    'days.list',
    'relatives.list',
    'media.open',
    'documents.open',
    'documents.open-health',
    'acts.list',
    'acts.mine',
    'reviews.list',
    'children.get',
    'witnesses.get',
    'witnesses.notices',
    'children.waiting',
    'guests.candidates',
    'guests.get',
    'interpreters.candidates',
    'interpreters.mine',
    'interpreters.missing',
    'interpreters.of-person',
    'interpreters.waiting',
    'programmes.get',
    'programmes.mine',
    'programmes.of-person',
    'programmes.waiting',
    'guests.mine',
    'guests.open-document',
    'guests.missing',
    'guests.of-person',
    'guests.waiting',
  ],
  alteration: [
    'guests.answer',
    'guests.end',
    'guests.leave',
    'guests.record-conflict',
    'guests.renew',
    'guests.take-back-document',
    'guests.end-remedy',
    'guests.set-term',
    'interpreters.answer',
    'interpreters.call-off',
    'interpreters.set-languages',
    'interpreters.settle',
    'programmes.decide',
    'programmes.record',
    'programmes.take-back',
    'guests.respond',
    'guests.settle',
    'guests.restate',
    'guests.say-step',
    'guests.see-steps',
    'return-words.end',
    'cases.take-lead',
    'cases.leave-lead',
    'persons.keep-on',
    'persons.keep-for',
    'persons.hold',
    'persons.lift-hold',
    'persons.ask-erasure',
    'persons.withdraw-erasure',
    'contacts.settle',
    'persons.move',
    'persons.arrange',
    'persons.decide',
    'persons.note',
    'persons.record-safe',
    'persons.refuse-contact',
    'relatives.plan',
    'relatives.move',
    'persons.set-channel',
    'persons.set-age',
    'persons.set-identity',
    'persons.protect',
    'persons.join-team',
    'persons.leave-team',
    'persons.inform',
    'persons.assign',
    'papers.reopen',
    'papers.sign',
    'papers.tick',
    'persons.set-need',
    'mentions.see',
    'media.close',
    'media.mark',
    'media.prolong',
    'days.by-rule',
    'days.reopen',
    'acts.move',
    'acts.check',
    'reviews.decide',
    'children.close-review',
    'witnesses.flag',
    'witnesses.decline',
    'witnesses.lift',
    'children.decide-age',
  ],
  disclosure: [
    'guests.invite',
    'guests.release-document',
    'programmes.ask',
    'guests.tell',
    'interpreters.ask',
    'interpreters.ask-others',
    'return-words.give',
    'persons.tell',
    'relatives.tell',
    'persons.act-at-once',
    'persons.record-call',
    'media.tell-police',
    'media.take-out',
    'media.fetch-taken',
    'persons.export',
    'persons.export-htcds',
    'acts.disclose',
    'papers.hand',
    'missing-persons.hand',
    'missing-persons.tell',
    'witnesses.tell',
    'witnesses.agree',
  ],
  combination: ['papers.shared-things'],
  erasure: [
    'acts.erase',
    'guests.expire',
    'interpreters.expire',
    'persons.erase',
    'media.erase',
    'media.return',
    'documents.withdraw',
    'own-documents.withdraw',
    'media.expire',
    'days.drop',
  ],
}

const PERSON = '0192f0c0-0000-4000-8000-000000000001'
const OTHER = '0192f0c0-0000-4000-8000-000000000002'

describe('names and verbs in the audit', () => {
  test('each operation has the verb of what it does', () => {
    const named = Object.entries(VERBS).flatMap(([verb, names]) => names.map((name) => [name, verb] as const))
    assert.deepEqual(
      Object.fromEntries(Object.entries(operations).map(([name, { verb }]) => [name, verb])),
      Object.fromEntries(named),
    )
  })

  test('a refusal names the person by number too, although nothing was done', () => {
    const about = Object.entries(operations).filter(
      ([, { input }]) => 'person' in ((input as { shape?: object }).shape ?? {}),
    )
    assert.ok(about.length >= 25)
    for (const [name, { subject }] of about) {
      const ids = (subject as unknown as (input: object, output: null) => readonly string[])(
        { person: PERSON, member: OTHER },
        null,
      )
      assert.ok(ids.includes(PERSON), name)
    }
  })

  test('never names what was searched, said or written', () => {
    const content = { person: PERSON, name: 'Searched', text: 'Said', what: 'Told', value: 'Written', code: 'abcdef' }
    for (const [name, { subject }] of Object.entries(operations)) {
      const given = { ...content, case: OTHER, channel: OTHER, act: OTHER, review: OTHER, member: OTHER }
      const ids = (subject as unknown as (input: object, output: null) => readonly unknown[])(given, null)
      for (const id of ids.filter((one) => one !== undefined)) assert.ok([PERSON, OTHER].includes(id as string), name)
    }
  })
})

onDatabases('entries of the audit', CasesHouse.open, (stand) => {
  test('a first contact is entered under the case and each person, before anybody opens them', async () => {
    const house = stand()
    const { case: id, persons } = await house.call<{ case: string; persons: string[] }>(
      house.worker.token,
      'cases.open',
      contact(),
    )
    for (const subject of [id, ...persons]) {
      const [entry] = await house.audited(subject)
      assert.deepEqual([entry.operation, entry.verb, entry.actor], ['cases.open', 'collection', house.worker.id])
    }
  })

  test('a list and a search enter each person whom they showed, and none whom they did not', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Audita Listed' })
    const hidden = await house.meets(house.inspector, { name: 'Audita Unlisted' })
    await house.listed(house.worker)
    await house.call(house.worker.token, 'persons.search', { name: 'Audita' })
    const seen = async (of: string) => (await house.audited(of)).map(({ operation }) => operation)
    for (const operation of ['persons.list', 'persons.search']) {
      assert.ok((await seen(id)).includes(operation), operation)
      assert.ok(!(await seen(hidden)).includes(operation), operation)
    }
  })

  test('putting a colleague on a team, giving a person to one or taking one off is entered beside the person', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.call(house.worker.token, 'persons.join-team', { person: id, member: house.authority.id })
    await house.call(house.worker.token, 'persons.leave-team', { person: id, member: house.authority.id })
    await house.call(house.desk.token, 'persons.assign', { person: id, member: house.authority.id })
    const both = (await house.audited(house.authority.id)).filter(({ operation }) => operation.startsWith('persons.'))
    assert.deepEqual(
      both.map(({ operation, actor }) => [operation, actor]),
      [
        ['persons.join-team', house.worker.id],
        ['persons.leave-team', house.worker.id],
        ['persons.assign', house.desk.id],
      ],
    )
  })

  test('a refusal is entered with what was wrong, as a word of the program, and the reason is sealed', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { age: 'child' })
    await house.stepProblem(house.worker, id, 'identification', 'decline')
    await house.problem(house.inspector.token, 'persons.move', { person: id, track: 'file', act: 'close' }, REASON)
    await house.problem(house.inspector.token, 'persons.arrange', { person: id, track: 'file', act: 'close' }, REASON)
    const ends = (await house.audited(id)).map(({ outcome, problem }) => [outcome, problem])
    assert.deepEqual(ends.slice(-3), [
      ['failed', 'conflict'],
      ['failed', 'not-found'],
      ['refused', 'not-permitted'],
    ])
    const [{ plain }] = await house.rows<{ plain: number }>(
      `select count(*)::int as plain from audit where reason is not null and position('${REASON}'::bytea in reason) > 0`,
    )
    assert.equal(plain, 0)
  })
})
