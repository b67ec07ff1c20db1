import assert from 'node:assert/strict'
import { test } from 'node:test'
import { install, isNewEnough, type Machine, type Need } from './install.ts'

const wanted: readonly Need[] = [
  { packages: ['chromium'], file: '/usr/bin/chromium', purpose: 'pages' },
  {
    packages: ['postgresql-17', 'postgresql-17-pgvector'],
    file: '/usr/lib/postgresql/17/bin/postgres',
    purpose: 'server',
  },
]

type Invented = { readonly files: readonly string[]; readonly isRoot: boolean; readonly aptWorks?: boolean }

/** A machine on which installing brings every file, if apt works. */
function machineWith({ files, isRoot, aptWorks = true }: Invented): Machine & { readonly commands: string[] } {
  const commands: string[] = []
  const there = new Set(files)
  const run = (command: readonly string[]) => {
    commands.push(command.join(' '))
    if (aptWorks)
      for (const { file, packages } of wanted) if (packages.every((name) => command.includes(name))) there.add(file)
    return aptWorks
  }
  return { commands, isRoot, run, has: (file) => there.has(file) }
}

test('nothing is run when all is there', () => {
  const machine = machineWith({ files: wanted.map(({ file }) => file), isRoot: true })
  assert.equal(install(wanted, machine), null)
  assert.deepEqual(machine.commands, [])
})

test('root on Debian gets what is missing, and only that', () => {
  const machine = machineWith({ files: ['/usr/bin/apt-get', '/usr/bin/chromium'], isRoot: true })
  assert.equal(install(wanted, machine), null)
  assert.deepEqual(machine.commands, [
    'apt-get update -q',
    'apt-get install -y -q --no-install-recommends postgresql-17 postgresql-17-pgvector',
  ])
})

test('without root, or without apt, the words name each package and the command', () => {
  for (const machine of [
    machineWith({ files: ['/usr/bin/apt-get'], isRoot: false }),
    machineWith({ files: [], isRoot: true }),
  ]) {
    const words = install(wanted, machine) ?? ''
    assert.deepEqual(machine.commands, [])
    assert.match(words, /apt-get install --no-install-recommends chromium postgresql-17 postgresql-17-pgvector$/)
    assert.match(words, /chromium \(pages: \/usr\/bin\/chromium\)/)
  }
})

test('what is used only where it is there is asked of nobody: no virus scanner has to be installed for the tests', () => {
  const bare = { has: () => false, isRoot: false, run: () => assert.fail('nothing is run') }
  const words = install(undefined, bare) ?? ''
  assert.match(words, /postgresql/)
  assert.doesNotMatch(words, /clam/i)
})

test('a failing apt-get is not taken for success', () => {
  const machine = machineWith({ files: ['/usr/bin/apt-get'], isRoot: true, aptWorks: false })
  assert.match(install(wanted, machine) ?? '', /chromium/)
})

const quickOrSlow: readonly Need[] = [
  { packages: ['quick'], file: '/usr/bin/quick', purpose: 'pages', orElse: '/usr/bin/slow' },
]

test('what does as well is enough, though root tries to get the better one', () => {
  const user = machineWith({ files: ['/usr/bin/apt-get', '/usr/bin/slow'], isRoot: false })
  assert.equal(install(quickOrSlow, user), null)
  const root = machineWith({ files: ['/usr/bin/apt-get', '/usr/bin/slow'], isRoot: true, aptWorks: false })
  assert.equal(install(quickOrSlow, root), null)
  assert.match(root.commands.join(), /install .* quick$/)
  const bare = machineWith({ files: ['/usr/bin/apt-get'], isRoot: true, aptWorks: false })
  assert.match(install(quickOrSlow, bare) ?? '', /quick \(pages: \/usr\/bin\/quick\)/)
})

test('a package that there is not keeps no other away', () => {
  const machine = machineWith({ files: ['/usr/bin/apt-get'], isRoot: true })
  assert.match(install([...quickOrSlow, ...wanted], machine) ?? '', /^The tests need quick \(/)
})

test('Node.js from 24.7', () => {
  assert.deepEqual(['24.7.0', '24.21.0', '25.0.0', '26.10.0'].filter(isNewEnough).length, 4)
  assert.deepEqual(['20.20.2', '22.21.0', '24.6.9', '18.0.0'].filter(isNewEnough), [])
})
