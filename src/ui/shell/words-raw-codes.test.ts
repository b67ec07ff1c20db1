import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Row } from '../../kernel/database.ts'
import { EVENTS as REQUEST_EVENTS } from '../../modules/requests/record.ts'
import { en } from './catalogues/en.ts'
import { knows } from './words.ts'

const SRC = join(import.meta.dirname, '../..')
const textsOf = (pattern: string) =>
  globSync(pattern, { cwd: SRC })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(SRC, file), 'utf8'))

/** What a room enters into the history of its records: `enter(…, { kind: 'opened', … })`. */
const enteredBy = (folder: string): readonly string[] => [
  ...new Set(
    textsOf(`modules/${folder}/**/*.ts`).flatMap((text) =>
      [...text.matchAll(/\benter\w*\((?:[^;])*?\bkind: '([a-z0-9-]+)'/g)].map(([, kind]) => kind),
    ),
  ),
]

/** Each that the database knows: the type checker says where one is missing. */
const BREACH_EVENTS = Object.keys({
  assessed: true,
  closed: true,
  described: true,
  entered: true,
  notified: true,
  'passed-over': true,
  settled: true,
  told: true,
  withheld: true,
} satisfies Record<Row<'breach_events'>['kind'], true>)

// Pages say the kind itself where a history has one that nobody has words for; no kind that a room writes may come to that.
const HISTORIES = {
  'report.event-': enteredBy('reports'),
  'block.event-': enteredBy('blocking'),
  'request.event-': REQUEST_EVENTS,
  'breach.event-': BREACH_EVENTS,
} as const

describe('no code of the program stands on a page', () => {
  for (const [key, kinds] of Object.entries(HISTORIES))
    test(`each ${key}… of a history has words`, () => {
      assert.ok(kinds.length > 2, 'the walk finds what the room enters')
      assert.deepEqual(
        kinds.filter((kind) => !knows(en, `${key}${kind}`)),
        [],
      )
    })

  test('what the post and other servers may answer has words', () => {
    const codes = [
      ...textsOf('{entry/jobs/post,ports/mail,ports/webhooks}.ts').flatMap((text) =>
        [...text.matchAll(/new MailFault\(['`]([a-z-]+)/g)].map(([, code]) => code),
      ),
      'no-mail-settings',
      'internal',
    ]
    assert.ok(codes.length > 4)
    assert.deepEqual(
      codes.filter((code) => !knows(en, `delivery.${code}`) && !knows(en, `source-fault.${code}`)),
      [],
    )
  })

  test('pages put no state, kind, reason or problem of a record on the screen as it comes', () => {
    const raw = /<bdi>\{(?:\w+\.)*(?:state|kind|outcome|refusal|problem|failure|because|permission|operation)\}<\/bdi>/
    const children = /[>}]\s*\{(?:\w+\.)+(?:state|outcome|refusal|problem|failure|because|permission|operation)\}\s*</
    for (const file of globSync('ui/**/*.tsx', { cwd: SRC })) {
      const text = readFileSync(join(SRC, file), 'utf8')
      assert.doesNotMatch(text, raw, file)
      assert.doesNotMatch(text, children, file)
    }
  })
})
