import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, beforeEach, describe, mock, test } from 'node:test'
import { linksOf, reads } from '../../../test/samples/links.ts'
import { exportHeading, exportLines } from '../../kernel/audit-export.ts'
import { AuditHead } from '../../kernel/audit-head.ts'
import { openSecrets } from '../../kernel/config.ts'
import { keyText } from '../../kernel/signed-note.ts'
import { auditCommand } from './audit.ts'
import { UsageError } from './usage.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-audit-'))
after(() => rmSync(room, { recursive: true }))
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const file = (name: string, text: string) => {
  writeFileSync(join(room, name), text)
  return join(room, name)
}

/** The signed head and the export of an invented log, of which only hashes are known. */
async function logOf(size: number, branch = '', seed = randomBytes(32)) {
  const links = linksOf(1, size, branch)
  const head = new AuditHead({ read: () => null, write: async () => {} }, seed)
  await head.begin(reads(links))
  const entries = links.map(({ seq, hash, previous }) => ({
    seq,
    hash: hex(hash),
    previous: hex(previous),
    format: 2 as const,
    entry: null,
  }))
  const key = keyText(head.signer)
  return { key, head: head.checkpoint() ?? '', text: exportHeading(key) + exportLines(entries), seed }
}

describe('ausma audit', () => {
  const said: string[] = []
  beforeEach(() => {
    said.length = 0
    for (const way of ['log', 'error'] as const) mock.method(console, way, (line: string) => void said.push(line))
  })
  afterEach(() => mock.restoreAll())

  test('check says that heads belong to the log, with 0', async () => {
    const seed = randomBytes(32)
    const [early, late] = [await logOf(5, '', seed), await logOf(9, '', seed)]
    const heads = [file('5.txt', early.head), file('9.txt', late.head)]
    const code = await auditCommand([
      'check',
      '--head',
      ...heads,
      '--export',
      file('log', late.text),
      '--key',
      late.key,
    ])
    assert.equal(code, 0, said.join('\n'))
    assert.match(said.join('\n'), /All 9 entries and 2 files of heads belong to one log/)
  })

  test('check names the first entry that differs, with 1', async () => {
    const seed = randomBytes(32)
    const [own, other] = [await logOf(9, '', seed), await logOf(9, 'x', seed)]
    const code = await auditCommand([
      'check',
      ...['--head', file('head.txt', own.head), '--key', own.key],
      ...['--export', file('now', other.text), file('then', own.text)],
    ])
    assert.equal(code, 1)
    assert.match(said.join('\n'), /the logs differ from entry 1 on/)
    const alone = await auditCommand([
      'check',
      '--head',
      join(room, 'head.txt'),
      '--key',
      own.key,
      '--export',
      join(room, 'now'),
    ])
    assert.equal(alone, 1)
  })

  test('wrong use, and files of another kind, are told as such', async () => {
    const { key, head, text } = await logOf(3)
    const [good, log] = [file('good.txt', head), file('good.jsonl', text)]
    for (const words of [
      [],
      ['look'],
      ['check', '--head', good, '--key', key],
      ['check', '--head', good, '--export', log],
      ['check', '--head', good, '--export', log, '--key', key.slice(1)],
      ['check', '--head', good, '--export', good, '--key', key],
      ['check', '--head', join(room, 'nowhere'), '--export', log, '--key', key],
      ['check', '--heads', good],
      ['cosign'],
      ['cosign', '--head', log, '--key', key],
    ])
      await assert.rejects(auditCommand(words), UsageError, words.join(' '))
  })

  test('cosign adds that this installation saw a head, and check says so', async () => {
    const { key, head, text } = await logOf(4)
    const [seen, log] = [file('seen.txt', head), file('seen.jsonl', text)]
    const before = process.env.DATA_DIR
    process.env.DATA_DIR = join(room, 'witness')
    try {
      assert.equal(await auditCommand(['cosign', '--head', seen, '--key', (await logOf(4)).key]), 1)
      assert.equal(readFileSync(seen, 'utf8'), head, 'another log’s head is left as it is')
      await assert.rejects(auditCommand(['cosign', '--head', seen, '--key', key]), /no installation/)
      openSecrets(join(room, 'witness'))
      assert.equal(await auditCommand(['cosign', '--head', seen, '--key', key]), 0)
    } finally {
      if (before === undefined) delete process.env.DATA_DIR
      else process.env.DATA_DIR = before
    }
    assert.ok(readFileSync(seen, 'utf8').startsWith(head))
    const cosigner = /--cosigner (\S+)/.exec(said.join('\n'))?.[1] ?? assert.fail(said.join('\n'))
    said.length = 0
    const check = ['check', '--head', seen, '--export', log, '--key', key]
    assert.equal(await auditCommand([...check, '--cosigner', cosigner]), 0, said.join('\n'))
    assert.match(said.join('\n'), /Seen by ausma\/audit\/[0-9a-f]{16} on \d{4}-\d{2}-\d{2}\./)
  })
})
