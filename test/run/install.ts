import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Debian packages that tests need, and a file by which one sees that they are there. */
export type Need = {
  readonly packages: readonly string[]
  readonly file: string
  readonly purpose: string
  /** A file that does as well, only slower: where it is, nobody is asked to install anything. */
  readonly orElse?: string
}

const needs: readonly Need[] = [
  {
    packages: ['chromium-headless-shell'],
    file: '/usr/bin/chromium-headless-shell',
    purpose: 'tests of pages in a browser',
    orElse: '/usr/bin/chromium',
  },
  { packages: ['postgresql'], file: '/usr/lib/postgresql', purpose: 'tests on a PostgreSQL server' },
  { packages: ['bind9', 'bind9-utils'], file: '/usr/sbin/named', purpose: 'tests of block lists with a real resolver' },
]

/** What the machine has and may do. */
export type Machine = {
  readonly has: (file: string) => boolean
  readonly isRoot: boolean
  readonly run: (command: readonly string[]) => boolean
}

const thisMachine: Machine = {
  has: existsSync,
  isRoot: process.getuid?.() === 0,
  run: ([command, ...args]) => {
    console.log(`$ ${command} ${args.join(' ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
  },
}

/**
 * Installs what is missing, where that can be done: as root on Debian or a system made from it.
 * @returns null when all is there; otherwise the words that say what to install
 */
export function install(wanted: readonly Need[] = needs, machine: Machine = thisMachine): string | null {
  const missing = wanted.filter(({ file }) => !machine.has(file))
  if (missing.length > 0 && machine.isRoot && machine.has('/usr/bin/apt-get')) {
    // A stale package list is worth a try, so a failing update does not end it.
    machine.run(['apt-get', 'update', '-q'])
    // Each need by itself: a package that a system does not have must not keep the others away.
    for (const { packages } of missing)
      machine.run(['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages])
  }
  // What counts is the file: apt-get can report success for a package that brings no program.
  const left = missing.filter(({ file, orElse }) => !machine.has(file) && !(orElse && machine.has(orElse)))
  if (left.length === 0) return null
  const reasons = left.map(({ packages: names, file, purpose }) => `${names.join(' ')} (${purpose}: ${file})`)
  const command = `apt-get install --no-install-recommends ${left.flatMap((need) => need.packages).join(' ')}`
  return `The tests need ${reasons.join(', ')}.\nInstall it as root and run the tests again:\n  ${command}`
}

/** True for Node.js 24.7 and later, the first 24 with all that the program uses (argon2 in node:crypto). */
export function isNewEnough(version: string): boolean {
  const [major, minor] = version.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 7)
}
