import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// What a killed program leaves on the machine: processes that it had started, and files in its temporary folder. By Linux's own list.

/** A process; its number alone may be another's a moment later. */
type Process = { readonly id: number; readonly parent: number; readonly began: string }

/** @returns null where it is gone, or only waits for its parent to be told of its end */
function processOf(id: number): Process | null {
  try {
    // Its name, in brackets, may hold anything; state, parent and the ticks at which it began come after it (proc_pid_stat(5)).
    const told = readFileSync(`/proc/${id}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
    return told[0] === 'Z' ? null : { id, parent: Number(told[1]), began: told[19] ?? '' }
  } catch {
    return null
  }
}

/** All processes below one, of whatever user and namespace. */
export function processesBelow(id: number): readonly Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (processOf(Number(name)) ?? []) : []))
  const below = (parent: number): readonly Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.id)])
  return below(id)
}

/** Those that still run, by what they were told when they were started. */
export const stillRunning = (processes: readonly Process[]): readonly string[] =>
  processes.flatMap(({ id, began }) => (processOf(id)?.began === began ? [commandOf(id)] : []))

function commandOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'latin1').replaceAll('\0', ' ').slice(0, 200)
  } catch {
    return String(id)
  }
}

/** Files below a folder; neither folders nor sockets, which hold nothing. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )
