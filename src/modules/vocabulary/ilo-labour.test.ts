import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ILO_LABOUR, type Weight } from './ilo-labour.ts'

/**
 * The published list, read a second time from the paper and written as its table has it: S strong, M medium, W weak, – not listed;
 * adults first, then children. What was mistyped in the data differs from it here.
 */
const PAPER: Readonly<Record<string, readonly (readonly [sign: string, weights: string])[]>> = {
  'deceptive-recruitment': [
    ['nature of the job', 'SS'],
    ['wages', 'MM'],
    ['conditions of work', 'MM'],
    ['contract', 'MM'],
    ['housing', 'MM'],
    ['legal documentation', 'MM'],
    ['travel and recruitment', 'MM'],
    ['family reunification', 'MM'],
    ['marriage or adoption', 'MM'],
    ['education', 'WS'],
  ],
  'coercive-recruitment': [
    ['violence on victims', 'SS'],
    ['threats of violence', 'MS'],
    ['abduction', 'MS'],
    ['debt bondage', 'MS'],
    ['confiscation of documents', 'MM'],
    ['isolation', 'MM'],
    ['denunciation', 'MM'],
    ['inform family', 'MM'],
    ['violence on family', 'MM'],
    ['withholding of money', 'MM'],
  ],
  'recruitment-abuse-of-vulnerability': [
    ['difficult family situation', 'MM'],
    ['illegal status', 'MM'],
    ['lack of education', 'MM'],
    ['lack of information', 'MM'],
    ['control of exploiters', 'MM'],
    ['economic reasons', 'MM'],
    ['successful migration', 'MM'],
    ['attitude of authorities', 'M–'],
    ['family situation', 'MM'],
    ['personal situation', 'MM'],
    ['dependency', 'MM'],
    ['relationship with authorities', 'MM'],
    ['difficulties in the past', 'MM'],
    ['travel', 'MM'],
    ['beliefs', 'WM'],
    ['general context', 'WM'],
  ],
  exploitation: [
    ['excessive working', 'SS'],
    ['low or no salary', 'MM'],
    ['wage manipulation', 'MM'],
    ['bad living conditions', 'MM'],
    ['very bad working conditions', 'MM'],
    ['hazardous', 'MM'],
    ['labour laws', 'MM'],
    ['social protection', 'M–'],
    ['education', 'WM'],
  ],
  'coercion-at-destination': [
    ['confiscation of documents', 'SS'],
    ['debt bondage', 'SS'],
    ['isolation', 'SS'],
    ['violence on victims', 'SS'],
    ['threats of violence', 'MS'],
    ['illicit', 'MS'],
    ['tasks or clients', 'MS'],
    ['strong influence', 'MS'],
    ['act against peers', 'MM'],
    ['lie to authorities', 'MM'],
    ['denunciation', 'MM'],
    ['even worse working', 'MM'],
    ['violence on family', 'MM'],
    ['withholding of wages', 'MM'],
    ['inform family', 'WM'],
  ],
  'abuse-of-vulnerability-at-destination': [
    ['dependency on exploiters', 'MM'],
    ['unknown area', 'MM'],
    ['economic reasons', 'MM'],
    ['family situation', 'MM'],
    ['relationship with authorities', 'MM'],
    ['difficulties in the past', 'WM'],
    ['personal characteristics', 'WM'],
  ],
}

const LETTERS: Readonly<Record<string, Weight | null>> = { S: 'strong', M: 'medium', W: 'weak', '–': null }
const short = (weight: Weight | null) => Object.keys(LETTERS).find((letter) => LETTERS[letter] === weight)
const inDimension = (dimension: string) => ILO_LABOUR.filter((one) => one.dimension === dimension)

describe('the list of operational indicators against the paper', () => {
  for (const [dimension, rows] of Object.entries(PAPER))
    test(`${dimension}: each sign once, with the weights for adults and for children`, () => {
      const listed = inDimension(dimension)
      assert.equal(listed.length, rows.length)
      const left = [...listed]
      for (const [sign, weights] of rows) {
        // The narrower wording stands before the wider, so that «family situation» is not taken for the difficult one.
        const found = left.findIndex(({ text }) => text.toLowerCase().includes(sign))
        assert.ok(found >= 0, `${dimension}: ${sign} is missing`)
        const [one] = left.splice(found, 1)
        assert.equal(`${short(one.adult)}${short(one.child)}`, weights, `${one.id} ${one.text}`)
      }
      assert.deepEqual(left, [])
    })

  test('has the six dimensions of the paper and no seventh', () => {
    assert.deepEqual(new Set(ILO_LABOUR.map(({ dimension }) => dimension)), new Set(Object.keys(PAPER)))
  })

  test('no sign asks who somebody is: nationality, ethnicity, religion, sex and colour are in no text', () => {
    // Abuse of beliefs is what the exploiter does; to have a belief is nothing that counts.
    for (const { text } of ILO_LABOUR)
      assert.doesNotMatch(text, /national(ity)?\b|ethnic|\brace\b|\bsex\b|gender|female|woman|\bman\b|colour of/i, text)
  })

  test('no sign asks what somebody agreed to: consent lowers nothing', () => {
    for (const { text } of ILO_LABOUR) assert.doesNotMatch(text, /consent|agreed|voluntar|willing|cooperat/i, text)
  })

  test('ids are of the dimension they stand in, in order, so that a note on paper finds its sign', () => {
    const beginnings = new Map<string, string>()
    for (const { id, dimension } of ILO_LABOUR) {
      const [, letters] = /^([A-Z]{2})\d{2}$/.exec(id) ?? []
      assert.equal(beginnings.get(letters) ?? dimension, dimension, id)
      beginnings.set(letters, dimension)
    }
    assert.equal(beginnings.size, 6)
    for (const dimension of Object.keys(PAPER))
      assert.deepEqual(
        inDimension(dimension).map(({ id }) => Number(id.slice(2))),
        inDimension(dimension).map((_, i) => i + 1),
      )
  })

  test('is never heavier for adults than for children', () => {
    const rank: Readonly<Record<string, number>> = { weak: 1, medium: 2, strong: 3 }
    for (const { adult, child, text } of ILO_LABOUR)
      if (child !== null) assert.ok(rank[child] >= rank[adult ?? 'weak'], text)
  })
})
