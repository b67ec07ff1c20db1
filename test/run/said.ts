import { runCommand } from '../../src/entry/cli/index.ts'

/** What a command gave and said. */
export type Said = { readonly code: number; readonly out: string; readonly err: string }

/**
 * Runs a command in this process and takes down what it says: a process of its own costs seconds.
 * @param settings stand in the environment while it runs; one that is empty counts as not set
 */
export async function said(words: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Said> {
  const { log, error } = console
  const before = Object.fromEntries(Object.keys(settings).map((name) => [name, process.env[name]]))
  const lines: { out: string[]; err: string[] } = { out: [], err: [] }
  console.log = (...parts: unknown[]) => lines.out.push(parts.join(' '))
  console.error = (...parts: unknown[]) => lines.err.push(parts.join(' '))
  Object.assign(process.env, settings)
  try {
    const code = await runCommand(words)
    return { code, out: lines.out.join('\n'), err: lines.err.join('\n') }
  } finally {
    Object.assign(console, { log, error })
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
