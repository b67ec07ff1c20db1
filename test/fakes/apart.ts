import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { READY } from '../../src/ports/own-process.ts'

// A program for the tests of `own-process.ts`: it listens, and does what it is told.

type Told = { readonly socket?: string; readonly read?: string; readonly write?: string; readonly end?: number }

const tried = (what: () => unknown): string => {
  try {
    what()
    return 'done'
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code)
  }
}

process.on('message', ({ socket, read, write, end }: Told) => {
  if (socket) createServer((one) => one.end('here')).listen(socket, () => process.send?.(READY))
  if (read) process.send?.({ read: tried(() => readFileSync(read)) })
  if (write) process.send?.({ write: tried(() => writeFileSync(write, 'x')) })
  if (end !== undefined) process.exit(end)
})
process.once('disconnect', () => process.exit())
process.send?.({ environment: Object.keys(process.env) })
