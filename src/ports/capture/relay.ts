import { spawn } from 'node:child_process'
import { createServer, type Socket } from 'node:net'
import { argv, exit, stdin, stdout } from 'node:process'
import type { Readable, Writable } from 'node:stream'
import { DEVTOOLS, readFrames, writeFrame } from './frames.ts'

// The program of an isolated process: it starts the browser and carries what it says, nothing else. The browser's proxy is this
// process, which hands every connection out by its output; whoever started it decides where each may go.

const [browser, port, ...told] = argv.slice(2)
const sockets = new Map<number, Socket>()
let last = DEVTOOLS

const proxy = createServer({ allowHalfOpen: true }, (socket) => {
  const channel = ++last
  sockets.set(channel, socket)
  socket.on('data', (bytes) => {
    if (writeFrame(stdout, { channel, bytes })) return
    socket.pause()
    stdout.once('drain', () => socket.resume())
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    sockets.delete(channel)
    writeFrame(stdout, { channel, bytes: new Uint8Array() })
  })
})

proxy.listen(Number(port), '127.0.0.1', async () => {
  const child = spawn(browser, told, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { HOME: '/tmp', PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', XDG_CONFIG_HOME: '/tmp', XDG_CACHE_HOME: '/tmp' },
  })
  const [steer, said] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  child.once('exit', () => exit(1))
  steer.on('error', () => exit(1))
  said.on('data', (bytes: Buffer) => void writeFrame(stdout, { channel: DEVTOOLS, bytes }))
  for await (const { channel, bytes } of readFrames(stdin)) {
    if (channel === DEVTOOLS) steer.write(bytes)
    else if (bytes.length === 0) sockets.get(channel)?.destroy()
    else sockets.get(channel)?.write(bytes)
  }
  exit(0)
})
