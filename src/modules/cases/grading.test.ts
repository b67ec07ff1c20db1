import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CasesHouse } from '../../../test/houses/cases.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { CREDIBILITIES, NATURES, RELIABILITIES, SOURCES } from './codes.ts'
import { GRADING_FAULTS, gradingFault, UNGRADED } from './grading.ts'
import type { Paper } from './papers/papers.ts'

const grading = fc.record({
  source: fc.constantFrom(...SOURCES),
  reliability: fc.constantFrom(...RELIABILITIES),
  credibility: fc.constantFrom(...CREDIBILITIES),
})

describe('source and grade of notes', () => {
  test('property: an assessment takes no grading but the empty one', () => {
    fc.assert(
      fc.property(grading, (given) => {
        const isNone = Object.entries(UNGRADED).every(([part, value]) => given[part as keyof typeof given] === value)
        assert.equal(gradingFault('assessment', given), isNone ? null : 'graded-assessment')
      }),
    )
  })

  test('property: a letter needs a named source', () => {
    fc.assert(
      fc.property(fc.constantFrom('fact', 'hearsay'), grading, (nature, given) => {
        const isLoose = given.source === 'not-said' && given.reliability !== 'not-graded'
        assert.equal(gradingFault(nature as 'fact', given) === 'graded-nobody', isLoose)
      }),
    )
  })

  test('an own observation is no hearsay; ungraded notes may have each nature', () => {
    const seen = { ...UNGRADED, source: 'observation' } as const
    assert.equal(gradingFault('hearsay', seen), 'heard-oneself')
    assert.equal(gradingFault('fact', seen), null)
    for (const nature of NATURES) assert.equal(gradingFault(nature, UNGRADED), null, nature)
    assert.equal(new Set(GRADING_FAULTS).size, 3)
  })
})

const B2 = { source: 'witness', reliability: 'B', credibility: '2' }

onDatabases('graded facts of a person', CasesHouse.open, (stand) => {
  const note = (person: string, more: object) =>
    stand().problem(stand().worker.token, 'persons.note', { person, text: 'A white van', ...more })

  test('a fact shows its source and grade on the page and in exports', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    assert.equal(await note(id, { nature: 'fact', grading: B2 }), null)
    assert.equal(await note(id, { nature: 'hearsay', grading: { source: 'anonymous' } }), null)
    assert.equal(await note(id, { nature: 'fact' }), null, 'nobody has to know a source to keep what was seen')
    const said = (await house.get(house.worker, id)).events.slice(0, 3).map(({ words }) => words?.grading)
    assert.deepEqual(said, [UNGRADED, { ...UNGRADED, source: 'anonymous' }, B2])
    const { record } = await house.call<{ record: { events: { words: { grading?: object } | null }[] } }>(
      house.worker.token,
      'persons.export',
      { person: id },
      'She asked to see what is kept',
    )
    assert.ok(record.events.some(({ words }) => JSON.stringify(words?.grading) === JSON.stringify(B2)))
  })

  test('no door takes a grade for an assessment, and none that was slipped in is kept', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const refused = await note(id, { nature: 'assessment', grading: B2 })
    assert.deepEqual(refused?.fields, [{ field: 'grading', message: 'graded-assessment' }])
    assert.equal(await note(id, { nature: 'assessment', grading: UNGRADED }), null)
    const [last] = (await house.get(house.worker, id)).events
    assert.equal(last.words?.nature, 'assessment')
    assert.equal(last.words?.grading, undefined, 'not even «not graded» stands beside it')
    const assessed = { person: id, reviewOn: '2027-01-01', words: { ...ASSESSED, grading: B2 } }
    const paper = await house.problem(house.worker.token, 'papers.assess', assessed)
    assert.equal(paper?.code, 'invalid-input')
  })

  test('an episode has source and grade in each version; without a source there is no letter', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const write = (more: object) =>
      house.problem(house.worker.token, 'papers.episode', {
        person: id,
        words: { form: 'labour', ageThen: 'adult', ...more },
      })
    assert.equal(await write({ grading: { source: 'person', reliability: 'A', credibility: '1' } }), null)
    assert.equal(await write({}), null)
    const loose = await write({ grading: { reliability: 'A' } })
    assert.equal(loose?.fields[0]?.message, 'graded-nobody')
    const { papers } = await house.call<{ papers: Paper[] }>(house.worker.token, 'papers.list', { person: id })
    assert.deepEqual(
      papers.map(({ words }) => 'grading' in words && words.grading),
      [UNGRADED, { source: 'person', reliability: 'A', credibility: '1' }],
    )
  })

  test('neither source nor grade stands in plain: both are words about somebody', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await note(id, { nature: 'fact', grading: { source: 'authority', reliability: 'C', credibility: '5' } })
    const rows = await house.rows(`select * from person_events where person = '${id}' and kind = 'noted'`)
    assert.equal(rows.length, 1)
    assert.doesNotMatch(JSON.stringify(rows[0]), /authority|reliability|credibility/)
  })
})

const ASSESSED = Object.fromEntries(
  ['personal', 'crime', 'circumstances', 'risks', 'needs', 'chosen', 'refused'].map((part) => [part, '']),
)
