import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { eventually } from '../../test/browser/eventually.ts'
import { type IsolatedBounds, openIsolation, ourProgram, runIsolated } from './isolated.ts'

const BOUNDS: IsolatedBounds = { memory: 1 << 28, time: 60_000, output: 100_000, processes: 2000, disk: 0 }
const isolation = openIsolation('nobody')
const why = await isolation.fault()

async function* bytes(...parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part)
}
const shell = (line: string, bounds: Partial<IsolatedBounds> = {}, reads: readonly string[] = []) =>
  runIsolated(isolation, { command: ['/bin/sh', '-c', line], reads, bounds: { ...BOUNDS, ...bounds } }, bytes())
/** A line of JavaScript in the place of a program of ours. */
function ours(line: string, bounds: Partial<IsolatedBounds> = {}) {
  const program = ourProgram(new URL('./isolated.ts', import.meta.url), { ...BOUNDS, ...bounds })
  return runIsolated(isolation, { ...program, command: [...program.command.slice(0, -1), '-e', line] }, bytes())
}
const said = async (...asked: Parameters<typeof shell>) => String(await shell(...asked))

describe('an isolated process', { skip: why === null ? false : `none here: ${why}` }, () => {
  test('is told by its input and answers by its output', async () => {
    const program = { command: ['/bin/sh', '-c', 'tr a-z A-Z'], reads: [], bounds: BOUNDS }
    assert.equal(String(await runIsolated(isolation, program, bytes('word ', 'after word'))), 'WORD AFTER WORD')
  })

  test('a program of ours may start no other', async () => {
    const line =
      'try { require("child_process").spawnSync("true"); console.log("ran") } catch (e) { console.log(e.code) }'
    assert.equal(String(await ours(line)), 'ERR_ACCESS_DENIED\n')
  })

  test('one that is not there is broken', async () => {
    const program = ourProgram(new URL('./no-such-program.ts', import.meta.url), BOUNDS)
    assert.equal(await runIsolated(isolation, program, bytes('abc')), 'broken')
  })

  test('reaches no network: not this machine either', async () => {
    const server = createServer((socket) => socket.end('reached'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const code = `require("net").connect(${port},"127.0.0.1").on("data",(d)=>console.log(String(d))).on("error",(e)=>console.log(e.code))`
    const answer = String(await ours(code))
    server.close()
    assert.equal(answer, 'ECONNREFUSED\n')
    assert.match(await said('ip -o link; ip route'), /^1: lo:[^\n]*\n$/)
  })

  test('sees neither the data folder nor anything else that it was not given', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ausma-test-'))
    writeFileSync(join(folder, 'secrets.json'), 'secret', { mode: 0o644 })
    assert.equal(await said(`cat ${folder}/secrets.json 2>/dev/null || echo none`), 'none\n')
    assert.equal(
      await said('cat /etc/passwd 2>/dev/null || echo none; ls /home /run /var 2>/dev/null; ls /tmp'),
      'none\n',
    )
    assert.equal(await said(`cat ${folder}/secrets.json`, {}, [`${folder}/secrets.json`]), 'secret')
    assert.equal(await said(`echo x > ${folder}/secrets.json || echo no`, {}, [folder]), 'no\n')
    rmSync(folder, { recursive: true })
  })

  test('is another user where the server is root, and nobody gets rights back', {
    skip: process.getuid?.() !== 0,
  }, async () => {
    const status = await said('id -u; grep -E "^(CapEff|CapBnd|NoNewPrivs)" /proc/self/status')
    assert.match(status, /^65534\nCapEff:\t0+\nCapBnd:\t0+\nNoNewPrivs:\t1\n$/)
    assert.equal(
      await said('mount -t tmpfs x /tmp 2>/dev/null || echo no; ls /proc/1/root 2>/dev/null || echo no'),
      'no\nno\n',
    )
  })

  test('what it starts ends with it, whatever that does', async () => {
    const mark = `${process.pid}.${Math.trunc(performance.now())}`
    const running = () => spawnSync('pgrep', ['-f', `sleep ${mark}`]).stdout.length > 0
    const run = shell(`(setsid sleep ${mark}>/dev/null 2>&1 &) ; sleep ${mark}`, { time: 1500 })
    await eventually(running, true)
    assert.equal(await run, 'too-slow')
    await eventually(running, false)
    // One that ends by itself leaves nothing behind either.
    assert.equal(await said(`(setsid sleep ${mark} >/dev/null 2>&1 &) ; echo over`), 'over\n')
    await eventually(running, false)
  })

  test('ends with whoever started it, also where it hears nothing of that: nobody is left who holds it to its time', async () => {
    const mark = `${process.pid}.${Math.trunc(performance.now())}`
    const running = () => spawnSync('pgrep', ['-f', `sleep ${mark}`]).stdout.length > 0
    const line = `import { openIsolation } from '${new URL('./isolated.ts', import.meta.url).href}'
      const program = { command: ['/bin/sleep', '${mark}'], reads: [], bounds: ${JSON.stringify(BOUNDS)} }
      await openIsolation('nobody').start(program)`
    const starter = spawn(process.execPath, ['--input-type=module', '--eval', line], { stdio: 'ignore' })
    await eventually(running, true)
    starter.kill('SIGKILL')
    await eventually(running, false)
  })

  test('forks without end, and stands at its bound', async () => {
    const mark = `${process.pid}${Math.trunc(performance.now())}`
    const count = `while i=$((i+1)); [ $i -lt 400 ]; do sleep 60.${mark} & done; echo all`
    const answer = await said(count, { processes: 120, time: 20_000 })
    assert.doesNotMatch(answer, /all/)
    await eventually(() => spawnSync('pgrep', ['-f', `sleep 60.${mark}`]).stdout.length, 0)
  })

  test('writes without end, and is ended at its bound', async () => {
    assert.equal(await shell('while :; do echo yes; done', { output: 5000 }), 'too-large')
    assert.equal(await said('head -c 100 /dev/zero > /tmp/x 2>/dev/null || echo no'), 'no\n')
    const disk = { disk: 1 << 20 }
    assert.equal(
      await said('head -c 4000000 /dev/zero > /tmp/x 2>/dev/null; stat -c %s /tmp/x; rm /tmp/x', disk),
      '1048576\n',
    )
  })

  test('takes no more memory than it may', async () => {
    const take = 'const all=[]; for(let i=0;i<100;i++) all.push(Buffer.alloc(10<<20,1)); console.log("taken")'
    assert.equal(await ours(take, { memory: 500 << 20 }), 'broken')
    assert.equal(String(await ours(take, { memory: 1500 << 20 })), 'taken\n')
  })

  test('that takes none of what it is told ends in its time all the same', async () => {
    const large = async function* () {
      for (let i = 0; i < 100; i++) yield Buffer.alloc(1 << 20)
    }
    const program = { command: ['/bin/sh', '-c', 'sleep 60'], reads: [], bounds: { ...BOUNDS, time: 1000 } }
    assert.equal(await runIsolated(isolation, program, large()), 'too-slow')
  })

  test('of bytes that cannot be read nothing is answered', async () => {
    const broken = async function* () {
      yield Buffer.from('a')
      throw new Error('not those that were kept')
    }
    const program = { command: ['/bin/cat'], reads: [], bounds: BOUNDS }
    await assert.rejects(runIsolated(isolation, program, broken()), /not those/)
  })
})

describe('where there is no isolation', () => {
  test('that is said, and nothing is started', async () => {
    const elsewhere = openIsolation('nobody', 'win32')
    assert.equal(await elsewhere.fault(), 'not-linux')
    await assert.rejects(elsewhere.start({ command: ['/bin/true'], reads: [], bounds: BOUNDS }), /not-linux/)
  })

  test('a user who is not there, and root, are none', { skip: why !== null || process.getuid?.() !== 0 }, async () => {
    assert.equal(await openIsolation('nobody-of-this-name').fault(), 'no-user')
    assert.equal(await openIsolation('root').fault(), 'no-user')
  })
})
