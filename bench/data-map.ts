import { readMigrations } from '../src/kernel/database.ts'
import type { Migration } from '../src/kernel/migrations.ts'
import { openTestDatabase, type TestDatabase } from '../test/run/databases.ts'
import { trustedSection } from './trusted-columns.ts'
import { docsPage, markdownTable, writeOrCompare } from './written.ts'

/** What is kept where, drawn from the database itself and the words above each table in `migrations/`. */
export const PAGE = docsPage('data-map.md')

/** One column as the database knows it. */
export type Column = { readonly table: string; readonly name: string; readonly type: string }
/** One policy: whom a table lets in, and for what. */
export type Policy = { readonly table: string; readonly name: string; readonly command: string; readonly role: string }

// A table stands in the file that makes it, or that gives it the name it has.
const MAKES = /^(?:create table (\w+) \(|alter table \w+ rename to (\w+);)/gm
const WITH_COMMENT = new RegExp(`((?:^--.*\\n)*)${MAKES.source}`, 'gm')

/** What the comment right above each `create table` says, by table. */
export function wordsOf(migrations: readonly Migration[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const { text } of migrations) {
    // A comment with an empty line behind it is about the file, not about the table that happens to come next.
    for (const [, comment = '', made, renamed] of text.matchAll(WITH_COMMENT))
      said.set(
        made ?? renamed ?? '',
        comment
          .split('\n')
          .map((line) => line.replace(/^--\s?/, ''))
          .join(' ')
          .trim(),
      )
  }
  return said
}

// Files that are applied somewhere are never altered, not even in their comments; these tables stand in such files.
const SAID_LATER: Readonly<Record<string, string>> = {
  agencies:
    'Agencies of this installation, with controller, data-protection officer and legal bases, as their settings say.',
  members: 'People who sign in. Name, address and ways to sign in are sealed.',
  screenings: 'One import of adverts: how much was read and what came of it.',
  leads:
    'Groups of adverts that look like one deceptive recruitment, and what was decided on them. Adverts are sealed elsewhere.',
  lead_features: 'Numbers and hashed words of a lead for the learned order; nothing of a person.',
  learning_settings: 'Whether an agency uses the learned order, who switched it, how long features are kept.',
  reports: 'What anybody tells an agency without saying who they are. Days only; a random number.',
}

/** In what form a column keeps its value. `sealed_…` and `reason` are the house's names for what a key opens. */
export function formOf({ name, type }: Pick<Column, 'name' | 'type'>): 'sealed' | 'hash or key' | 'plain' {
  if (type !== 'bytea') return 'plain'
  return name.startsWith('sealed') || name === 'reason' ? 'sealed' : 'hash or key'
}

const named = (columns: readonly Column[], form: ReturnType<typeof formOf>): string =>
  columns
    .filter((column) => formOf(column) === form)
    .map(({ name }) => `\`${name}\``)
    .join(', ')

// The broker answers questions that cross agencies and gives nothing but the answer, so it is told apart.
const lets = (policies: readonly Policy[]): string =>
  policies
    .map(
      ({ name, command, role }) =>
        `${name.replaceAll('_', ' ')}${command === 'ALL' ? '' : ` (${command.toLowerCase()})`}${role.startsWith('ausma_broker') ? ' [broker]' : ''}`,
    )
    .join(', ')

function section(
  { name, text }: Migration,
  words: ReadonlyMap<string, string>,
  columns: readonly Column[],
  policies: readonly Policy[],
): string {
  const tables = [...text.matchAll(MAKES)].map(([, made, renamed]) => made ?? renamed ?? '')
  const rows = tables
    // One that a later file took away again is kept nowhere.
    .filter((table) => columns.some((column) => column.table === table))
    .map((table) => {
      const own = columns.filter((column) => column.table === table)
      const walls = policies.filter((policy) => policy.table === table)
      return [
        `\`${table}\``,
        words.get(table) || SAID_LATER[table] || '',
        named(own, 'sealed'),
        named(own, 'hash or key'),
        named(own, 'plain'),
        lets(walls),
      ]
    })
  if (rows.length === 0) return ''
  return [`## ${name}`, markdownTable(['table', 'what', 'sealed', 'hashes and keys', 'plain', 'policies'], rows)].join(
    '\n\n',
  )
}

/** Every column of the database. */
export const COLUMNS = `select table_name as "table", column_name as name, data_type as type from information_schema.columns
  where table_schema = 'public' order by table_name, ordinal_position`
const POLICIES = `select tablename as "table", policyname as name, cmd as command, roles[1]::text as role from pg_policies
  where schemaname = 'public' order by tablename, policyname`

/** The whole page, for a migrated database. */
export async function dataMapPage(database: Pick<TestDatabase, 'superuser'>): Promise<string> {
  const columns = (await database.superuser(COLUMNS)) as readonly Column[]
  const policies = (await database.superuser(POLICIES)) as readonly Policy[]
  const migrations = readMigrations()
  const words = wordsOf(migrations)
  const sections = migrations.map((migration) => section(migration, words, columns, policies))
  return `${[
    '# What is kept where',
    'Written by `node bench/data-map.ts --write` from a fresh database and `migrations/`; a test asks that both say the same. *Sealed*: opens only with a key that members, reporters or persons hold. *Hashes and keys*: finds or opens something, and tells nothing by itself. *Plain*: readable by whoever reads the database; states, days, numbers and what queues and counts need. Every table has row security forced; *policies* names whom it lets in. How long things are kept, and what remains a risk: [the impact assessment](dpia.md); what each wall does not stop: [the threat model](threat-model.md).',
    ...sections.filter((text) => text !== ''),
    trustedSection(),
  ].join('\n\n')}\n`
}

if (import.meta.main) {
  const database = await openTestDatabase('embedded')
  writeOrCompare(PAGE, await dataMapPage(database))
  await database.close()
}
