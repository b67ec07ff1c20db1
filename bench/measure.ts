import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one process took. CPU and memory are null on systems that tell neither (no GNU time, no /proc). */
export type Cost = {
  /** Seconds from start to end. */
  readonly wall: number
  /** Seconds of all its threads, user and system. */
  readonly cpu: number | null
  /** Largest resident set, bytes. */
  readonly memory: number | null
}

const GNU_TIME = '/usr/bin/time'
const POLL_MS = 20
/** Clock ticks a second in /proc, the same on every Linux that Node runs on. */
const TICKS = 100

/**
 * Runs Node on a script and measures the whole process, start-up included.
 * @param gnuTime where GNU time lies; where it is absent, /proc is read every 20 ms instead and the last moments are missed
 * @throws where it ends with another code than 0
 */
export async function measure(script: string, words: readonly string[], gnuTime = GNU_TIME): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-cost-'))
  try {
    const note = join(folder, 'time')
    const timed = existsSync(gnuTime) && process.platform === 'linux'
    const command = timed ? [gnuTime, '-f', '%U %S %M', '-o', note] : []
    const start = performance.now()
    const polled = await runToEnd([...command, process.execPath, script, ...words])
    const wall = (performance.now() - start) / 1000
    return { wall, ...(timed ? readNote(readFileSync(note, 'utf8')) : polled) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Seconds of user and system time and KiB of memory, as GNU time writes them. */
function readNote(note: string): Pick<Cost, 'cpu' | 'memory'> {
  const [user, system, kibibytes] = note.trim().split(' ').map(Number)
  return { cpu: user + system, memory: kibibytes * 1024 }
}

function runToEnd([command, ...words]: readonly string[]): Promise<Pick<Cost, 'cpu' | 'memory'>> {
  const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  let last: Pick<Cost, 'cpu' | 'memory'> = { cpu: null, memory: null }
  let errors = ''
  child.stderr.on('data', (piece: Buffer) => {
    errors = (errors + piece.toString()).slice(-2000)
  })
  const poll = setInterval(() => {
    last = readProcess(child.pid ?? 0) ?? last
  }, POLL_MS)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(poll)
      if (code === 0) resolve(last)
      else reject(new Error(`${words.join(' ')} ended with code ${code}:\n${errors}`))
    })
  })
}

/** What the kernel tells of a running process; null where it tells nothing (any more). */
function readProcess(pid: number): Pick<Cost, 'cpu' | 'memory'> | null {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    // The name in brackets may hold spaces; user and system ticks are the 12th and 13th fields after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    if (peak === null) return null
    return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, memory: Number(peak[1]) * 1024 }
  } catch {
    return null
  }
}
