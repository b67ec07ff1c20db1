import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { figuresOfSet, hashesIn, readAsTold } from './sealed.ts'

const POSTED = { source: 'jobboard', url: 'https://board.example/1', title: '', employer: null, lang: 'en' }
const SET = [
  {
    ...POSTED,
    id: 'a',
    postedAt: '2026-05-01T08:00:00Z',
    text: 'Cleaners wanted in Riga, call +371 20000001. Visa fee to be paid in advance.',
    gold: {
      class: 'scam',
      voice: 'recruits',
      campaign: null,
      variant: null,
      organiser: 'O1',
      indicators: [{ code: 'upfront-fee', quote: 'Visa fee to be paid in advance' }],
      protective: [],
      contacts: [{ kind: 'phone', value: '+37120000001', quote: '+371 20000001' }],
    },
  },
]
const SECOND = [{ id: 'a', voice: 'recruits', class: 'scam', indicators: ['upfront-fee'], protective: [] }]

function folderOf(files: Record<string, readonly unknown[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-sealed-'))
  const rows = Object.entries(files).map(([file, lines]) => {
    const bytes = gzipSync(lines.map((line) => JSON.stringify(line)).join('\n'))
    writeFileSync(join(folder, file), bytes)
    return `| \`${file}\` | \`${createHash('sha256').update(bytes).digest('hex')}\` |`
  })
  writeFileSync(join(folder, 'README.md'), `| file | SHA-256 |\n|---|---|\n${rows.join('\n')}\n`)
  return folder
}

describe('a sealed set', () => {
  test('is measured as it was when its hash was told', () => {
    const folder = folderOf({ 'z.jsonl.gz': SET, 'z-second-labels.jsonl.gz': SECOND })
    try {
      const figures = new Map(figuresOfSet('z', folder).map((one) => [one.figure, one.value]))
      assert.equal(figures.get('contacts, phone: recall'), 1)
      assert.equal(figures.get('upfront-fee: F1'), 1)
      assert.ok((figures.get('CPU a posting, ms') ?? 0) > 0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('is refused where its file has changed or has no hash', () => {
    const folder = folderOf({ 'z.jsonl.gz': SET })
    try {
      writeFileSync(join(folder, 'z.jsonl.gz'), gzipSync('{}'))
      assert.throws(() => readAsTold(folder, 'z.jsonl.gz'), /z\.jsonl\.gz has the SHA-256 .* Restore the file/)
      writeFileSync(join(folder, 'y.jsonl.gz'), gzipSync('{}'))
      assert.throws(() => readAsTold(folder, 'y.jsonl.gz'), /tells none/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('has a hash for each of its two files in the README', () => {
    const hash = 'a'.repeat(64)
    const told = hashesIn(`| file | SHA-256 |\n|---|---|\n| \`a.jsonl.gz\` | \`${hash}\` |\n`)
    assert.deepEqual([...told], [['a.jsonl.gz', hash]])
  })
})
