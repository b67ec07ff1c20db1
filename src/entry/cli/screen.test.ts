import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { asShell, ausma } from '../../../test/run/command.ts'
import { asLines, exampleAdverts, inventedAdverts, seeded, shuffled } from '../../../test/samples/adverts.ts'
import type { Lead } from '../../screening/lead.ts'
import type { Posting } from '../../screening/posting.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-screen-'))
after(() => rmSync(room, { recursive: true }))

/** Records with their own ids and no two alike, in campaigns and out of them, with and without contact points. */
const list = [...exampleAdverts().slice(0, 90), ...inventedAdverts([20, 8, 5], 17, 17)]

/** Writes postings to a file of one name in a new folder: the report names its files. */
function file(postings: readonly Posting[]): string {
  const path = join(mkdtempSync(join(room, 'in-')), 'adverts.jsonl')
  writeFileSync(path, asLines(postings))
  return path
}
const folder = (): string => mkdtempSync(join(room, 'out-'))
const leadsIn = (out: string): Lead[] => JSON.parse(readFileSync(join(out, 'leads.json'), 'utf8')) as Lead[]
const OUTPUT = ['assessments.jsonl', 'leads.json', 'report.html']
const bytesIn = (out: string): Buffer[] => OUTPUT.map((name) => readFileSync(join(out, name)))

describe('ausma screen', () => {
  const usual = folder()
  const first = ausma(['screen', file(list), '--out', usual])

  test('is quiet when piped: nothing but the closing line', () => {
    assert.equal(first.code, 0)
    assert.equal(first.out, '')
    assert.match(first.err, /^140 postings, \d+ campaigns, \d+ leads in \S+report\.html\n$/)
    assert.ok(leadsIn(usual).length > 20)
  })

  for (const [threads, seed] of [
    [0, 1],
    [1, 2],
    [3, 3],
  ]) {
    test(`the same bytes whatever the order of the records, with ${threads} threads`, () => {
      const out = folder()
      const { code } = ausma(['screen', file(shuffled(list, seeded(seed))), '--out', out, '--threads', `${threads}`])
      assert.equal(code, 0)
      for (const [i, bytes] of bytesIn(out).entries()) assert.ok(bytes.equals(bytesIn(usual)[i]), OUTPUT[i])
    })
  }

  test('the same leads and lines from two files, one of them compressed, in either order', () => {
    const one = file(list.slice(0, 70))
    const two = `${file([])}.gz`
    writeFileSync(two, gzipSync(asLines(list.slice(70))))
    const outs = [
      [one, two],
      [two, one],
    ].map((files) => {
      const out = folder()
      assert.equal(ausma(['screen', ...files, '--out', out]).code, 0)
      return bytesIn(out)
    })
    for (const [i, name] of OUTPUT.entries()) assert.ok(outs[0][i].equals(outs[1][i]), name)
    assert.ok(outs[0][0].equals(bytesIn(usual)[0]) && outs[0][1].equals(bytesIn(usual)[1]))
  })

  test('reads standard input', () => {
    const out = folder()
    const { code, err } = ausma(['screen', '-', '--out', out], asLines(list))
    assert.equal(code, 0)
    assert.match(err, /^140 postings/)
    assert.ok(bytesIn(out)[1].equals(bytesIn(usual)[1]))
  })

  test('--all shows contact points below the threshold, and nothing else is other', () => {
    const out = folder()
    ausma(['screen', file(list), '--out', out, '--all'])
    const [shown, hidden] = [out, usual].map((path) =>
      readFileSync(join(path, 'assessments.jsonl'), 'utf8').split('\n'),
    )
    const differ = shown.filter((line, i) => line !== hidden[i])
    assert.ok(differ.length > 5)
    assert.ok(bytesIn(out)[1].equals(bytesIn(usual)[1]))
    const members = new Set(leadsIn(usual).flatMap(({ members: ids }) => ids))
    for (const line of hidden.filter((one) => one !== '')) {
      const { id, contacts } = JSON.parse(line) as { id: string; contacts: unknown[] }
      if (!members.has(id)) assert.deepEqual(contacts, [])
    }
  })

  test('a column may be named, and words of another name are then not read', () => {
    const path = join(room, 'named.csv')
    writeFileSync(path, 'nr,apraksts,text\n1,"Darbs ārzemēs, nevienam nesaki",x\n2,"Darbs fermā Rīgā",y\n')
    const out = folder()
    ausma(['screen', path, '--map', 'text=apraksts,id=nr', '--out', out])
    const lines = readFileSync(join(out, 'assessments.jsonl'), 'utf8').trim().split('\n')
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { id: string }).id),
      ['1', '2'],
    )
  })

  test('leaves no working file in the folder', () => assert.deepEqual(readdirSync(usual).sort(), OUTPUT))

  test('a posting without a word at the head of the file is no obstacle', () => {
    const out = folder()
    const blank = ['!!!', '…', '—'].map((text, i) => ({ ...list[0], id: `blank${i}`, title: '', text }))
    const { code } = ausma(['screen', file([...blank, ...list.slice(0, 5)]), '--out', out])
    assert.equal(code, 0)
  })
})

describe('with a state', () => {
  test('a second file joins the campaigns of the first under their ids', () => {
    const [state, out] = [join(room, 'state'), folder()]
    const offers = list.filter(({ id }) => id.startsWith('c0'))
    assert.equal(
      ausma(['screen', file([...offers.slice(0, 10), ...list.slice(0, 30)]), '--out', out, '--state', state]).code,
      0,
    )
    const before = leadsIn(out).find(({ members }) => members.includes(offers[0].id))
    assert.equal(ausma(['screen', file(offers.slice(10)), '--out', out, '--state', state]).code, 0)
    const now = leadsIn(out).find(({ members }) => members.includes(offers[0].id))
    assert.equal(now?.id, before?.id)
    assert.deepEqual([now?.size, now?.newPostings], [20, 10])
    const lines = readFileSync(join(out, 'assessments.jsonl'), 'utf8').trim().split('\n')
    assert.equal(lines.length, 10, 'only the postings of this file have a line')
  })

  test('two at once: the second is told, and ends with 2', () => {
    const state = join(room, 'shared')
    const out = folder()
    mkdirSync(state)
    // The lock names this process, which surely lives while the second run tries.
    writeFileSync(join(state, 'lock'), `${process.pid}`)
    const { code, err } = ausma(['screen', file(list.slice(0, 3)), '--out', out, '--state', state])
    assert.equal(code, 2)
    assert.match(err, new RegExp(`process ${process.pid} is working with this state`))
    assert.deepEqual(readdirSync(out), [])
  })

  test('the lock of a process that is gone is taken over', () => {
    const state = join(room, 'left')
    mkdirSync(state)
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(join(state, 'lock'), `${pid}`)
    assert.equal(ausma(['screen', file(list.slice(0, 3)), '--out', folder(), '--state', state]).code, 0)
    assert.ok(!existsSync(join(state, 'lock')))
  })

  test('--keep 1: yesterday is forgotten', () => {
    const state = join(room, 'short')
    const out = folder()
    ausma(['screen', file(list.slice(0, 20)), '--out', out, '--state', state, '--keep', '1'])
    const index = join(state, 'index.json')
    assert.ok(readFileSync(index, 'utf8').includes('segment-'))
    assert.equal(ausma(['screen', file(list.slice(0, 20)), '--out', out, '--state', state, '--keep', '1']).code, 0)
    for (const { newPostings } of leadsIn(out)) assert.equal(newPostings, 0, 'today is not yesterday')
  })
})

describe('with decisions on links', () => {
  const links = (...rows: readonly object[]): string => {
    const path = join(mkdtempSync(join(room, 'links-')), 'links.jsonl')
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    return path
  }
  const said = (from: string, to: string, decision: string) => ({
    from,
    to,
    decision,
    reason: 'seen',
    by: 'A. Analyst',
  })
  const ends = leadsIn(screenedOnce())
  /** Ids of two leads with different organisers. */
  function pairApart(): [string, string] {
    const [first] = ends.filter(({ organiser }) => organiser !== null)
    const other = ends.find(({ organiser }) => organiser !== null && organiser !== first.organiser)
    return [first.id, other?.id ?? assert.fail()]
  }
  const organiserOf = (out: string, id: string) => leadsIn(out).find((lead) => lead.id === id)?.organiser

  test('a confirmed link holds in this run and, by the state, in the next; the closing line tells', () => {
    const [[a, b], state, out] = [pairApart(), join(room, 'decided'), folder()]
    const path = links(said(b, a, 'confirm'), said('C-0000000000', a, 'cut'))
    const first = ausma(['screen', file(list), '--out', out, '--state', state, '--links', path])
    assert.equal(first.code, 0, first.err)
    assert.match(
      first.err,
      /^2 decisions on links, 1 of them at work\n {2}«C-0000000000» and «[^»]+»: one of them has no/,
    )
    assert.equal(organiserOf(out, a), organiserOf(out, b))
    const link = leadsIn(out)
      .find(({ id }) => id === a)
      ?.links.find(({ decided }) => decided !== undefined)
    assert.deepEqual(link?.decided, { by: 'A. Analyst', reason: 'seen' })
    assert.match(readFileSync(join(out, 'report.html'), 'utf8'), /confirmed by <bdi>A\. Analyst<\/bdi>: <bdi>seen/)
    const later = folder()
    assert.equal(ausma(['screen', file(list.slice(0, 3)), '--out', later, '--state', state]).code, 0)
    assert.equal(organiserOf(later, a), organiserOf(later, b))
  })

  test('decisions that cannot be read or cannot all hold end with 2, in words, before anything is written', () => {
    const [a, b] = pairApart()
    for (const [path, message] of [
      [links(said(a, b, 'confirm'), said(b, a, 'cut')), /is decided twice/],
      [links({ from: a }), /line 1: «to» is missing/],
      [join(room, 'nowhere.jsonl'), /nowhere\.jsonl, named by --links, cannot be read/],
    ] as const) {
      const out = folder()
      const { code, err } = ausma(['screen', file(list.slice(0, 3)), '--out', out, '--links', path])
      assert.equal(code, 2)
      assert.match(err, message)
      assert.deepEqual(readdirSync(out), [])
    }
  })

  function screenedOnce(): string {
    const out = folder()
    assert.equal(ausma(['screen', file(list), '--out', out]).code, 0)
    return out
  }
})

const script = spawnSync('script', ['--version']).status === 0
const skip = script ? false : 'no `script` to make a terminal with'

describe('on a terminal', () => {
  /** The output of a run that a person sees on a terminal. */
  const seen = (words: readonly string[]): string =>
    spawnSync('script', ['-qec', asShell(words), '/dev/null'], { encoding: 'utf8' }).stdout

  test('progress shows stages, and is wiped away before the closing line', { skip }, () => {
    const shown = seen(['screen', file(list), '--out', folder()])
    assert.match(shown, /\r\x1b\[Kgrouping: 140 postings, [\d,]+\/s/)
    assert.match(shown, /\r\x1b\[Kwriting: 140 postings/)
    assert.match(shown, /\r\x1b\[K140 postings, \d+ campaigns/)
  })

  test('a longer run tells how much time is left', { skip }, () => {
    const shown = seen(['screen', file(inventedAdverts([500, 500, 500], 1500, 3)), '--out', folder(), '--threads', '0'])
    assert.match(shown, /reading: [\d,]+ postings, [\d,]+\/s, about \d+ s left/)
  })

  test('an error stands on a line of its own', { skip }, () => {
    assert.match(seen(['screen', join(room, 'nowhere'), '--out', folder()]), /(^|\r\x1b\[K)\S*nowhere: /)
  })
})
