import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { readStatements } from '../../../../modules/notices/statements/file.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { voice } from '../../../shell/words.ts'
import { brokenParts } from './broken-view.ts'

const VOICES = { en: voice(en, 'en'), lv: voice(lv, 'lv'), ar: voice(ar, 'ar') }
/** Marks that keep a name of a field from turning round in a sentence of another direction. */
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')

/** What the reader of files says of broken records. */
async function faultsOf(...pieces: Uint8Array[]): Promise<string[]> {
  const faults: string[] = []
  for await (const reads of readStatements(
    (async function* () {
      yield* pieces
    })(),
  ))
    faults.push(...reads.flatMap((read) => ('fault' in read ? [read.fault] : [])))
  return faults
}

const json = (...records: object[]) => Buffer.from(records.map((one) => JSON.stringify(one)).join('\n'))
const HEADER = 'decision_ground,application_date,uuid,decision_visibility'
const csv = (...lines: string[]) => Buffer.from(`${[HEADER, ...lines].join('\n')}\n`)
const GROUND = 'DECISION_GROUND_ILLEGAL_CONTENT'

describe('why a whole file could not be read', () => {
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(40)])
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['empty', Buffer.alloc(0)],
    ['a zip archive', zip],
    ['no text', Buffer.from([0xff, 0xfe, 0, 1, 2, 0, 3])],
    ['JSON of something else', json()],
    ['a table without its columns', Buffer.from('one,two\n1,2\n')],
    ['damaged', gzipSync(json({ uuid: 'a' })).fill(7, 10, 24)],
  ]
  for (const [what, file] of files)
    test(`${what}: told in each language`, async () => {
      const said = await faultsOf(file).then(
        () => null,
        (error: Error) => error.message,
      )
      assert.ok(said !== null)
      const told = Object.values(VOICES).map((say) => brokenParts(said, say))
      assert.ok(
        told.every((of) => of.length === 1 && of.every(({ known }) => known)),
        said,
      )
      assert.equal(new Set(told.map(([one]) => one.text)).size, 3, said)
    })
})

describe('why a record of a file could not be read', () => {
  test('is told in each language, whatever the reader of files found', async () => {
    const whole = gzipSync(Buffer.concat([json({ uuid: 'a' }), Buffer.from('\n'.repeat(5000))]))
    const found = [
      ...(await faultsOf(json({ decision_ground: 'made up', application_date: '2026-02-31' }))),
      ...(await faultsOf(json({ decision_ground: GROUND, application_date: '2026-02-03', uuid: 'a' }))),
      ...(await faultsOf(csv(`${GROUND},2026-02-03`, `"${GROUND},2026-02-03,a,b`))),
      ...(await faultsOf(Buffer.from('{"uuid": "a", "x": nothing}\n{"uuid": "b"'))),
      ...(await faultsOf(whole.subarray(0, whole.length - 6))),
    ]
    const sentences = new Set(found.flatMap((fault) => fault.split('; ')))
    assert.ok(sentences.size >= 8, [...sentences].join('\n'))
    for (const fault of found)
      for (const [language, say] of Object.entries(VOICES))
        for (const { text, known } of brokenParts(fault, say)) assert.ok(known, `${language}: ${text}`)
  })

  test('fault by fault, with the names of the schema as they stand in the file', () => {
    const reason = 'decision_ground is missing; application_date is no day; no decision is named'
    const texts = (say: (typeof VOICES)['lv']) => brokenParts(reason, say).map(({ text }) => plain(text))
    assert.deepEqual(texts(VOICES.lv), [
      'Trūkst «decision_ground»',
      '«application_date» nav diena',
      'Nav nosaukts neviens lēmums',
    ])
    assert.deepEqual(texts(VOICES.ar)[0], '«decision_ground» غير موجود')
    const columns = brokenParts('the record has 2 columns instead of 37', VOICES.en)[0]
    assert.equal(plain(columns?.text ?? ''), 'The record has 2 columns instead of 37')
  })

  test('what has no words here stays as it was written, and says that it is English', () => {
    const strange = 'the moon was full'
    assert.deepEqual(brokenParts(strange, VOICES.ar), [{ text: strange, known: false }])
    const mixed = brokenParts(`no decision is named; ${strange}`, VOICES.lv)
    assert.deepEqual(
      mixed.map(({ known }) => known),
      [true, false],
    )
  })
})
