import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ar, lv } from '../../../../test/samples/catalogues.ts'
import { MoveInput } from '../../../modules/cases/shapes.ts'
import { ASKS, BYS, TRACKS, WHYS } from '../../../modules/cases/tracks/shape.ts'
import { RULES } from '../../../modules/cases/tracks/table.ts'
import { en } from '../../shell/catalogues/en.ts'
import type { Step } from '../../shell/contract.ts'
import type { Language } from '../../shell/languages.ts'
import { type Catalogue, voice } from '../../shell/words.ts'
import {
  calledBy,
  casesAsked,
  casesInput,
  closedSteps,
  LISTS,
  lookOf,
  moveInput,
  newDraft,
  openSteps,
  type StepDraft,
  seatsOf,
  wordFor,
} from './case-view.ts'

const PERSON = '00000000-0000-4000-8000-000000000001'
const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, lv, ar }
const STATES = TRACKS.flatMap((track) =>
  Object.entries(RULES[track].states).map(([state, rules]) => ({ track, state, rules })),
)

const steps: fc.Arbitrary<Step> = fc.record({
  track: fc.constantFrom(...TRACKS),
  act: fc.constantFrom('presume', 'refuse', 'identify', 'close'),
  to: fc.constantFrom('presumed', 'identified'),
  operation: fc.constantFrom('persons.move', 'persons.arrange', 'persons.decide'),
  allowed: fc.boolean(),
  why: fc.option(fc.constantFrom(...WHYS)),
  adverse: fc.boolean(),
  asks: fc.subarray([...ASKS]),
})

describe('the look of a state', () => {
  test('a waiting or overdue state never looks like one that rests', () => {
    for (const { track, state, rules } of STATES) {
      const { icon, meaning } = lookOf(track, state)
      // A track's first state may have a period although nothing has begun.
      if (rules.queue === 'alarm') assert.equal(meaning, 'danger', `${track} ${state}`)
      if (meaning === 'danger') assert.equal(rules.queue, 'alarm', `${track} ${state} frightens for nothing`)
      assert.ok(
        icon !== 'ring' || rules.rests || state === 'signal',
        `${track} ${state} is not finished and looks quiet`,
      )
    }
  })

  test('each meaning has a picture of its own, because not everybody sees colours', () => {
    const icons = new Map<string, Set<string>>()
    for (const { track, state } of STATES) {
      const { icon, meaning } = lookOf(track, state)
      icons.set(meaning, (icons.get(meaning) ?? new Set()).add(icon))
    }
    const all = [...icons.values()].flatMap((of) => [...of])
    assert.equal(new Set(all).size, all.length)
    assert.deepEqual([...icons.keys()].sort(), ['danger', 'done', 'neutral', 'warning'])
  })

  test('no adverse state is shown as done', () => {
    for (const track of TRACKS)
      for (const { moves } of Object.values(RULES[track].states) as {
        moves: Record<string, { to: string; adverse: boolean }>
      }[])
        for (const [act, { to, adverse }] of Object.entries(moves))
          if (adverse) assert.notEqual(lookOf(track, to).meaning, 'done', `${track} ${act}`)
  })

  test('a withdrawn statement looks no worse than a given one', () => {
    assert.deepEqual(lookOf('criminal', 'statement-withdrawn'), lookOf('criminal', 'statement'))
  })
})

describe('words for codes', () => {
  test('each state and step has its words in each language, and two states of one track never the same', () => {
    for (const [language, catalogue] of Object.entries(CATALOGUES) as [Language, Catalogue][]) {
      const words = { say: voice(catalogue, language), catalogue }
      for (const track of TRACKS) {
        const states = Object.keys(RULES[track].states)
        const named = states.map((state) => wordFor(`at.${track}.${state}`, words))
        assert.equal(new Set(named).size, states.length, `${language} ${track}`)
        assert.deepEqual(
          named.filter((name, i) => name === states[i]),
          [],
          `${language} ${track} has a state without words`,
        )
      }
    }
  })

  test('property: an unnamed code is shown as it is, and no key of the program', () => {
    const words = { say: voice(en, 'en'), catalogue: en }
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z-]{0,20}$/), (code) => {
        const word = wordFor(`at.support.${code}`, words)
        assert.ok(word === code || word === en[`at.support.${code}` as keyof typeof en])
        assert.doesNotMatch(word, /^at\./)
      }),
    )
  })

  test('a name that is no own key of the catalogue gives no built-in property', () => {
    const words = { say: voice(en, 'en'), catalogue: en }
    for (const key of ['toString', 'constructor', '__proto__']) assert.equal(wordFor(key, words), key)
  })

  test('a person without a name is shown by the number within the case, in each language', () => {
    for (const [language, catalogue] of Object.entries(CATALOGUES) as [Language, Catalogue][]) {
      const { say } = { say: voice(catalogue, language) }
      assert.equal(calledBy({ name: 'Oksana', number: 1 }, { say }), 'Oksana')
      const [second, third] = [2, 3].map((number) => calledBy({ name: null, number }, { say }))
      assert.match(second, /\(2\)$/)
      assert.notEqual(second, third)
    }
  })
})

describe('an address of the list', () => {
  test('property: writing and reading an address returns the same', () => {
    const queue = fc.option(fc.constantFrom(...LISTS.filter((one) => one !== 'open')), { nil: undefined })
    const after = fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined })
    const from = fc.record({ queue, case: fc.option(fc.uuid(), { nil: undefined }), after })
    fc.assert(
      fc.property(from, ({ queue: list, case: of, after: at }) => {
        const asked = { ...(of ? { case: of } : {}), ...(list ? { queue: list } : {}), ...(at ? { after: at } : {}) }
        assert.deepEqual(casesAsked(asked as Record<string, unknown>), asked)
        assert.deepEqual(casesAsked(Object.fromEntries(Object.entries(asked).map(([k, v]) => [k, String(v)]))), asked)
      }),
    )
  })

  test('the first list needs no word in the address', () => {
    assert.deepEqual(casesAsked({ queue: 'open', after: '0' }), {})
    assert.deepEqual(casesInput(casesAsked({})), { queue: 'open', after: 0 })
  })

  test('property: a name is never accepted, under any parameter', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.constant('Oksana Vyhadana')), (search) => {
        assert.doesNotMatch(JSON.stringify(casesAsked(search)), /Oksana/)
      }),
    )
  })

  test('children who are missing come before the lists of work', () => {
    assert.deepEqual(LISTS.slice(0, 4), ['open', 'alarm', 'overdue', 'reopened'])
  })
})

describe('steps on the page', () => {
  test('property: open ones are all there once, adverse ones last; closed ones never among them', () => {
    fc.assert(
      fc.property(fc.array(steps), (all) => {
        const open = openSteps(all)
        assert.deepEqual(new Set(open), new Set(all.filter(({ allowed }) => allowed)))
        const firstAdverse = open.findIndex(({ adverse }) => adverse)
        if (firstAdverse >= 0) assert.ok(open.slice(firstAdverse).every(({ adverse }) => adverse))
        assert.ok(closedSteps(all).every(({ allowed }) => !allowed))
      }),
    )
  })

  test('property: a step closed for another reason than roles is always explained', () => {
    fc.assert(
      fc.property(fc.array(steps), (all) => {
        const told = closedSteps(all)
        for (const one of all.filter(({ allowed, why }) => !allowed && why === 'is-missing'))
          assert.ok(told.includes(one))
        assert.equal(
          told.some(({ why }) => why === 'not-permitted' || why === 'adults-only' || why === 'children-only'),
          false,
        )
      }),
    )
  })

  test('the kind of a step decides its operation, and each of the three is on the page', () => {
    // A kind without a button would be open but unreachable.
    assert.equal(BYS.length, 3)
  })

  const text = fc.string({ maxLength: 40 })
  const drafts: fc.Arbitrary<StepDraft> = fc.record({
    reason: text,
    remedy: text,
    language: fc.constantFrom('uk', 'rom', ''),
    plan: text,
    risk: text,
    danger: text,
    consent: text,
    bestInterests: text,
    arrivesOn: fc.constantFrom('', '2027-03-01'),
    begunOn: fc.constantFrom('', '2026-03-01'),
    followUpOn: fc.constantFrom('', '2027-03-01'),
    deciders: fc.array(fc.constantFrom('', 'Ada', ' Bea '), { maxLength: 4 }),
  })
  const seats = seatsOf({ seats: ['social-worker', 'psychologist', 'lawyer', 'police-officer'], quorum: 4 })

  test('property: the server takes whatever the form sends, and gets only the step’s own fields', () => {
    fc.assert(
      fc.property(steps, drafts, (step, draft) => {
        const input = moveInput(PERSON, step, draft, seats)
        assert.ok(MoveInput.safeParse(input).success, JSON.stringify(input))
        const fields = {
          remedy: 'remedy',
          language: 'language',
          plan: 'plan',
          risk: 'risk',
          danger: 'danger',
          consent: 'consent',
          bestInterests: 'best-interests',
          arrivesOn: 'arrives',
          begunOn: 'begins',
          followUpOn: 'follow-up',
          deciders: 'deciders',
        }
        for (const [field, ask] of Object.entries(fields))
          if (field in input) assert.ok((step.asks as readonly string[]).includes(ask), field)
        assert.equal('reason' in input, false, 'the reason goes beside the input, where the audit takes it')
      }),
    )
  })

  test('property: an empty seat is not sent as a decider', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const step = { track: 'identification', act: 'identify', asks: ['deciders'] } as unknown as Step
        const { deciders = [] } = moveInput(PERSON, step, draft, seats)
        assert.ok(deciders.every(({ name }) => name.trim() !== ''))
        assert.equal(deciders.length, draft.deciders.filter((name) => name.trim() !== '').length)
      }),
    )
  })

  test('as many seats as a country needs, also if it names fewer or none', () => {
    assert.deepEqual(seatsOf({ seats: [], quorum: 2 }), ['', ''])
    assert.deepEqual(seatsOf({ seats: ['chair'], quorum: 3 }), ['chair', 'chair', 'chair'])
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 }),
        fc.integer({ min: 0, max: 9 }),
        (named, quorum) => {
          assert.equal(seatsOf({ seats: named, quorum }).length, quorum)
          assert.equal(newDraft(quorum, 'uk').deciders.length, quorum)
        },
      ),
    )
  })
})
