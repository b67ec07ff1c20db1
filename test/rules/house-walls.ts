import { type Operations, PURPOSES, VERBS } from '../../src/kernel/operation.ts'

/** A file of SQL: its path and its text. */
export type SqlFile = { readonly path: string; readonly text: string }

/**
 * Tables without a wall: each table that a migration makes must have row security enabled and forced, and a policy.
 * @returns `path: table, what is missing`
 */
export function unwalled(files: readonly SqlFile[]): readonly string[] {
  const all = files.map(({ text }) => withoutComments(text)).join('\n')
  return files.flatMap(({ path, text }) =>
    tablesIn(withoutComments(text)).flatMap((table) => {
      const needed = [
        ['enable row level security', `alter table ${table} enable row level security`],
        ['force row level security', `alter table ${table} force row level security`],
        ['policy', `create policy \\S+ on ${table}\\b`],
      ]
      const missing = needed.filter(([, words]) => !new RegExp(words.replaceAll(' ', '\\s+'), 'i').test(all))
      return missing.map(([what]) => `${path}: ${table}, ${what}`)
    }),
  )
}

const withoutComments = (text: string) => text.replace(/--.*$/gm, '')

const tablesIn = (text: string) =>
  [...text.matchAll(/create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w.]+)/gi)].map(([, name]) => name)

/**
 * Operations that could not be guarded, entered or explained, or that strangers could call without end.
 * @returns `name: what is wrong`
 */
export function undeclared(operations: Operations): readonly string[] {
  return Object.entries(operations).flatMap(([name, operation]) => {
    const { permission, purpose, verb, summary, rate, input, output } = operation
    const wrong = [
      [/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(name), 'its name is not plural-noun.verb'],
      [/^([a-z-]+:[a-z-]+|anyone|self)$/.test(permission ?? ''), 'no permission'],
      [PURPOSES.includes(purpose), 'no purpose'],
      [VERBS.includes(verb), 'no verb'],
      [/^\p{Lu}.{4,}[^.]$/u.test(summary ?? ''), 'no summary'],
      [typeof input?.safeParse === 'function' && typeof output?.parse === 'function', 'no schemas'],
      [typeof operation.subject === 'function', 'no subject'],
      [permission !== 'anyone' || /^\d+\/min$/.test(rate ?? ''), 'anyone may call it without a rate'],
    ] as const
    return wrong.filter(([isRight]) => !isRight).map(([, what]) => `${name}: ${what}`)
  })
}
