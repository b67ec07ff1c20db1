import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { assessment, informed, ownRecord, screening } from '../../../../../test/pages/cases/whole-record.ts'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { MEANS } from '../../../../modules/cases/codes.ts'
import { Episode } from '../../../../modules/cases/papers/paper.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import type { Language } from '../../../shell/languages.ts'
import { type Catalogue, voice } from '../../../shell/words.ts'
import { wordFor } from '../case-view.ts'
import { lineFile, type OwnRecord, recordFile, recordParts } from './record-view.ts'

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, lv, ar }
const wordsIn = (language: Language) => ({
  say: voice(CATALOGUES[language], language),
  // The clock shows the day of the export, so that a «today» or «yesterday» on paper would be found.
  format: formats(language, () => new Date('2026-11-24T12:00:00Z')),
  catalogue: CATALOGUES[language],
})
const ENGLISH = wordsIn('en')

const written = (record: OwnRecord, language: Language = 'en'): string =>
  recordParts(record, wordsIn(language))
    .map(({ heading, lines }) => [heading, ...lines.map((line) => line.join(': '))].join('\n'))
    .join('\n\n')

const part = (record: OwnRecord, heading: RegExp) =>
  recordParts(record, ENGLISH).find((one) => heading.test(one.heading))?.lines ?? []

describe('a person’s own record on paper', () => {
  test('has every word that members wrote about the person, in each language of the page', () => {
    const texts = [
      'Oksana Vyhadana',
      '1999',
      'Ferma pie Valmieras',
      'Astoņi cilvēki vienā istabā.',
      'Visu dokumenti pie saimnieka',
      'Kaimiņš redzēja busiņu',
      'Ārsta vizīte',
      'Vecs solis',
      'Parole pie durvīm',
      'SIA Egle',
      'Grafiks pie sienas',
      'Pase ir seifā',
      'Saimnieks zina adresi',
      'Tikšanās ar policiju',
      'Tulks',
      'Bez derīgas vīzas',
      'Rajona tiesa',
      'Divreiz bija pie durvīm',
      'Zvana organizācija',
      'Seja, apliecībai',
    ]
    for (const language of ['en', 'lv', 'ar'] as const) {
      const paper = written(ownRecord(), language)
      assert.deepEqual(
        texts.filter((text) => !paper.includes(text)),
        [],
        language,
      )
    }
  })

  test('has headings in the page’s language, each part once and none empty', () => {
    for (const language of ['en', 'lv', 'ar'] as const) {
      const parts = recordParts(ownRecord(), wordsIn(language))
      const { say } = wordsIn(language)
      assert.equal(parts[0].heading, say('own.who'))
      assert.equal(parts.at(-1)?.heading, say('own.events'))
      assert.ok(parts.every(({ heading, lines }) => heading.trim() !== '' && lines.length > 0))
    }
  })

  test('every day is a full date, because «today» on paper is wrong tomorrow', () => {
    for (const [language, today] of [
      ['en', /today|yesterday/i],
      ['lv', /šodien|vakar/i],
      ['ar', /اليوم|أمس/],
    ] as const)
      assert.doesNotMatch(written(ownRecord(), language), today, language)
    const [[when]] = part(ownRecord(), /^What was done/)
    assert.match(when, /^24 Nov 2026 \d\d:\d\d$/)
  })

  test('no code of a table is left without its word', () => {
    for (const language of ['en', 'lv', 'ar'] as const)
      assert.doesNotMatch(
        written(ownRecord(), language),
        /\b(not-yet|on-paper|notice-agreed|first-account|documents-held|food-clothes|refused-by-person|not-asked|own-data)\b/,
        language,
      )
  })

  test('identity: citizenship by its name, also if there is none or it is unknown', () => {
    const citizen = (citizenship: string) =>
      part(ownRecord({ citizenship }), /^Who they are/).find(([what]) => what === 'Citizenship')?.[1]
    assert.equal(citizen('UA'), 'Ukraine')
    assert.equal(citizen('stateless'), 'Stateless')
    assert.equal(citizen('unknown'), 'Citizenship not known')
  })

  test('tracks without a beginning have no line; whereabouts and file always have one', () => {
    const lines = part(ownRecord(), /^Where they stand/)
    const named = lines.map(([what]) => what)
    assert.deepEqual(named, ['Identification', 'Whereabouts', 'File', 'Support', 'Residence'])
    assert.match(lines[0][1], /^Presumed victim since 24 Nov 2026$/)
  })

  test('channels are listed with their safety, and without a number that others might find', () => {
    assert.deepEqual(part(ownRecord(), /^How to reach/), [
      ['Telephone', 'Safe · 18–20'],
      ['E-mail', 'Not safe: nobody writes or calls there'],
    ])
  })

  test('information given to the person is one sentence, and not repeated as codes among the events', () => {
    const record = ownRecord({ events: [informed('help own-data', 'partly')] })
    const [[, told]] = part(record, /^What they were told/)
    assert.match(told, /Help, which depends on no statement.*Their data.*Ukrainian.*interpreter.*Understood in part/)
    const [[, done]] = part(record, /^What was done/)
    assert.equal(done, 'Told the person, by Dace Ozoliņa')
  })

  test('a sign of a screening interview has its source, and the outcome its limits', () => {
    const lines = part(ownRecord(), /^Screening interview/)
    assert.deepEqual(lines[0], ['Form of exploitation', 'Forced work · draft list'])
    assert.deepEqual(lines[1], ['Far too many hours or days of work', 'Seen: Grafiks pie sienas'])
    assert.match(lines.at(-1)?.join(': ') ?? '', /Exploitation shown: A reason to ask and to refer, never a refusal/)
  })

  test('a list not compared with its source is called a draft on the person’s own paper', () => {
    const papers = [{ ...screening, words: { ...screening.words, form: 'begging' as const } }]
    const [[, line]] = part(ownRecord({ papers }), /^Screening interview/)
    assert.equal(line, 'Forced begging · draft list')
  })

  test('all versions of a plan are there, older ones included', () => {
    const plans = recordParts(ownRecord(), ENGLISH).filter(({ heading }) => heading.startsWith('Plan'))
    assert.deepEqual(
      plans.map(({ heading }) => /version \d/.exec(heading)?.[0]),
      ['version 2', 'version 1'],
    )
    assert.ok(
      plans[0].lines.some(([, text]) => text === '✓ Ārsta vizīte'),
      'what is done shows that it is',
    )
  })

  test('an episode shows every field: other programs write more than the page’s form', () => {
    const texts = ['work', 'hours', 'pay', 'living', 'freedom', 'documents', 'money', 'vehicles', 'suspects', 'place']
    const held = Object.fromEntries(texts.map((part) => [part, `Uzrakstīts ${part}`]))
    const words = {
      form: 'labour',
      ageThen: 'child',
      from: '2024',
      to: '2025-02',
      means: [...MEANS],
      links: [],
      ...held,
    }
    // The episode is parsed as on the server, where older text becomes lists.
    const episode = { ...assessment, kind: 'episode', words: Episode.parse(words) }
    for (const language of ['en', 'lv', 'ar'] as const) {
      const paper = written(ownRecord({ papers: [episode] }), language)
      for (const part of texts) assert.match(paper, new RegExp(`Uzrakstīts ${part}`), `${language} ${part}`)
      assert.doesNotMatch(paper, /abuse-of-power|payment-to-controller|episode\./, language)
    }
    assert.match(written(ownRecord({ papers: [episode] })), /Means: Force, Threat.*Payment to whoever controls them/)
  })

  test('suspects, vehicles, papers and money have a line each, in words and with no code', () => {
    const words = Episode.parse({
      form: 'labour',
      ageThen: 'adult',
      placeKind: 'private-home',
      placeCountry: 'EE',
      suspects: [{ role: 'service-user', called: 'Izdomāts Vitja', sex: 'male' }, { note: 'Divi vīri' }],
      vehicles: [{ kind: 'lorry', plate: 'XX-0000', country: 'LT' }],
      documents: [{ kind: 'residence-permit', holder: 'somebody-else' }],
      money: [{ kind: 'debt-claimed', amount: '1200.50', currency: 'EUR', per: 'once', who: 'Vitja' }],
    })
    const record = ownRecord({ papers: [{ ...assessment, kind: 'episode', words }] })
    const lines = part(record, /^Episode/).map((line) => line.join(': '))
    assert.ok(lines.includes('Place of the work: Private home · Estonia'))
    assert.ok(lines.includes('Said to have done it: Used services, knowing · Izdomāts Vitja · Male'))
    assert.ok(lines.includes('Said to have done it: Divi vīri'), 'each stands by itself')
    assert.ok(lines.includes('Vehicles: Lorry · XX-0000 · Lithuania'))
    assert.ok(lines.includes('Their papers: Residence permit · With somebody else'))
    assert.ok(lines.includes('Money: Debt that was claimed · 1200.50 EUR · once · to or from Vitja'))
    for (const language of ['lv', 'ar'] as const)
      assert.doesNotMatch(written(record, language), /service-user|lorry|debt-claimed|somebody-else|unknown/, language)
  })

  test('what was concluded is never read as what was seen: each note says what it is, a fact with source and grade', () => {
    const noted = (n: number, words: object) => ({ ...informed('', 'yes', n), kind: 'noted' as const, words })
    const graded = { source: 'witness', reliability: 'B', credibility: '2' }
    const events = [
      // A grade that must not show: an older program, or somebody with the key, may have stored it.
      noted(680, { nature: 'assessment', text: 'Viņa baidās no brāļa', grading: graded }),
      noted(681, { nature: 'fact', text: 'Zils mikroautobuss', grading: graded }),
      noted(682, { nature: 'hearsay', text: 'Brālis esot prom' }),
    ] as OwnRecord['events']
    const lines = part(ownRecord({ events }), /^What was done/).map(([, text]) => text)
    assert.match(lines[0], /Assessment: what you conclude · Viņa baidās/)
    assert.doesNotMatch(lines[0], /B2|witness/i)
    assert.match(lines[1], /Fact: seen or read · A witness · B2 · Zils/)
    assert.match(lines[2], /Heard from somebody · Source not said · not graded · Brālis/)
    assert.match(written(ownRecord()), /Source and grade: The person · B2/, 'and an episode says it too')
  })

  test('questions to other agencies, and what others were told on which ground, are on the person’s own paper', () => {
    const matched = (n: number, words: object) => ({ ...informed('', 'yes', n), kind: 'matched' as const, words })
    const events = [
      matched(690, { value: 'asked', text: 'Brālis meklē', reason: 'VDAR 6. pants' }),
      matched(691, { value: 'answered', text: 'Darba inspekcija: zvaniet', reason: 'Cits pants' }),
      matched(692, { value: 'consent', text: 'Policija: zvaniet', reason: 'VDAR 6. pants' }),
    ] as OwnRecord['events']
    for (const language of ['en', 'lv', 'ar'] as const) {
      const lines = written(ownRecord({ events }), language).split('\n')
      for (const text of ['Brālis meklē', 'Darba inspekcija: zvaniet', 'Policija: zvaniet', 'Cits pants'])
        assert.ok(
          lines.some((line) => line.includes(text)),
          `${text} in ${language}`,
        )
      assert.ok(!lines.some((line) => /did-|matched/.test(line)), 'no code stands for a word')
    }
    const lines = part(ownRecord({ events }), /^What was done/).map(([, text]) => text)
    assert.match(lines[0], /Question between agencies.*asked others · Brālis meklē · VDAR/)
    assert.match(lines[2], /answered, with the person’s consent · Policija/)
  })

  test('breaks of an interview are shown with it', () => {
    assert.match(part(ownRecord(), /^Interviews/)[0].join(': '), /10:40: 15 minutes/)
  })

  test('a step of a plan has its person and day, if told', () => {
    const [plan] = ownRecord().papers as { words: object }[]
    const steps = [
      { what: 'See a doctor', who: 'Social worker', by: '2026-12-05', done: false },
      { what: 'New bank card', who: '', done: true },
    ]
    const lines = part(ownRecord({ papers: [{ ...plan, words: { ...plan.words, steps } }] }), /^Plan/)
    assert.deepEqual(lines.slice(0, 2), [
      ['Step', 'See a doctor · Social worker · 5 Dec 2026'],
      ['Step', '✓ New bank card'],
    ])
  })

  test('an assessment that left parts empty has no empty lines', () => {
    const sparse = { ...assessment, words: { ...assessment.words, crime: '', circumstances: ' ' } }
    const lines = part(ownRecord({ papers: [sparse] }), /^Needs and risks/)
    assert.equal(lines.length, 6)
    assert.ok(lines.every(([, text]) => text.trim() !== ''))
  })

  test('after erasing, a record without words is short and names what is still counted', () => {
    const bare = ownRecord({
      mode: 'counted',
      name: null,
      identity: null,
      channels: [],
      papers: [],
      interviews: [],
      acts: [],
      refuses: [],
      events: ownRecord().events.map((event) => ({ ...event, words: null })),
      contact: { ...ownRecord().contact, place: '', account: '' },
    })
    const paper = written(bare)
    assert.match(paper, /Only counted/)
    assert.doesNotMatch(paper, /Oksana|Valmier|null|undefined/)
  })

  test('property: no text of an entry is lost, and none is read as a placeholder', () => {
    const text = fc.string({ minLength: 1, maxLength: 40 }).filter((one) => one.trim() !== '')
    fc.assert(
      fc.property(text, text, (reason, name) => {
        const [event] = ownRecord().events.slice(1)
        const record = ownRecord({
          events: [{ ...event, by: { ...event.by, name }, words: { reason } }],
        })
        const [[, line]] = part(record, /^What was done/)
        assert.ok(line.includes(reason))
        assert.ok(line.includes(name))
      }),
    )
  })
})

describe('an imported line', () => {
  const imported = {
    prs_FirstName: 'Oksana',
    prs_MobilePhone: '+371 2000 0142',
    prs_MailingCity: 'Invented Town',
    xyz_Own: 'x',
  }

  test('is shown under the columns’ own names, except addresses and telephones', () => {
    const lines = recordParts(ownRecord({ imported }), ENGLISH).find(({ heading }) =>
      /another system/.test(heading),
    )?.lines
    assert.deepEqual(
      lines?.map(([column]) => column),
      Object.keys(imported),
    )
    assert.doesNotMatch(JSON.stringify(lines), /2000 0142|Invented Town/)
    assert.match(JSON.stringify(lines), /Oksana/)
  })

  test('is absent for a person first met here', () => {
    assert.ok(!recordParts(ownRecord(), ENGLISH).some(({ heading }) => /another system/.test(heading)))
  })

  test('as a line of the standard it is JSON, named by the number: a sheet would run a formula', () => {
    const { name, text } = lineFile('00AB12', { prs_FirstName: '=1+1' })
    assert.equal(name, 'htcds-00AB12.json')
    assert.deepEqual(JSON.parse(text), [{ prs_FirstName: '=1+1' }])
  })
})

describe('the record as a file', () => {
  test('is JSON with everything, named by the number and by nobody’s name', () => {
    const record = ownRecord()
    const { name, text } = recordFile(record)
    assert.equal(name, 'record-000000.json')
    assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(record)))
    assert.doesNotMatch(name, /oksana/i)
  })
})

test('an unknown code of a newer server is shown as it is and breaks nothing', () => {
  const record = ownRecord({
    tracks: [{ track: 'support', state: 'brand-new', since: null, rules: null }],
    contact: { ...ownRecord().contact, needs: ['umbrella'] },
  })
  assert.match(written(record), /Support: brand-new/)
  assert.match(written(record), /umbrella/)
  assert.equal(wordFor('need.umbrella', ENGLISH), 'umbrella')
})
