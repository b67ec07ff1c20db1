import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import { eventually, PATIENCE } from '../test/browser/eventually.ts'
import { generate } from './generate.ts'
import { parsedLines } from './json-lines.ts'
import { measure } from './measure.ts'
import { screenSets } from './screened.ts'
import { ALL, speedFigures, TWELVE } from './speed.ts'
import { readTable } from './table.ts'

const folder = mkdtempSync(join(tmpdir(), 'ausma-bench-'))
after(() => rmSync(folder, { recursive: true }))
const fileOf = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('table: quotes, commas and line breaks in cells; rows of another width are left out', () => {
  const file = fileOf('a.csv', 'id,text\n1,"one, ""two""\nthree"\n2,plain\r\nbroken\n3,\n')
  assert.deepEqual(readTable(file), [
    { id: '1', text: 'one, "two"\nthree' },
    { id: '2', text: 'plain' },
    { id: '3', text: '' },
  ])
})

test('JSON Lines: letters of several bytes across the border of pieces', () => {
  const records = Array.from({ length: 3000 }, (_, i) => ({ i, text: 'ā'.repeat(300 + (i % 7)) }))
  const lines = records.map((record) => JSON.stringify(record)).join('\n')
  assert.deepEqual([...parsedLines(fileOf('a.jsonl', lines))], records)
  assert.deepEqual([...parsedLines(fileOf('b.jsonl', `${lines}\n`))], records)
  assert.deepEqual([...parsedLines(fileOf('empty.jsonl', ''))], [])
})

test('generated postings: the same from the same seed, of 120 words, two in five in campaigns', () => {
  const [a, b, c] = ['1', '2', '3'].map((name) => join(folder, `generated-${name}.jsonl`))
  generate(a, 2000, null, 5)
  generate(b, 2000, null, 5)
  generate(c, 2000, null, 6)
  assert.equal(readFileSync(a, 'utf8'), readFileSync(b, 'utf8'))
  assert.notEqual(readFileSync(a, 'utf8'), readFileSync(c, 'utf8'))
  const postings = [...parsedLines(a)] as { text: string }[]
  assert.equal(postings.length, 2000)
  const lengths = postings.map(({ text }) => text.split(/\s+/).length)
  assert.ok(lengths.every((length) => length >= 120 && length <= 140))
  // Postings of a campaign share its contact point, which ends them.
  const byContact = Map.groupBy(postings, ({ text }) => /(\+371 .*|\S+)$/.exec(text)?.[0])
  const together = [...byContact.values()].filter(({ length }) => length > 3).flat().length
  assert.ok(together > 700 && together < 900, `${together} in campaigns`)
})

test('generated postings: in the languages asked for alone', () => {
  const file = join(folder, 'generated-ru.jsonl')
  generate(file, 20, ['ru'])
  for (const { text } of parsedLines(file) as Iterable<{ text: string }>) {
    const letters = (script: RegExp) => text.match(script)?.length ?? 0
    // Its pack has words in Latin letters too.
    assert.ok(letters(/\p{Script=Cyrillic}/gu) > 2 * letters(/\p{Script=Latin}/gu), text)
  }
})

test('screened sets: every posting has a suspicion, and knows its set', async () => {
  const line = (id: string, text: string) => `${JSON.stringify({ id, title: '', text })}\n`
  const copies = ['a1', 'a2', 'a3'].map((id) => line(id, 'Bakers wanted in our shop in the old town, ask for Anna'))
  const one = { name: 'one', file: fileOf('one.jsonl', copies.join('')) }
  const two = {
    name: 'two',
    file: fileOf('two.jsonl', line('b1', 'The school needs a teacher of music from autumn on')),
  }
  const { suspicions, largest } = await screenSets([one, two])
  assert.deepEqual(
    suspicions.map(({ id, set }) => [id, set.name]),
    [
      ['a1', 'one'],
      ['a2', 'one'],
      ['a3', 'one'],
      ['b1', 'two'],
    ],
  )
  assert.ok(suspicions.every(({ suspicion }) => suspicion >= 0 && suspicion <= 1))
  assert.equal(largest, 3)
})

// Works for a while, and stays until it is let go.
const WORKING = `import { existsSync, writeFileSync } from 'node:fs'
const kept = Buffer.alloc(2e8, 1)
while (process.cpuUsage().user < 3e5) Math.sqrt(kept.length)
const here = process.argv[2]
writeFileSync(here, '')
const never = new Int32Array(new SharedArrayBuffer(4))
while (existsSync(here)) Atomics.wait(never, 0, 0, 5)
`

for (const gnuTime of ['/usr/bin/time', '/nowhere/time']) {
  test(`measure: a process is told by its time, processor and memory (${gnuTime})`, { timeout: PATIENCE }, async () => {
    const here = join(folder, 'here')
    const measuring = measure(fileOf('work.ts', WORKING), [here], gnuTime)
    const began = performance.now()
    await eventually(() => existsSync(here), true)
    // Its work is seen: the measure looks every 20 ms, and what is due sooner comes sooner.
    await pass(25)
    const least = (performance.now() - began) / 1000
    rmSync(here)
    const { wall, cpu, memory } = await measuring
    assert.ok(wall >= least, `${wall} s, where ${least} had passed`)
    if (process.platform !== 'linux') return
    assert.ok(cpu !== null && cpu > 0.2 && cpu < availableParallelism() * wall, `${cpu} s of processor`)
    assert.ok(memory !== null && memory > 2e8 && memory < 1e9, `${memory} bytes`)
  })
}

test('measure: a process that fails is an error that shows its words', async () => {
  await assert.rejects(measure(fileOf('fails.ts', "throw new Error('so it went')"), []), /so it went/)
})

test('speed: the command, JSON.parse and MinHash on the same postings', async () => {
  const said: string[] = []
  const sizes = [TWELVE, ALL].map((mix) => ({ postings: 200, runs: 1, mix }))
  const figures = await speedFigures({ quick: true, say: (line) => said.push(line), sizes })
  assert.deepEqual(said, [
    'generating 200 postings, 12 languages',
    '200 postings, 12 languages: JSON.parse, 1 run',
    '200 postings, 12 languages: screen, 1 run',
    'generating 200 postings, all languages',
    '200 postings, all languages: JSON.parse, 1 run',
    '200 postings, all languages: screen, 1 run',
    '200 postings, all languages: MinHash, 1 run',
  ])
  assert.match(figures[0].value, /^\d+\.\d\d s$/)
  const barred = figures.filter(({ bar }) => bar !== '')
  assert.deepEqual(
    barred.map(({ figure, bar }) => `${figure} ${bar}`),
    [
      '200 postings, 12 languages: time over JSON.parse ≤ 20.0 ×',
      '200 postings, all languages: time over JSON.parse ≤ 20.0 ×',
    ],
  )
  assert.match(figures.at(-1)?.value ?? '', /left out/)
})
