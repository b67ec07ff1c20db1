import assert from 'node:assert/strict'
import { test } from 'node:test'
import { train } from '../src/screening/learning/train.ts'
import { swapped } from '../test/samples/swapped-people.ts'
import { isHere, LABELLED } from './adverts.ts'
import { readLabelled } from './indicators.ts'
import { decidedPostings, learningTable } from './learning.ts'

const skip = !isHere(LABELLED) && 'no labelled set'

test('decisions on labelled postings are foretold better than by counting signs', { skip }, () => {
  const trained = train(decidedPostings(readLabelled(LABELLED.file)))
  const { area, scoreArea, brier, brierOfGuessing } = trained.quality
  assert.ok(area.low > 0.85 && area.area > scoreArea.area, `${area.area} ${scoreArea.area}`)
  assert.ok(brier < brierOfGuessing / 2)
  assert.match(learningTable(trained), /^\d+ pursued, \d+ dismissed/)
})

test('whoever the labelled postings ask for leaves no trace', { skip }, () => {
  const rows = readLabelled(LABELLED.file)
  const changed = rows.map((row) => ({ ...row, ...swapped(row) }))
  const touched = rows.filter(({ text }, i) => text !== changed[i].text).length
  assert.ok(touched > 50, `${touched}`)
  const [before, after] = [decidedPostings(rows), decidedPostings(changed)]
  const differ = rows.flatMap(({ id }, i) =>
    JSON.stringify(before[i].features) === JSON.stringify(after[i].features) ? [] : [id],
  )
  assert.deepEqual(differ, [])
})
