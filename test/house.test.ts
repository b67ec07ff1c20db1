import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { circles, figures, percentile, rules, table } from './rules/house.ts'
import { readSource, type Source } from './rules/source.ts'

const root = join(import.meta.dirname, '..')

const sources = globSync(['{src,test,bench}/**/*.{ts,tsx,js}', 'src/**/*.txt'], { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => readSource({ path, text: readFileSync(join(root, path), 'utf8') }))

const measured = figures(sources)
console.log(`\nhouse numbers of src/ (${sources.length} files read)\n${table(measured)}\n`)

for (const { what, measured: value, bar, holds } of measured) {
  test(`house: ${what} ${bar}`, () => assert.ok(holds, `${what}: ${value}, must be ${bar}`))
}

for (const { name, breaches } of rules) test(`house: ${name}`, () => assert.deepEqual(breaches(sources), []))

// Each rule is seen to fail on a small invented house, and to be content with the right way to do it.

type Files = Record<string, string>
/** What stands `beside` is there both times, and right. */
type Example = { readonly rule: string; readonly beside?: Files; readonly bad: Files; readonly good: Files }

const importing = (target: string) => `import { x } from '${target}'\n`

const examples: readonly Example[] = [
  {
    rule: 'rooms',
    bad: {
      'src/kernel/audit.ts': importing('../modules/cases/index.ts'),
      'src/modules/cases/case.ts': importing('../../entry/http/server.ts'),
      'src/operations.ts': importing('./entry/http/server.ts'),
      'src/screening/rank.ts': importing('../kernel/database.ts'),
      'src/screening/join.ts': `type X = import('../modules/leads/index.ts').Lead\n`,
      'src/attic/box.ts': importing('../kernel/ids.ts'),
    },
    good: {
      'src/main.ts': importing('./entry/cli/screen.ts'),
      'src/entry/cli/screen.ts': importing('../../screening/screen.ts'),
      'src/operations.ts': importing('./modules/cases/operations.ts'),
      'src/screening/screen.ts': importing('./read/csv.ts') + importing('node:util'),
    },
  },
  {
    rule: 'modules: each other',
    bad: {
      'src/modules/cases/case.ts': importing('../reports/report.ts'),
      'src/modules/leads/lead.ts': importing('../cases/index.ts'),
      'src/modules/hub/hub.ts': importing('../cases/index.ts'),
      'src/modules/statistics/counts.ts': importing('../hub/index.ts'),
      'src/modules/weather/rain.ts': importing('../cases/index.ts'),
    },
    good: {
      'src/modules/cases/case.ts': importing('../reports/index.ts') + importing('./track.ts'),
      'src/modules/hub/hub.ts': importing('../accounts/index.ts'),
    },
  },
  {
    rule: 'modules: each folder',
    bad: { 'src/modules/weather/rain.ts': '', 'src/modules/exchange/shares.ts': '' },
    good: { 'src/modules/shares/share.ts': '', 'src/modules/lessons/lesson.ts': '' },
  },
  {
    rule: 'ui: only types',
    bad: {
      'src/ui/rooms/leads/lead.tsx': importing('../../../modules/leads/index.ts'),
      'src/ui/rooms/today/desk.tsx': `export * from '../../../main.ts'\n`,
    },
    good: {
      'src/ui/rooms/leads/lead.tsx': `import type { Lead } from '../../../modules/leads/index.ts'\n${importing('./table.tsx')}`,
      'src/ui/rooms/cases/case.tsx': `import { type Case } from '../../../modules/cases/index.ts'\n${importing('react')}`,
      'src/ui/rooms/cases/age.tsx': importing('../../../modules/cases/codes.ts'),
    },
  },
  {
    rule: 'database drivers',
    bad: {
      'src/modules/cases/sql.ts': importing('kysely'),
      'src/kernel/audit.ts': `import type { Pool } from 'pg'\n`,
      'src/screening/store.ts': `const lite = await import('@electric-sql/pglite/live')\n`,
    },
    good: {
      'src/kernel/database.ts': importing('pg') + importing('kysely'),
      'src/kernel/audit.ts': importing('pgsql-ast'),
    },
  },
  {
    rule: 'process.env',
    bad: {
      'src/main.ts': `const port = process.env.PORT\n`,
      'src/kernel/vault.ts': `import { env } from 'node:process'\n`,
      'src/kernel/clock.ts': `const { env } = process\n`,
      'src/kernel/ids.ts': `const zone = globalThis.process['env'].TZ\n`,
    },
    good: {
      'src/kernel/config.ts': `const port = process.env.PORT\n`,
      'src/main.ts': `import { argv } from 'node:process'\n`,
    },
  },
  {
    rule: 'fetch',
    bad: { 'src/screening/read/html.ts': `await fetch('x')\n`, 'src/main.ts': `await globalThis.fetch('x')\n` },
    good: { 'src/ports/fetch.ts': `await fetch('x')\n`, 'src/main.ts': `// fetch(x)\nport.fetch('x')\n` },
  },
  {
    rule: 'node:fs',
    bad: { 'src/screening/rank.ts': importing('node:fs'), 'src/kernel/vault.ts': importing('fs/promises') },
    good: {
      'src/screening/read/csv.ts': importing('node:fs'),
      'src/screening/state/store.ts': importing('node:fs/promises'),
      'src/screening/rank.test.ts': importing('node:fs'),
      'src/entry/cli/screen.ts': importing('node:fs'),
    },
  },
  {
    rule: 'the program uses no test',
    bad: { 'src/main.ts': importing('../test/house.ts'), 'src/kernel/ids.ts': importing('./ids.test.ts') },
    good: { 'src/kernel/ids.test.ts': importing('../../test/house.ts') },
  },
  {
    rule: 'no import circle',
    bad: {
      'src/kernel/a.ts': importing('./b.ts'),
      'src/kernel/b.ts': `export * from './c.ts'\n`,
      'src/kernel/c.ts': `import type { A } from './a.ts'\n`,
    },
    good: {
      'src/kernel/a.ts': importing('./b.ts') + importing('./c.ts'),
      'src/kernel/b.ts': importing('./c.ts'),
      'src/kernel/c.ts': '',
    },
  },
  {
    rule: 'no any',
    bad: { 'src/main.ts': `const x: any = 1\n`, 'src/main.test.ts': `const xs = [] as Array<any>\n` },
    good: { 'src/main.ts': `// any\nconst any: unknown = 'any'\n` },
  },
  {
    rule: 'names',
    bad: {
      'src/screening/textUtils.ts': '',
      'src/screening/utils.ts': '',
      'src/common/ids.ts': '',
      'src/kernel/mail-service.ts': '',
      'src/kernel/Audit.ts': '',
    },
    good: { 'src/screening/offer-rules.test.ts': '', 'src/screening/base58.ts': '', 'src/ui/rooms/cases/list.tsx': '' },
  },
  {
    rule: 'a test in src has its place',
    beside: {
      'src/modules/leads/lead.ts': '',
      'src/modules/leads/screenings/open.ts': '',
      'src/screening/languages/lv.txt': '[fee]\nmaksa',
    },
    bad: {
      'src/modules/leads/edges.test.ts': '',
      'src/modules/leads/open.test.ts': '',
      'src/modules/leads/leads.test.ts': '',
      'src/modules/leads/behaviour/edges.test.ts': '',
      'src/modules/leads/behaviour/walk.property.test.ts': '',
      'src/screening/languages/lt.test.ts': '',
      'src/modules/weather/behaviour/never-bend.test.ts': '',
    },
    good: {
      'src/modules/leads/lead.test.ts': '',
      'src/modules/leads/lead-table.test.ts': '',
      'src/modules/leads/lead.property.test.ts': '',
      'src/modules/leads/screenings-list.test.ts': '',
      'src/screening/languages/lv.test.ts': '',
      'src/modules/leads/behaviour/two-at-once.test.ts': '',
      'src/modules/leads/screenings/behaviour/walls.test.ts': '',
      'test/pages/leads.test.ts': '',
    },
  },
  {
    rule: 'ui: no file outside',
    bad: { 'src/ui/lead-view.ts': '', 'src/ui/pages/lead.tsx': '', 'src/ui/rooms/lead.tsx': '' },
    good: { 'src/ui/main.tsx': '', 'src/ui/shell/app.tsx': '', 'src/ui/rooms/leads/lead.tsx': '' },
  },
  {
    rule: 'ui rooms',
    beside: { 'src/modules/leads/lead.ts': '' },
    bad: { 'src/ui/rooms/lead/lead.tsx': '', 'src/ui/rooms/queue/queue.tsx': '' },
    good: { 'src/ui/rooms/leads/lead.tsx': '', 'src/ui/rooms/today/desk.tsx': '' },
  },
  {
    rule: 'codes.ts',
    bad: { 'src/modules/leads/codes.ts': importing('./lead.ts'), 'src/kernel/codes.ts': `export * from 'zod'\n` },
    good: { 'src/modules/leads/codes.ts': `export const STATES = ['new', 'claimed'] as const\n` },
  },
  {
    rule: 'closed lists',
    beside: {
      'src/modules/leads/codes.ts': `export const SEXES = ['f', 'm', 'o']\nexport const WAYS = ['a', 'b', 'c', 'd']\n`,
    },
    bad: {
      'src/ui/rooms/leads/lead.tsx': `const sexes = ['m', 'f', 'o']\n`,
      'src/modules/cases/person.ts': `type Way = 'd' | 'a' | 'b' | 'c'\n`,
    },
    good: {
      'src/ui/rooms/leads/lead.tsx': `const some = ['m', 'f']\n`,
      'src/modules/cases/person.ts': `type Sex = 'm' | 'f' | 'o'\nconst said = ['A sentence.', 'a', 'b', 'c']\n`,
      'src/screening/ways.ts': `const ways = ['a', 'b', 'c', 'd']\n`,
    },
  },
  {
    rule: 'transactions',
    bad: {
      'src/modules/leads/list/list.ts': `await kernel.database.transaction(session, work)\n`,
      'src/modules/reports/files/space.ts': `export const room = 1\n`,
    },
    good: {
      'src/kernel/execute.ts': `await kernel.database.transaction(session, work)\n`,
      'src/ui/device/store.ts': `this.database.transaction(['drafts'])\n`,
    },
  },
  {
    rule: 'public: only types',
    bad: {
      'src/public/form-route.ts': importing('../modules/reports/index.ts'),
      'src/public/visit.ts': importing('../operations.ts'),
    },
    good: {
      'src/public/form-route.ts': importing('../modules/reports/public.ts'),
      'src/public/index.ts': importing('../modules/reports/codes.ts'),
      'src/public/visit.ts': "import type { In } from '../operations.ts'\n",
    },
  },
  {
    rule: 'the process of the public pages',
    bad: {
      'src/kernel/database.ts': 'export const x = 1\n',
    },
    beside: {
      'src/entry/public/process.ts': importing('../../public/index.ts'),
      'src/public/index.ts': importing('../modules/reports/public.ts'),
      'src/modules/reports/public.ts': importing('../../kernel/database.ts'),
    },
    good: {
      'src/modules/reports/public.ts': "import type { Tx } from '../../kernel/database.ts'\n",
    },
  },
  {
    rule: 'advisory locks',
    bad: {
      'src/modules/leads/list/list.ts': 'await sql`select pg_advisory_xact_lock(7)`.execute(db)\n',
      'src/kernel/queue.ts': `run('select pg_try_advisory_lock(7)')\n`,
    },
    good: { 'src/kernel/locks.ts': 'await sql`select pg_advisory_xact_lock(7)`.execute(db)\n' },
  },
  {
    rule: 'no file over 400',
    bad: { 'src/kernel/long.ts': 'x\n'.repeat(401), 'src/kernel/long.test.ts': 'x\n'.repeat(401) },
    good: {
      'src/screening/languages/said/lv.ts': `// Data: words\n${'x\n'.repeat(999)}`,
      'src/ui/client.ts': `// Generated from the table\n${'x\n'.repeat(999)}`,
      'src/kernel/told.ts': `/** It tells.${'\n *'.repeat(300)} */\nexport const x = 1\n${'x\n'.repeat(300)}`,
    },
  },
]

const house = (files: Files): Source[] => Object.entries(files).map(([path, text]) => readSource({ path, text }))

for (const { rule, beside, bad, good } of examples) {
  test(`house rule fails where it should: ${rule}`, () => {
    const { breaches } = rules.find(({ name }) => name.startsWith(rule)) ?? assert.fail(`no rule ${rule}`)
    const expected = rule === 'no import circle' ? 1 : Object.keys(bad).length
    const broken = breaches(house({ ...beside, ...bad }))
    assert.equal(broken.length, expected, broken.join('\n'))
    assert.deepEqual(breaches(house({ ...beside, ...good })), [])
  })
}

test('every rule has an example that breaks it', () => {
  assert.equal(new Set(examples.map(({ rule }) => rule)).size, rules.length)
})

test('circles: each is told once, with its way', () => {
  const files = { 'src/a.ts': importing('./b.ts') + importing('./a.ts'), 'src/b.ts': importing('./a.ts') }
  assert.deepEqual(circles(house(files)), [
    ['src/a.ts', 'src/b.ts', 'src/a.ts'],
    ['src/a.ts', 'src/a.ts'],
  ])
})

test('percentile: nearest rank', () => {
  assert.equal(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9), 9)
  assert.equal(percentile([3, 1, 2], 0.5), 2)
  assert.equal(percentile([], 0.5), 0)
})

test('figures: long files, long functions, few tests and few comments are seen', () => {
  const long = `export function f() {\n${'  g()\n'.repeat(250)}}\n`
  const broken = figures(house({ 'src/kernel/f.ts': long, 'src/kernel/f.test.ts': 'g()\n' })).filter(
    ({ holds }) => !holds,
  )
  assert.deepEqual(
    broken.map(({ what, measured: value }) => `${what} ${value}`),
    [
      'files, 90th percentile 252',
      'functions, median 252',
      'functions, 90th percentile 252',
      'test lines 1',
      'comments inside code 0.0 %',
    ],
  )
  const chatty = figures(house({ 'src/kernel/f.ts': '// why\nf()\n' }))
  assert.equal(chatty.at(-1)?.measured, '50.0 %')
  assert.equal(chatty.at(-1)?.holds, false)
})

test('a source: docstrings of what is exported count nowhere, other comments do, strings never', () => {
  const text = [
    '/** Says what it takes. */',
    'export type T = {',
    '  /** Days. */',
    '  days: number',
    '}',
    '',
    '/** Why it is done so. */',
    'const inner = () => {',
    '  // And this.',
    "  return 'https://example.org // not a comment'",
    '}',
    '/**',
    ' * Two lines.',
    ' */',
    'export function outer() {',
    '  /** Not a docstring. */',
    '  return inner() // said beside',
    '}',
  ]
  const source = readSource({ path: 'src/kernel/x.ts', text: `${text.join('\n')}\n` })
  assert.equal(source.lines, 18 - 5)
  assert.equal(source.filledLines, 12)
  assert.equal(source.commentLines, 4)
  assert.deepEqual(source.functions, [
    { name: 'inner', line: 8, lines: 4 },
    { name: 'outer', line: 15, lines: 4 },
  ])
})

test('a source that does not parse says where', () => {
  assert.throws(() => readSource({ path: 'src/kernel/x.ts', text: 'const = 1' }), /src\/kernel\/x\.ts: /)
})
