import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CasesHouse, contact, person } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { FIRST_SIGNS } from '../../vocabulary/index.ts'
import type { PersonPage } from '../shapes.ts'
import { type AboutInterview, signsToAskAbout } from './suggest.ts'
import { IDENTIFICATION, WHEREABOUTS } from './three-fields.ts'

const met: AboutInterview = {
  ...{ mode: 'named', identification: 'detected', whereabouts: 'known' },
  ...{ signs: ['fear', 'debt'], screened: false },
}
const anybody: fc.Arbitrary<AboutInterview> = fc.record({
  mode: fc.constantFrom('named', 'pseudonym', 'counted'),
  identification: fc.constantFrom(...Object.keys(IDENTIFICATION)),
  whereabouts: fc.constantFrom(...Object.keys(WHEREABOUTS)),
  signs: fc.subarray([...FIRST_SIGNS]),
  screened: fc.boolean(),
})

describe('the screening interview is suggested', () => {
  test('one sign suffices as well as many, and the signs are shown as noted and in their order', () => {
    assert.deepEqual(signsToAskAbout(met), ['fear', 'debt'])
    assert.deepEqual(signsToAskAbout({ ...met, signs: ['fear'] }), ['fear'])
    assert.deepEqual(signsToAskAbout({ ...met, signs: [] }), [])
  })

  test('property: the number of signs makes no difference, so nothing is counted or weighed', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(...FIRST_SIGNS), (about, one) => {
        const isSuggested = (signs: readonly string[]) => signsToAskAbout({ ...about, signs }).length > 0
        assert.equal(isSuggested([...FIRST_SIGNS]), isSuggested([one]))
      }),
    )
  })

  test('property: never for a person already interviewed, absent, only counted or already decided about', () => {
    fc.assert(
      fc.property(anybody, (about) => {
        if (signsToAskAbout(about).length === 0) return
        assert.ok(!about.screened && about.mode !== 'counted' && about.whereabouts === 'known')
        assert.ok(['signal', 'detected', 'presumed', 'under-review'].includes(about.identification))
      }),
    )
  })
})

const signs = ['documents-held', 'little-or-no-pay']
const words = {
  ...{ form: 'labour', act: true, ageThen: 'adult' },
  ticks: [{ indicator: 'EX01', stands: 'said', words: 'Fourteen hours a day' }],
}

onDatabases('a first contact that found signs', CasesHouse.open, (stand) => {
  const opens = async (more: object) => {
    const house = stand()
    return (await house.call<{ persons: string[] }>(house.inspector.token, 'cases.open', contact(more))).persons
  }
  const page = async (id: string): Promise<PersonPage> => stand().get(stand().inspector, id)

  test('leads an inspector to a trained colleague, who alone may hold it; a held interview ends the suggestion', async () => {
    const house = stand()
    const [id] = await opens({ signs })
    const before = await page(id)
    assert.deepEqual(before.askAbout, signs)
    assert.equal(before.may.includes('papers.screen'), false, 'whoever meets people first does not interview them')
    const screen = { person: id, words }
    assert.equal((await house.problem(house.inspector.token, 'papers.screen', screen))?.code, 'not-permitted')
    await house.call(house.inspector.token, 'persons.join-team', { person: id, member: house.worker.id })
    const theirs = await house.get(house.worker, id)
    assert.deepEqual([theirs.askAbout, theirs.may.includes('papers.screen')], [signs, true])
    await house.call(house.worker.token, 'papers.screen', screen)
    assert.deepEqual((await page(id)).askAbout, [])
  })

  test('moves nobody: with and without signs, each track has the same state and nothing new is due', async () => {
    const [withSigns] = await opens({ signs: [...FIRST_SIGNS] })
    const [without] = await opens({ signs: [] })
    const [one, other] = [await page(withSigns), await page(without)]
    const stateOf = ({ tracks, queue, clocks, steps }: PersonPage) => [
      tracks.map(({ track, state }) => [track, state]),
      clocks.map(({ track, name }) => [track, name]),
      steps.map(({ track, act, allowed, why }) => [track, act, allowed, why]),
      queue,
    ]
    assert.deepEqual(stateOf(one), stateOf(other))
    assert.deepEqual([one.askAbout.length, other.askAbout], [FIRST_SIGNS.length, []])
  })

  test('gives no suggestion for a person who is only counted, because no words could be kept', async () => {
    const [id] = await opens({ signs, persons: [person({ mode: 'counted', name: '' })] })
    assert.deepEqual((await page(id)).askAbout, [])
  })
})
