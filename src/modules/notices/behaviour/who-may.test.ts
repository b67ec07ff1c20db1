import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { NoticesHouse, SENDER, WORDS } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Actor, visitor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { permits, ROLES } from '../../accounts/index.ts'
import { operations } from '../operations.ts'

/** Who may do what, written down by hand from the design: a new right must be put here as well, by somebody who thought of it. */
const WRITERS = ['analyst', 'investigator', 'labour-inspector', 'intake-officer', 'hotline'] as const
const READERS = [...WRITERS, 'prosecutor'] as const
const HOLDERS = ['investigator', 'prosecutor'] as const
const MAY = {
  'notices.settings': READERS,
  'notices.of-lead': READERS,
  'notices.list': READERS,
  'notices.get': READERS,
  'notices.follow': READERS,
  'recipients.list': READERS,
  'flaggers.list': READERS,
  'platforms.list': READERS,
  'platforms.get': READERS,
  'notices.set-settings': WRITERS,
  'notices.keep-posting': WRITERS,
  'notices.page-work': WRITERS,
  'notices.keep-page': WRITERS,
  'notices.refer-child-material': WRITERS,
  'notices.draft': WRITERS,
  'notices.tell-police': WRITERS,
  'notices.quotations': WRITERS,
  // An advert leaves a report by whoever may make a lead of it, and by nobody who only writes notices.
  'notices.quote-report': ['intake-officer'],
  'notices.take-back-quotation': ['intake-officer'],
  'notices.edit': WRITERS,
  'notices.approve': WRITERS,
  'notices.reopen': WRITERS,
  'notices.send': WRITERS,
  'notices.export': WRITERS,
  'notices.acknowledge': WRITERS,
  'notices.decide': WRITERS,
  'notices.correct': WRITERS,
  'notices.withdraw': WRITERS,
  'notices.close': WRITERS,
  'notices.note': WRITERS,
  'notices.add-reference': WRITERS,
  'recipients.save': WRITERS,
  'recipients.retire': WRITERS,
  'flaggers.add': WRITERS,
  'flaggers.end': WRITERS,
  // Whoever works on a criminal case; an analyst writes notices and stops none.
  'notices.hold': HOLDERS,
  'notices.release': HOLDERS,
  'notices.told': HOLDERS,
  'notices.hold-told': HOLDERS,
  'notices.release-told': HOLDERS,
} as const satisfies { readonly [name in keyof typeof operations]?: readonly string[] }

type Name = keyof typeof MAY
const NAMES = Object.keys(MAY) as Name[]

const member = (roles: readonly string[]): Actor => ({
  kind: 'member',
  id: newId(),
  agency: newId(),
  roles,
  session: newId(),
  confirmedAt: 0,
  keys: null,
})

const may = (actor: Actor, name: Name) => permits(actor, operations[name].permission, operations[name].purpose)

describe('who may do what with notices', () => {
  test('each role, alone, may what is written down and nothing else', () => {
    for (const name of NAMES) {
      const allowed = ROLES.filter((role) => may(member([role]), name))
      assert.deepEqual(allowed.toSorted(), [...MAY[name]].toSorted(), name)
    }
  })

  test('roles that see no content add nothing to one another', () => {
    const without = ROLES.filter((role) => !(READERS as readonly string[]).includes(role))
    for (const name of NAMES) assert.ok(!may(member(without), name), name)
  })

  test('nobody without an account may anything, and no other system with its key', () => {
    const client: Actor = { kind: 'client', id: newId(), agency: newId(), roles: ['platform', 'partner'] }
    for (const name of NAMES)
      for (const actor of [visitor, client]) assert.ok(!may(actor, name), `${name} ${actor.kind}`)
  })

  test('whatever ends, stops or takes back something says why; what is done every day does not ask', () => {
    const asks = NAMES.filter((name) => 'reason' in operations[name])
    assert.deepEqual(asks.toSorted(), [
      'flaggers.end',
      'notices.close',
      'notices.correct',
      'notices.hold',
      'notices.hold-told',
      'notices.refer-child-material',
      'notices.release',
      'notices.release-told',
      'notices.reopen',
      'notices.take-back-quotation',
      'notices.tell-police',
      'notices.withdraw',
      'recipients.retire',
    ])
  })

  test('only jobs of the program work on pages, and only the post tells of a delivery', () => {
    const internal = Object.entries(operations).filter(([, operation]) => 'internal' in operation)
    const names = internal.map(([name]) => name)
    for (const name of ['notices.page-work', 'notices.keep-page', 'notices.delivered']) assert.ok(names.includes(name))
    for (const name of ['notices.draft', 'notices.approve', 'notices.send'])
      assert.ok(!names.includes(name) && name in MAY, name)
  })

  test('what leaves the house is entered as a disclosure, what is only looked at as a consultation', () => {
    const verbs = (verb: string) => NAMES.filter((name) => operations[name].verb === verb).toSorted()
    assert.deepEqual(verbs('disclosure'), [
      'notices.export',
      'notices.quote-report',
      'notices.refer-child-material',
      'notices.send',
      'notices.tell-police',
      'notices.withdraw',
    ])
    assert.deepEqual(verbs('collection'), [
      'flaggers.add',
      'notices.draft',
      'notices.keep-page',
      'notices.keep-posting',
    ])
    assert.deepEqual(verbs('erasure'), ['notices.take-back-quotation'])
  })
})

type Entry = { operation: string; verb: string; outcome: string; subjects: string[]; problem: string | null }

onDatabases(
  'what the audit keeps of notices',
  (database) => NoticesHouse.open(database),
  (house) => {
    let from = 0
    const entries = async (): Promise<Entry[]> => {
      const rows = await house().database.superuser(
        `select seq, operation, verb, outcome, subjects, problem, reason from audit where seq > ${from} order by seq`,
      )
      from = Number(rows.at(-1)?.seq ?? from)
      return rows as Entry[]
    }
    const brief = (found: readonly Entry[]) =>
      found.map(({ operation, verb, outcome, subjects }) => [operation, verb, outcome, subjects])

    test('each step by its name, its verb and ids alone', async () => {
      const { anna, berta } = house()
      const [recipient, lead] = [await house().recipient(), await house().lead()]
      const [{ id: evidence }] = await house().keep(lead, null)
      await entries()
      const { notice } = await house().call<{ notice: string }>(anna.token, 'notices.draft', {
        lead,
        recipient,
        evidence: [evidence],
      })
      const { edition, content, language } = await house().get(notice)
      const addresses = [{ address: 'https://jobs.example/ads/4', more: '' }]
      await house().call(anna.token, 'notices.edit', {
        ...{ notice, edition, matter: 'begging', ground: 'law', language },
        content: { ...content, ...WORDS, addresses },
      })
      const asked = await house().ask(notice)
      await house().approve(asked, berta)
      await house().act(anna, 'reopen', notice, {}, 'Something was forgotten')
      await house().act(anna, 'withdraw', notice, {}, 'It is not needed any more')
      assert.deepEqual(brief(await entries()), [
        ['notices.draft', 'collection', 'done', [lead, notice]],
        ['notices.get', 'consultation', 'done', [notice]],
        ['notices.edit', 'alteration', 'done', [notice]],
        ['notices.get', 'consultation', 'done', [notice]],
        ['notices.approve', 'alteration', 'waits', [notice, asked]],
        ['notices.approve', 'alteration', 'done', [notice, asked]],
        ['notices.reopen', 'alteration', 'done', [notice]],
        ['notices.withdraw', 'disclosure', 'done', [notice]],
      ])
    })

    test('evidence and what it was kept of, settings without a subject, a recipient by its id', async () => {
      const { anna } = house()
      const [recipient, lead] = [await house().recipient(), await house().lead()]
      await entries()
      const keep = { lead, place: 0, address: null, childAbuse: false }
      const { evidence } = await house().call<{ evidence: string }>(anna.token, 'notices.keep-posting', keep)
      await house().call(anna.token, 'notices.set-settings', SENDER)
      await house().call(anna.token, 'recipients.retire', { recipient }, 'It exists no more')
      assert.deepEqual(brief(await entries()), [
        ['notices.keep-posting', 'collection', 'done', [lead, evidence]],
        ['notices.set-settings', 'alteration', 'done', []],
        ['recipients.retire', 'alteration', 'done', [recipient]],
      ])
    })

    test('a refusal and a failure too, with what they were about and by what they ended', async () => {
      const prosecutor = await house().admitted(house().keeper, ['prosecutor'])
      const notice = await house().draft(await house().recipient())
      await entries()
      await house().problem(prosecutor.token, 'notices.send', { notice })
      await house().problem(house().anna.token, 'notices.send', { notice })
      await house().problem(house().anna.token, 'notices.get', { notice: newId() })
      await house().problem(house().anna.token, 'notices.hold', { notice, hours: 1 }, 'We watch this account')
      const found = await entries()
      assert.deepEqual(
        found.map(({ operation, outcome, problem }) => [operation, outcome, problem]),
        [
          ['notices.send', 'refused', 'not-permitted'],
          ['notices.send', 'failed', 'conflict'],
          ['notices.get', 'failed', 'not-found'],
          ['notices.hold', 'refused', 'not-permitted'],
        ],
      )
      assert.deepEqual([found[0].subjects, found[1].subjects], [[notice], [notice]])
    })

    test('no word of a reason, a note or a letter stands in it', async () => {
      const notice = await house().sent(await house().recipient())
      await house().act(house().anna, 'note', notice, { text: 'A caller spoke of a greenhouse' })
      await house().act(house().anna, 'withdraw', notice, {}, 'Our reviewer was mistaken')
      const [{ rows }] = await house().database.superuser('select json_agg(t.*)::text as rows from audit t')
      for (const words of ['greenhouse', 'mistaken', WORDS.provision, 'jobs.example', SENDER.senderName])
        assert.ok(!String(rows).includes(words) && !String(rows).includes(Buffer.from(words).toString('hex')), words)
    })

    test('what the program delivers is entered as the program’s', async () => {
      const notice = await house().sent(await house().recipient())
      const rows = await house().database.superuser(
        `select kind, actor, agency, verb, outcome from audit
         where operation = 'notices.delivered' and '${notice}' = any (subjects)`,
      )
      assert.deepEqual(rows, [
        { kind: 'system', actor: null, agency: house().agency, verb: 'disclosure', outcome: 'done' },
      ])
    })
  },
)
