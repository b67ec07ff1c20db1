import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { relative } from 'node:path'

// Loaded before the program (node --import): ends its process when it is about to take a certain step in a folder, however
// fast or slow it runs. Where it ends by itself it tells its fourth stream which steps it took.

const { AUSMA_STEPS_IN: folder = '', AUSMA_ENDED_BEFORE: end, AUSMA_ENDED_BY: signal = 'SIGKILL' } = process.env
const STEPS = ['openSync', 'writeSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync']

const all = fs as unknown as Record<string, (...given: readonly unknown[]) => unknown>
const { writeSync } = fs
/** The files that are open, by their numbers. */
const open = new Map<unknown, unknown>()
const taken: string[] = []

for (const name of STEPS) {
  const take = all[name]
  all[name] = (...given) => {
    const path = String(open.get(given[0]) ?? given[0])
    if (!path.startsWith(folder)) return take(...given)
    const step = `${name} ${relative(folder, path)}`
    if (step === end) process.kill(process.pid, signal)
    taken.push(step)
    const made = take(...given)
    if (name === 'openSync') open.set(made, path)
    if (name === 'closeSync') open.delete(given[0])
    return made
  }
}
// What modules of the program have imported by name is replaced as well.
syncBuiltinESMExports()
process.on('exit', () => writeSync(3, taken.join('\n')))
