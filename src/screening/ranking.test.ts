import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { advert } from '../../test/samples/adverts.ts'
import type { FoundContact, Sign } from './assess.ts'
import { LEAD_THRESHOLD, RATES, SHOWN_ONLY, SIGNS, type SignCode, signBits, usualRates } from './evidence.ts'
import { INDICATORS, type IndicatorCode, PROTECTIVE } from './languages/pack.ts'
import type { Reason } from './lead.ts'
import { mostFromOrganisation, organisationReasons } from './organisation.ts'
import { contactsOf, isLead, type Member, makeLead, scoreOf, wordingReasons } from './ranking.ts'
import { hashText } from './shingles.ts'

const general = usualRates(new Uint32Array(SIGNS.length), 0)
const scoring = INDICATORS.filter((code) => !SHOWN_ONLY.has(code))

const contact = (kind: FoundContact['kind'], value: string, quote = value): FoundContact => ({
  kind,
  value,
  field: 'text',
  quote,
  start: 0,
  end: quote.length,
})
const hashesOf = (contacts: readonly FoundContact[]): number[] =>
  contacts.flatMap(({ kind, value, quote }) => [hashText(`${kind} ${value}`)[0], hashText(quote)[0]])

const member = (
  id: string,
  fields: Partial<Member> & { contacts?: readonly FoundContact[]; text?: string } = {},
): Member => {
  const { contacts = [], text = 'darbs', ...others } = fields
  const posting = advert({ id, text })
  return {
    id,
    source: 'board',
    employer: null,
    date: null,
    language: 'lv',
    bits: 0,
    suspicion: 0.5,
    contactHashes: hashesOf(contacts),
    record: { posting, assessment: { indicators: [], protective: [], contacts, offer: {} } },
    ...others,
  }
}
const find = (reasons: readonly Reason[], code: string): Reason | undefined => reasons.find((one) => one.code === code)
const wordingOf = (...codes: SignCode[][]): Reason[] =>
  wordingReasons(
    codes.map(signBits),
    codes.map(() => general),
  )

describe('reasons of the wording', () => {
  test('a sign that all postings carry has its full points', () => {
    const [fee] = wordingOf(['upfront-fee'], ['upfront-fee'])
    assert.equal(fee.code, 'upfront-fee')
    assert.equal(fee.seen, 2)
    assert.equal(fee.of, 2)
    assert.equal(fee.deceptive, RATES['upfront-fee'].deceptive)
    assert.equal(
      fee.points,
      Math.round(10 * Math.log2(RATES['upfront-fee'].deceptive / RATES['upfront-fee'].usual)) / 10,
    )
    assert.equal(fee.rule, null)
  })

  test('one that half of them carry has half', () => {
    const [fee] = wordingOf(['upfront-fee'], [])
    const whole = Math.log2(RATES['upfront-fee'].deceptive / RATES['upfront-fee'].usual)
    assert.equal(fee.points, Math.round(5 * whole) / 10)
  })

  test('each line says its numbers so that its points can be worked out again', () => {
    const signs = fc.array(fc.subarray([...SIGNS]), { minLength: 1, maxLength: 8 })
    const counts = fc.array(fc.nat(3000), { minLength: SIGNS.length, maxLength: SIGNS.length })
    fc.assert(
      fc.property(signs, counts, fc.integer({ min: 3000, max: 9000 }), (members, source, postings) => {
        const own = usualRates(source, postings)
        // Half the postings come from a source with its own rates, half from one without.
        const reasons = wordingReasons(
          members.map(signBits),
          members.map((_, i) => (i % 2 === 0 ? own : general)),
        )
        for (const { code, seen, of, deceptive, usual, rule, points } of reasons) {
          if (deceptive === null || usual === null) {
            assert.equal(points, 0)
            assert.equal(rule, 'shown, never scored')
            continue
          }
          const byHand = (seen / of) * Math.log2(deceptive / usual)
          const clamped = code.startsWith('protective:') ? Math.min(0, byHand) : Math.max(0, byHand)
          assert.ok(Math.abs(points - clamped) <= 0.05 + 1e-9, `${code}: ${points} for ${clamped}`)
          assert.equal(seen, members.filter((codes) => codes.includes(code as SignCode)).length)
          assert.equal(of, members.length)
        }
      }),
      runs(200),
    )
  })

  test('signs that no posting carries have no line', () => assert.deepEqual(wordingOf([], []), []))

  test('what is asked of people is shown under a name that says it is not scored', () => {
    const reasons = wordingOf(['personal-profile', 'targeted-vulnerable', 'urgency'])
    const profile = find(reasons, 'shown-only:personal-profile')
    assert.deepEqual([profile?.points, profile?.deceptive, profile?.usual], [0, null, null])
    assert.equal(find(reasons, 'shown-only:targeted-vulnerable')?.points, 0)
    assert.ok((find(reasons, 'urgency')?.points ?? 0) > 0)
  })

  test('protective signs are counted against', () => {
    for (const code of PROTECTIVE) {
      const line = find(wordingOf([`protective:${code}`]), `protective:${code}`)
      assert.ok((line?.points ?? 1) <= 0, code)
    }
    assert.ok((find(wordingOf(['protective:contract-stated']), 'protective:contract-stated')?.points ?? 0) <= -1)
  })

  test('a line says in words what was seen', () => {
    const [missing] = wordingOf(['not-stated:contract'])
    assert.equal(missing.sentence, 'contract not stated')
    assert.match(wordingOf(['secrecy'])[0].sentence, /secrecy/)
    assert.match(wordingOf(['protective:licence-number'])[0].sentence, /protective sign: licence-number/)
  })
})

describe('reasons of organisation', () => {
  test('reach is half a point for each doubling', () => {
    for (const [size, points] of [
      [2, 0.5],
      [4, 1],
      [8, 1.5],
      [100, 3.3],
    ] as const) {
      const members = Array.from({ length: size }, (_, i) => member(`${i}`))
      assert.equal(find(organisationReasons(members), 'reach')?.points, points)
    }
    assert.deepEqual(organisationReasons([member('1')]), [], 'a posting alone reaches nobody')
  })

  test('a contact point under several employer names', () => {
    const phone = contact('phone', '+447700900123')
    const members = ['A', 'B', 'B', 'C', 'D'].map((employer, i) => member(`${i}`, { employer, contacts: [phone] }))
    const reuse = find(organisationReasons(members), 'contact-reuse')
    assert.equal(reuse?.points, 2)
    assert.equal(reuse?.seen, 5)
    assert.match(reuse?.sentence ?? '', /4 employer names/)
  })

  test('a firm in two scripts is one name', () => {
    const phone = contact('phone', '+447700900123')
    const under = (...employers: string[]) =>
      find(
        organisationReasons(employers.map((employer, i) => member(`${i}`, { employer, contacts: [phone] }))),
        'contact-reuse',
      )
    assert.equal(under('ТОВ «Чорна Гора»', 'Chorna Hora', 'Čorna Gora'), undefined)
    assert.match(under('Чорна Гора', 'Chorna Hora', 'Larkfield')?.sentence ?? '', /2 employer names/)
    assert.match(under('Golden Field', 'Holden Field')?.sentence ?? '', /2 employer names/)
  })

  test('reuse is worth four points at most', () => {
    const phone = contact('phone', '+447700900123')
    const members = Array.from({ length: 64 }, (_, i) => member(`${i}`, { employer: `E${i}`, contacts: [phone] }))
    assert.equal(find(organisationReasons(members), 'contact-reuse')?.points, 4)
  })

  test('postings that name no employer are no other name, and one name is no reuse', () => {
    const phone = contact('phone', '+447700900123')
    const members = [member('1', { employer: 'A', contacts: [phone] }), member('2', { contacts: [phone] })]
    assert.equal(find(organisationReasons(members), 'contact-reuse'), undefined)
    const apart = ['A', 'B'].map((employer) =>
      member(employer, { employer, contacts: [contact('phone', `+4477009001${employer}`)] }),
    )
    assert.equal(find(organisationReasons(apart), 'contact-reuse'), undefined, 'other contact points')
  })

  test('one contact point written in several ways counts where some are disguised', () => {
    const ways = ['+44 7700 900123', 'o7700 9OO l23', 'oh double seven', '+44 7700 900123'].map((quote) =>
      contact('phone', '+447700900123', quote),
    )
    const plain = ways.map((way, i) => member(`${i}`, { contacts: [way] }))
    assert.equal(find(organisationReasons(plain), 'disguise'), undefined)
    const bits = signBits(['obfuscated-contact'])
    const hidden = plain.map((one, i) => (i === 1 ? { ...one, bits } : one))
    assert.equal(find(organisationReasons(hidden), 'disguise')?.points, 1.6)
  })

  test('all of it together is never more than was allowed for when groups were passed over', () => {
    const quote = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
    const one = fc.record({ employer: fc.constantFrom('A', 'B', 'C', null), quote, hidden: fc.boolean() })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), (drawn) => {
        const members = drawn.map(({ employer, quote, hidden }, i) =>
          member(`${i}`, {
            employer: employer === null ? null : employer + (i % 20),
            bits: hidden ? signBits(['obfuscated-contact']) : 0,
            contacts: [contact('email', 'x@y.example', quote)],
          }),
        )
        assert.ok(scoreOf(organisationReasons(members)) <= mostFromOrganisation(members.length) + 0.15)
      }),
    )
  })
})

describe('isLead', () => {
  const line = (code: string, points: number): Reason => ({
    code,
    sentence: '',
    seen: 1,
    of: 1,
    deceptive: 0.5,
    usual: 0.1,
    rule: null,
    points,
  })

  test('takes the threshold and two indicators that score', () => {
    assert.ok(isLead([line('secrecy', 5), line('upfront-fee', LEAD_THRESHOLD - 5)]))
    assert.ok(!isLead([line('secrecy', 5), line('upfront-fee', LEAD_THRESHOLD - 5.1)]))
  })

  test('one indicator makes no lead, be it ever so heavy, whatever stands beside it', () => {
    const beside = fc.subarray([
      line('reach', 9),
      line('contact-reuse', 4),
      line('disguise', 2),
      line('not-stated:employer', 30),
      line('shown-only:personal-profile', 0),
      line('shown-only:targeted-vulnerable', 0),
      line('protective:licence-number', -1),
      line('urgency', 0),
    ])
    fc.assert(fc.property(fc.constantFrom(...scoring), beside, (code, rest) => !isLead([line(code, 50), ...rest])))
  })

  test('signs of an honest offer can bring a group below the threshold', () => {
    const bad = [line('secrecy', LEAD_THRESHOLD - 4), line('urgency', 6)]
    assert.ok(isLead(bad))
    assert.ok(!isLead([...bad, line('protective:contract-stated', -3)]))
  })
})

describe('contacts of a lead', () => {
  test('most used first, counted by postings, with the employers they stand under', () => {
    const phone = contact('phone', '+447700900123')
    const mail = contact('email', 'b@y.example')
    const members = [
      member('1', { employer: 'B', contacts: [phone, phone] }),
      member('2', { employer: 'A', contacts: [phone, mail] }),
      member('3', { contacts: [contact('email', 'a@y.example')] }),
      member('4', { record: null }),
    ]
    assert.deepEqual(contactsOf(members), [
      { kind: 'phone', value: '+447700900123', postings: 2, employers: ['A', 'B'] },
      { kind: 'email', value: 'a@y.example', postings: 1, employers: [] },
      { kind: 'email', value: 'b@y.example', postings: 1, employers: ['A'] },
    ])
  })

  test('the same words of two kinds are two contact points', () => {
    const both = member('1', { contacts: [contact('handle', 'anna'), contact('telegram', 'anna')] })
    assert.equal(contactsOf([both]).length, 2)
  })
})

describe('makeLead', () => {
  const sign = (code: IndicatorCode, quote: string): Sign<IndicatorCode> => ({
    code,
    field: 'text',
    quote,
    start: 0,
    end: quote.length,
  })
  const speaking = (id: string, quote: string, fields: Partial<Member> = {}): Member =>
    member(id, {
      bits: signBits(['secrecy']),
      record: {
        posting: advert({ id, text: `${quote} tagad` }),
        assessment: { indicators: [sign('secrecy', quote)], protective: [], contacts: [], offer: {} },
      },
      ...fields,
    })
  const lead = (members: readonly Member[], reasons: readonly Reason[] = [], medoid = 0) =>
    makeLead('C-1', members, [{ members: [...members.keys()], medoid, joint: null }], reasons, [], 1)

  test('its score is the sum of its lines', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray([...SIGNS]), { minLength: 1, maxLength: 6 }), (codes) => {
        const members = codes.map((list, i) => member(`${i}`, { bits: signBits(list) }))
        const reasons = [...wordingOf(...codes), ...organisationReasons(members)]
        const { why, score } = lead(members, reasons)
        assert.equal(score, Math.round(10 * why.reduce((sum, { points }) => sum + points, 0)) / 10)
        assert.equal(why.length, reasons.length)
        for (let i = 1; i < why.length; i++) assert.ok(why[i].points <= why[i - 1].points, 'heaviest first')
      }),
      runs(50),
    )
  })

  test('at most three quotes a sign, no two alike, each with the posting it stands in', () => {
    const quotes = ['nevienam nesaki', 'nevienam nesaki', 'klusē par to', 'paliek starp mums', 'neraksti šeit']
    const { indicators } = lead(quotes.map((quote, i) => speaking(`p${i}`, quote)))
    assert.equal(indicators.length, 1)
    assert.equal(indicators[0].share, 1)
    assert.deepEqual(
      indicators[0].quotes.map(({ posting, quote }) => [posting, quote]),
      [
        ['p0', 'nevienam nesaki'],
        ['p2', 'klusē par to'],
        ['p3', 'paliek starp mums'],
      ],
    )
  })

  test('shares are of all postings, also of those whose words were not kept', () => {
    const { indicators, postings } = lead([speaking('1', 'nesaki'), speaking('2', 'x', { record: null }), member('3')])
    assert.equal(indicators[0].share, 0.6667)
    assert.equal(indicators[0].quotes.length, 1)
    assert.equal(postings.length, 3)
  })

  test('a group without any words kept still makes a lead', () => {
    const { template, slots, size, postings } = lead([member('1', { record: null }), member('2', { record: null })])
    assert.deepEqual([template, slots, size], [[], [], 2])
    assert.deepEqual(postings[0].values, [])
  })

  test('says when it was first and last seen, and where', () => {
    const made = lead([
      member('1', { date: '2026-03-05', source: 'b' }),
      member('2', { date: '2026-02-11T08:00:00Z', source: 'a' }),
      member('3', { source: 'b', language: 'ru' }),
      member('4', { date: '2026-03-01', source: 'a' }),
    ])
    assert.equal(made.firstSeen, '2026-02-11T08:00:00Z')
    assert.equal(made.lastSeen, '2026-03-05')
    assert.deepEqual(made.sources, [
      { source: 'a', postings: 2 },
      { source: 'b', postings: 2 },
    ])
    assert.deepEqual(made.languages, [
      { language: 'lv', postings: 3 },
      { language: 'ru', postings: 1 },
    ])
    assert.equal(lead([member('1')]).firstSeen, null)
  })

  test('its postings carry no records, signs or hashes, but what they fill into the template', () => {
    const texts = ['darbs Rīgā par 900 eiro', 'darbs Ventspilī par 950 eiro', 'darbs Liepājā par 900 eiro']
    const { postings, slots } = lead(texts.map((text, i) => member(`${i}`, { text })))
    assert.ok(slots.length > 0)
    for (const posting of postings) {
      assert.deepEqual(Object.keys(posting).sort(), [
        'date',
        'employer',
        'id',
        'language',
        'source',
        'suspicion',
        'values',
      ])
      assert.equal(posting.values.length, slots.length)
    }
  })

  test('a contact in title and one in text are found in the template as slots of contacts', () => {
    const make = (id: string, phone: string, mail: string) => {
      const posting = advert({
        id,
        title: `Zvani ${phone}`,
        text: `Darbs noliktavā ārzemēs, raksti ${mail} vēl šodien`,
      })
      const contacts: FoundContact[] = [
        { kind: 'phone', value: phone, field: 'title', quote: phone, start: 6, end: 6 + phone.length },
        { kind: 'email', value: mail, field: 'text', quote: mail, start: 32, end: 32 + mail.length },
      ]
      assert.equal(posting.text.slice(32, 32 + mail.length), mail)
      return member(id, { record: { posting, assessment: { indicators: [], protective: [], contacts, offer: {} } } })
    }
    const members = ['a', 'b', 'c', 'd'].map((name, i) => make(name, `+44 7700 90010${i}`, `${name}@pasts.example`))
    const { slots, postings } = lead(members)
    assert.deepEqual(
      slots.map(({ type }) => type),
      ['contact', 'contact'],
    )
    assert.deepEqual(postings[1].values, ['+44 7700 900101', 'b@pasts.example'])
  })
})
