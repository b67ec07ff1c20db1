import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { said as saidBy } from '../../../test/run/said.ts'
import { asLines, inventedAdverts } from '../../../test/samples/adverts.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-cli-'))
after(() => rmSync(room, { recursive: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(room, name)
  writeFileSync(path, content)
  return path
}
const adverts = file('adverts.jsonl', asLines(inventedAdverts([3, 0, 0], 3, 1)))
const out = join(room, 'out')

const said = (...words: string[]) => saidBy(words)

describe('help', () => {
  for (const words of [['--help'], ['help']]) {
    test(`${words.join(' ')} tells how to use it, and all went well`, async () => {
      const { code, out: told, err } = await said(...words)
      assert.equal(code, 0)
      assert.equal(err, '')
      for (const word of ['screen FILE', '--map', '--out', '--state', '--keep', '--all', '--threads'])
        assert.ok(told.includes(word), word)
    })
  }

  test('no words at all show how to use it, and end as a fault', async () => {
    const { code, out: told } = await said()
    assert.equal(code, 2)
    assert.match(told, /screen FILE/)
  })
})

describe('wrong use of the command line', () => {
  for (const [words, message] of [
    [['scren', adverts], /no command «scren»/],
    [['screen'], /name at least one file/],
    [['screen', adverts, '--threats', '2'], /--threats/],
    [['screen', adverts, '--threads', 'two'], /--threads takes a whole number from 0, not «two»/],
    [['screen', adverts, '--threads=-1'], /--threads takes a whole number from 0, not «-1»/],
    [['screen', adverts, '--threads'], /--threads/],
    [['screen', adverts, '--keep', '0'], /--keep takes a whole number from 1, not «0»/],
    [['screen', adverts, '--keep', '1.5'], /--keep/],
    [['screen', adverts, '--keep', '1e9'], /--keep/],
    [['screen', adverts, '--map', 'words=a'], /no field “words”/],
    [['screen', adverts, '--map', 'text='], /names no column/],
    [['screen', adverts, '--all=yes'], /--all/],
  ] as const) {
    test(`«${words.slice(0, 1).concat(words.slice(2)).join(' ')}»: exit code 2, one clear sentence`, async () => {
      const { code, err, out: told } = await said(...words)
      assert.equal(code, 2)
      assert.equal(told, '')
      assert.match(err, message)
      assert.doesNotMatch(err, /\n\s+at /, 'no stack')
      assert.ok(err.split('\n').length <= 3, err)
    })
  }
})

describe('files that hold no postings', () => {
  const binary = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)
  for (const [what, path] of [
    ['a file that is not there', join(room, 'nowhere.jsonl')],
    ['a folder', room],
    ['an empty file', file('empty.jsonl', '')],
    ['a picture', file('picture.png', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), binary]))],
    ['a PDF', file('paper.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), binary]))],
    ['JSON without postings', file('other.json', '{"numbers":[1,2,3]}')],
    ['a table without a column of text', file('table.csv', 'a,b\n1,2\n3,4\n5,6\n')],
  ] as const) {
    test(`${what}: exit code 2 and one clear error that names it`, async () => {
      const { code, err, out: told } = await said('screen', path, '--out', join(room, 'none'))
      assert.equal(code, 2)
      assert.equal(told, '')
      assert.ok(err.includes(path), err)
      assert.doesNotMatch(err, /\n\s+at /, 'no stack')
      assert.equal(err.trim().split('\n').length, 1, err)
    })
  }

  test('among good files too, and then nothing is written', async () => {
    const folder = join(room, 'mixed')
    const { code, err } = await said('screen', adverts, join(room, 'empty.jsonl'), '--out', folder)
    assert.equal(code, 2)
    assert.ok(err.includes('empty.jsonl'))
    assert.deepEqual(existsSync(folder) ? readdirSync(folder) : [], [])
  })

  test('with a column that is not there: says which there are', async () => {
    const table = file(
      'real.csv',
      'id,body,town\n1,"Darbs noliktavā ārzemēs, alga laba",Rīga\n2,"Darbs fermā, dzīvošana",Ogre\n',
    )
    const { code, err } = await said('screen', table, '--map', 'text=words', '--out', out)
    assert.equal(code, 2)
    assert.match(err, /words/)
    assert.match(err, /body/)
  })
})

describe('places that cannot be written to', () => {
  const blocked = file('blocked', 'a file where a folder should be')

  for (const [what, words] of [
    ['--out', ['--out', blocked]],
    ['a folder below a file', ['--out', join(blocked, 'deeper')]],
    ['--state', ['--out', out, '--state', blocked]],
  ] as const) {
    test(`${what}: a clear error that names it, no stack`, async () => {
      const { code, err } = await said('screen', adverts, ...words)
      assert.equal(code, 1)
      assert.ok(err.includes(blocked), err)
      assert.doesNotMatch(err, /\n\s+at /)
    })
  }

  const root = process.getuid?.() === 0
  test('a folder without the right to write', { skip: root ? 'root may write everywhere' : false }, async () => {
    const folder = join(room, 'closed')
    mkdirSync(folder)
    chmodSync(folder, 0o500)
    const { code, err } = await said('screen', adverts, '--out', folder)
    assert.equal(code, 1)
    assert.ok(err.includes(folder))
  })
})

describe('a state that cannot be used', () => {
  test('in use: exit code 2, and it says by which process', async () => {
    const state = join(room, 'busy')
    mkdirSync(state)
    writeFileSync(join(state, 'lock'), '1')
    const { code, err } = await said('screen', adverts, '--out', out, '--state', state)
    assert.equal(code, 2)
    assert.match(err, /process 1 is working with this state/)
  })

  test('with another key: exit code 2, and the reason', async () => {
    const state = join(room, 'locked')
    assert.equal((await said('screen', adverts, '--out', out, '--state', state)).code, 0)
    writeFileSync(join(state, 'key'), Buffer.alloc(32))
    const { code, err } = await said('screen', adverts, '--out', out, '--state', state)
    assert.equal(code, 2)
    assert.match(err, /not written with this state's key/)
    assert.ok(!existsSync(join(state, 'lock')), 'and is not left locked')
  })

  test('is left as it was where the input is no posting file', async () => {
    const state = join(room, 'kept')
    await said('screen', adverts, '--out', out, '--state', state)
    const before = readdirSync(state).sort()
    assert.equal((await said('screen', join(room, 'empty.jsonl'), '--out', out, '--state', state)).code, 2)
    assert.deepEqual(readdirSync(state).sort(), before)
  })
})

describe('the closing lines of a run', () => {
  test('how many postings, campaigns and leads there are, and where', async () => {
    const { code, out: told, err } = await said('screen', adverts, '--out', out)
    assert.equal(code, 0)
    assert.equal(told, '')
    assert.equal(err, `6 postings, 1 campaigns, 1 leads in ${out}/report.html`)
    assert.deepEqual(readdirSync(out).sort(), ['assessments.jsonl', 'leads.json', 'report.html'])
  })

  test('how many were read twice', async () => {
    const { err } = await said('screen', adverts, adverts, '--out', out)
    assert.match(err, /^6 postings \(6 read twice\)/m)
  })

  test('broken records by file, line and reason, and the run goes on', async () => {
    const lines = asLines(inventedAdverts([3, 0, 0], 0, 1)).split('\n')
    const path = file('broken.jsonl', [lines[0], '{"id":"x","text":', lines[1], '[1,2]', lines[2]].join('\n'))
    const { code, err } = await said('screen', path, '--out', out)
    assert.equal(code, 0)
    assert.match(
      err,
      /^2 records could not be read or assessed:\n {2}broken\.jsonl, line 2: .+\n {2}broken\.jsonl, line 4: .+\n3 postings/,
    )
  })

  for (const threads of [0, 2])
    test(`a posting that cannot be assessed is a broken record, and the run goes on, with ${threads} threads`, async () => {
      const lines = asLines(inventedAdverts([3, 0, 0], 0, 1)).split('\n')
      const book = JSON.stringify({ id: 'book', text: 'Darbs '.repeat(50_000) })
      const path = file('book.jsonl', [lines[0], book, lines[1], lines[2]].join('\n'))
      const { code, err } = await said('screen', path, '--out', out, '--threads', String(threads))
      assert.equal(code, 0)
      assert.match(
        err,
        /^1 records could not be read or assessed:\n {2}book\.jsonl, line 2: the posting is longer than 262144 letters\n3 postings/,
      )
    })

  test('of many broken records only the first, and how many more there are', async () => {
    const good = (i: number) => JSON.stringify({ id: `${i}`, text: `Darbs numur ${i}` })
    const many = Array.from({ length: 100 }, (_, i) => (i % 5 < 2 ? '{broken' : good(i)))
    const path = file('many.jsonl', many.join('\n'))
    const { err } = await said('screen', path, '--out', out)
    assert.match(err, /^40 records could not be read or assessed:/)
    assert.equal(err.match(/, line \d+: /g)?.length, 20)
    assert.match(err, /… and 20 more/)
    assert.match(err, /^60 postings/m)
  })

  test('two files of one name are told apart by their paths', async () => {
    mkdirSync(join(room, 'other'), { recursive: true })
    const one = file('same.jsonl', `${JSON.stringify({ text: 'Darbs noliktavā' })}\n{broken\n`)
    const two = file('other/same.jsonl', `${JSON.stringify({ text: 'Darbs fermā' })}\n{broken\n`)
    const { err } = await said('screen', one, two, '--out', out)
    assert.ok(err.includes(`${one}, line 2`) && err.includes(`${two}, line 2`), err)
  })
})
