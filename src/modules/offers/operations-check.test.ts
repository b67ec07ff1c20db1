import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { done, problemOf, type TestAgency, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { WordSearch } from '../../../test/rules/words-in-bytes.ts'
import { onBothDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import { runs } from '../../../test/run/mode.ts'
import { visitor } from '../../kernel/actor.ts'
import { permits, RIGHTS, ROLES, type Role } from '../accounts/index.ts'
import { LANGUAGES } from '../vocabulary/index.ts'
import { operations } from './index.ts'
import type { Offer } from './shapes.ts'

/** Words that stand nowhere in the program: where one is found, it tells what was kept. */
const OWN = ['Snowcrabbers', 'Zvirgzdenieši', 'kvistdarbskungs', '37120000142']
const TEXT = `Workers wanted for Zvirgzdenieši. No experience, no language needed. We arrange the trip, the cost is taken from your first pay. Give your passport to the coordinator on arrival. Leaving this Friday, only t.me/kvistdarbskungs or +371 20 000 142. Do not tell anyone.`
const TITLE = 'Snowcrabbers wanted abroad'

const LATVIAN =
  'Meklējam strādniekus Vācijā! Valoda un pieredze nav vajadzīga. Ceļu nokārtosim, izdevumus atvilksim no pirmās algas. Pasi atdosiet koordinatorei. Rakstiet tikai WhatsApp +371 20 000 142.'
const BELARUSIAN =
  'Шукаем людзей на збор яблыкаў, прапануем працоўны дагавор і жыллё ў горадзе. Тэлефануйце +48 500 000 317.'

type Stand = { database: TestDatabase; kernel: ReturnType<typeof testKernel>; agency: TestAgency }

const check = ({ kernel, agency }: Stand, input: object) =>
  done<Offer>(kernel, { actor: agency.founder, operation: 'offers.check', input })

/** Every row of every table, as text. */
async function everything(database: TestDatabase): Promise<string> {
  const tables = await database.superuser(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  )
  assert.ok(tables.length > 10)
  const rows: string[] = []
  for (const { name } of tables)
    for (const { text } of await database.superuser(`select t::text as text from ${name} t`)) rows.push(String(text))
  return rows.join('\n')
}

onBothDatabases(
  'checking an offer',
  async (database): Promise<Stand> => {
    const kernel = testKernel(database, { operations, permits, now: new Date('2026-11-24T08:00:00Z') })
    const agency = await testAgency(kernel)
    return { database, kernel, agency: { ...agency, founder: { ...agency.founder, roles: ['social-worker'] } } }
  },
  (stand) => {
    test('signs with words, source and place; contact points; questions', async () => {
      const offer = await check(stand(), { title: TITLE, text: TEXT })
      assert.deepEqual(offer.language, { code: 'en', name: 'English', isRead: true })
      assert.equal(offer.result.code, 'signs')
      assert.match(offer.result.sentence, /^These signs are known from deceptive offers\./)
      const codes = offer.signs.map(({ code }) => code)
      for (const code of ['no-requirements', 'debt-advance', 'document-handover', 'secrecy'])
        assert.ok(codes.includes(code), code)
      for (const { field, quote, start, end, name, means, source, code } of [
        ...offer.signs,
        ...offer.protective.shown,
      ]) {
        assert.equal({ title: TITLE, text: TEXT }[field].slice(start, end), quote)
        assert.ok(quote !== '' && name !== code && means !== '' && source !== '', code)
      }
      assert.deepEqual(
        offer.contacts.map(({ name, value }) => [name, value]),
        [
          ['Telegram', 'kvistdarbskungs'],
          ['phone', '+37120000142'],
        ],
      )
      assert.deepEqual(offer.stated, { pay: false, hours: false })
      const asked = offer.questions.map(({ code }) => code)
      for (const code of ['employer', 'contract', 'costs', 'passport', 'pay', 'whom'] as const)
        assert.ok(asked.includes(code), code)
      assert.ok(offer.protective.lacking.some(({ name }) => name === 'Licence number given'))
    })

    test('what is offered: pay beside the minimum wage with its date and source, hours, who is addressed', async () => {
      const text = 'Praca w magazynie, kobiety, płacimy 4 500 zł brutto miesięcznie, 10 godzin dziennie.'
      const { facts } = await check(stand(), { text })
      const pay = facts.find((fact) => fact.kind === 'pay')
      assert.ok(pay?.kind === 'pay')
      assert.deepEqual([pay.quote, pay.value.low, pay.value.tax], ['4 500 zł', 4500, 'gross'])
      assert.deepEqual(pay.value.perHour?.assumption, { code: 'day-stated', hours: 216.7, period: null })
      const [beside] = pay.value.compared
      assert.deepEqual([beside.country, beside.by, beside.toMinimum], ['PL', 'currency', 'below'])
      assert.match(`${beside.minimum?.since} ${beside.minimum?.source}`, /^\d{4}-\d\d-\d\d \S+/)
      assert.deepEqual(
        facts.map(({ kind }) => kind).filter((kind) => kind !== 'occupation' && kind !== 'place'),
        ['pay', 'hours', 'who'],
      )
    })

    test('the answer is in the language asked for, whatever the advert is in', async () => {
      const [latvian, english] = [
        await check(stand(), { text: LATVIAN, language: 'lv' }),
        await check(stand(), { text: LATVIAN, language: 'en' }),
      ]
      assert.deepEqual([latvian.language.name, english.language.name], ['latviešu', 'Latvian'])
      assert.match(latvian.result.sentence, /^Šīs pazīmes ir zināmas no maldinošiem piedāvājumiem\./)
      const codes = (offer: Offer) => [offer.signs, offer.questions].map((list) => list.map(({ code }) => code))
      assert.deepEqual(codes(latvian), codes(english))
      assert.ok(latvian.questions.some(({ question }) => question.includes('pase')))
    })

    test('a language that no pack reads is said so, and its contact points are found all the same', async () => {
      const offer = await check(stand(), { text: BELARUSIAN })
      assert.deepEqual(offer.language, { code: 'be', name: 'Belarusian', isRead: false })
      assert.equal(offer.result.code, 'unread')
      assert.deepEqual([offer.signs, offer.protective.lacking, offer.facts], [[], [], []])
      assert.deepEqual(offer.stated, { pay: null, hours: null })
      assert.match(offer.result.sentence, /^The words are in Belarusian, which is not read here/)
      assert.equal(offer.contacts[0]?.name, 'phone')
      const paid = await check(stand(), { text: `${BELARUSIAN} Заробак 900 € і 20 €.` })
      assert.deepEqual(
        paid.sums.map(({ quote }) => quote),
        ['900 €', '20 €'],
      )
      assert.deepEqual(offer.sums, [])
      assert.deepEqual((await check(stand(), { text: '12345 !!!' })).language, {
        code: 'und',
        name: null,
        isRead: false,
      })
    })

    test('nothing of one offer is left in the answer to the next', async () => {
      const alone = await check(stand(), { text: LATVIAN })
      await check(stand(), { text: TEXT })
      assert.deepEqual(await check(stand(), { text: LATVIAN }), alone)
    })

    test('whatever the text, no answer calls an offer safe or a crime, and places fit', async () => {
      const { kernel } = stand()
      const words = fc.constantFrom(
        ...TEXT.split(' '),
        ...LATVIAN.split(' '),
        '15 €/h',
        '40 hours',
        '\0',
        '\ud800',
        '\n',
      )
      await fc.assert(
        fc.asyncProperty(
          fc.array(words, { minLength: 1, maxLength: 60 }),
          fc.constantFrom(...LANGUAGES),
          async (list, language) => {
            kernel.clock.pass(61_000)
            const text = `x ${list.join(' ')}`
            const offer = await check(stand(), { text, language })
            const said = [offer.result.sentence, ...offer.questions.flatMap(({ question, why }) => [question, why])]
            assert.doesNotMatch(said.join(), /\bsafe\b|traffick|droš|tirdzniec|آمن|اتجار/i)
            for (const { quote, start, end } of [...offer.signs, ...offer.contacts, ...offer.sums].filter(
              ({ field }) => field === 'text',
            ))
              assert.equal(text.slice(start, end), quote)
          },
        ),
        runs(30),
      )
    })

    test('20,000 characters are read, more are refused, and so is nothing', async () => {
      const { kernel, agency } = stand()
      kernel.clock.pass(61_000)
      const longest = `${TEXT} `.repeat(100).slice(0, 20_000)
      assert.equal((await check(stand(), { text: longest })).result.code, 'signs')
      for (const input of [{ text: `${longest}x` }, { text: ' \n ' }, {}, { text: TEXT, language: 'xx' }]) {
        const problem = await problemOf(kernel, { actor: agency.founder, operation: 'offers.check', input })
        assert.equal(problem?.code, 'invalid-input')
        assert.deepEqual(new WordSearch(OWN).in(Buffer.from(JSON.stringify(problem))), [])
      }
    })

    test('of the members who meets people or reads leads may, and anybody who is no member', async () => {
      const { kernel, agency } = stand()
      const able = ROLES.filter((role) => (RIGHTS[role].permissions as readonly string[]).includes('offer:check'))
      for (const role of [
        'analyst',
        'hotline',
        'case-worker',
        'border-officer',
        'prosecutor',
        'health-worker',
      ] as Role[])
        assert.ok(able.includes(role), role)
      for (const role of ROLES) {
        kernel.clock.pass(61_000)
        const actor = { ...agency.founder, roles: [role] }
        const problem = await problemOf(kernel, { actor, operation: 'offers.check', input: { text: TEXT } })
        assert.equal(problem?.code, able.includes(role) ? undefined : 'not-permitted', role)
      }
      const problem = await problemOf(kernel, { actor: visitor, operation: 'offers.check', input: { text: TEXT } })
      assert.equal(problem, null)
      const [{ rest }] = await stand().database.superuser(
        `select at_ms % 86400000 as rest from audit_waiting where operation = 'offers.check' and kind = 'visitor' limit 1`,
      )
      assert.equal(Number(rest), 0, 'of somebody without an account the day is entered and no hour')
    })

    test('sixty a minute, no more', async () => {
      const { kernel } = stand()
      kernel.clock.pass(61_000)
      for (let i = 0; i < 60; i++) await check(stand(), { text: 'work' })
      const problem = await problemOf(kernel, {
        actor: stand().agency.founder,
        operation: 'offers.check',
        input: { text: TEXT },
      })
      assert.equal(problem?.code, 'too-many-requests')
    })

    test('no word of any text is left: in no table, not in the audit, in nothing that waits or is kept', async () => {
      const { database, kernel } = stand()
      const kept = await everything(database)
      assert.deepEqual(new WordSearch(OWN).in(Buffer.from(kept)), [])
      // The search would find them, and the calls were entered.
      assert.equal(
        new Set(new WordSearch(OWN).in(Buffer.from(TITLE + TEXT.replaceAll(' ', ''))).map(({ word }) => word)).size,
        4,
      )
      const entries = await database.superuser(
        `select verb, purpose, outcome, to_json(subjects)::text as subjects, reason from audit where operation = 'offers.check'`,
      )
      assert.ok(entries.length > 60)
      const done = entries.filter(({ outcome }) => outcome === 'done')
      for (const { verb, purpose, subjects, reason } of done)
        assert.deepEqual([verb, purpose, subjects, reason], ['consultation', 'prevention', '[]', null])
      assert.deepEqual([kernel.woken, kernel.blobs.kept.size], [[], 0])
    })
  },
)
