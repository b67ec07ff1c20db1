import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, mock, test } from 'node:test'
import { sampleBundle } from '../../../test/samples/bundles.ts'
import { unzipped } from '../../../test/samples/unzipped.ts'
import { evidenceCommand } from './evidence.ts'
import { UsageError } from './usage.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-evidence-'))
after(() => rmSync(room, { recursive: true }))

describe('ausma evidence verify', () => {
  const said: string[] = []
  const [zip, folder] = [join(room, 'bundle.zip'), join(room, 'bundle')]
  let key = ''
  before(async () => {
    const bundle = await sampleBundle()
    key = bundle.key
    writeFileSync(zip, bundle.zip)
    for (const [name, bytes] of await unzipped(bundle.zip)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
  })
  beforeEach(() => {
    said.length = 0
    mock.method(console, 'log', (line: string) => void said.push(line))
  })
  afterEach(() => mock.restoreAll())

  test('says of a sound bundle that it holds, packed and unpacked, with 0', async () => {
    for (const path of [zip, folder]) {
      assert.equal(await evidenceCommand(['verify', path, '--key', key]), 0, said.join('\n'))
      assert.match(said.join('\n'), /HOLDS {2}The audit[\s\S]*nothing in this bundle contradicts/)
    }
  })

  test('speaks the language that is asked for, else that of the index, else English', async () => {
    const latvian = join(room, 'lv.zip')
    writeFileSync(latvian, (await sampleBundle({ language: 'lv' })).zip)
    const told = async (...words: string[]) => {
      said.length = 0
      await evidenceCommand(['verify', ...words])
      return said.join('\n')
    }
    assert.match(await told(latvian), /ATBILST {2}Datnes ir tās, kuras tika iepakotas\n[\s\S]*Nepierāda: /)
    assert.match(await told(latvian, '--language', 'en'), /HOLDS {2}The files are those that were packed/)
    assert.match(await told(zip, '--language', 'ar'), /صحيح {2}الملفات هي التي حُزمت/)
    await assert.rejects(
      evidenceCommand(['verify', join(room, 'nowhere'), '--language', 'lv']),
      /nav vai to nevar nolasīt/,
    )
  })

  test('names what was changed, with 1', async () => {
    const file = join(folder, 'data/index.html')
    const was = readFileSync(file)
    writeFileSync(file, 'another page')
    assert.equal(await evidenceCommand(['verify', folder]), 1)
    writeFileSync(file, was)
    assert.match(said.join('\n'), /data\/index\.html was changed/)
    symlinkSync('/etc/hostname', join(folder, 'data/link'))
    assert.equal(await evidenceCommand(['verify', folder]), 1)
    rmSync(join(folder, 'data/link'))
    assert.match(said.join('\n'), /data\/link was added/)
    const bytes = readFileSync(zip)
    const at = bytes.indexOf('invented contract')
    writeFileSync(join(room, 'changed.zip'), bytes.fill('x', at, at + 1))
    assert.equal(await evidenceCommand(['verify', join(room, 'changed.zip')]), 1)
  })

  test('wrong use, and what is no bundle, are told as such', async () => {
    writeFileSync(join(room, 'letter.txt'), 'a letter')
    mkdirSync(join(room, 'empty'))
    for (const [words, why] of [
      [['verify', zip, '--language', 'xx'], /--language takes en, lv, ar, not «xx»/],
      [[], /evidence verify BUNDLE/],
      [['look', zip], /evidence verify BUNDLE/],
      [['verify'], /say which bundle/],
      [['verify', zip, folder], /say which bundle/],
      [['verify', join(room, 'nowhere')], /is not there/],
      [['verify', join(room, 'letter.txt')], /no bundle: it is neither a folder nor a ZIP/],
      [['verify', join(room, 'empty')], /no bundle of evidence/],
      [['verify', zip, '--key', key.slice(1)], /not copied whole/],
      [['verify', zip, '--root', join(room, 'letter.txt')], /no certificates/],
      [['verify', zip, '--root', join(room, 'nowhere')], /cannot be read/],
    ] as const)
      await assert.rejects(
        evidenceCommand(words),
        (error: Error) => error instanceof UsageError && why.test(error.message),
        words.join(' '),
      )
  })
})
