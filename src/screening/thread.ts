import { getCompileCacheDir } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/**
 * Starts a thread on a module. Threads do not take over the cache of compiled modules, and a module in TypeScript is read before it
 * could ask for it: each would load three hundred files anew, which takes half a second. So a line of JavaScript asks first.
 */
export function startThread(module: URL, resourceLimits?: ResourceLimits): Worker {
  const cache = getCompileCacheDir() === undefined ? '' : "require('node:module').enableCompileCache();"
  return new Worker(`${cache}import(${JSON.stringify(module.href)})`, { eval: true, resourceLimits })
}

/**
 * Gives the memory that this thread no longer needs back to the system; called as its last act. V8 keeps the pages of a thread that
 * has ended for eight seconds, for other threads that might want some: of two assessing threads that is a quarter of a
 * gigabyte, just when grouping needs the most. A last collection keeps none.
 */
export function giveBack(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (how: { type: 'major'; flavor: 'last-resort' }) => void
  collect({ type: 'major', flavor: 'last-resort' })
}
