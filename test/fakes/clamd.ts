import { type AddressInfo, createServer, type Socket } from 'node:net'

/** Whoever scans for viruses finds this (eicar.org); put together here so that no scanner takes this file away. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

type Manner = 'right' | 'silent' | 'deaf' | 'hangs-up' | 'nonsense'

/** A clamd that speaks the real protocol on a free port, and knows one virus. */
export class FakeClamd {
  readonly port: number
  manner: Manner = 'right'
  /** Longest stream it takes, as StreamMaxLength of clamd.conf. */
  atMost = 1 << 20
  /** Bytes of each stream it was told. */
  readonly heard: Buffer[] = []
  private readonly closing: () => void

  private constructor(port: number, closing: () => void) {
    this.port = port
    this.closing = closing
  }

  static async start(): Promise<FakeClamd> {
    const open = new Set<Socket>()
    const server = createServer((socket) => {
      open.add(socket)
      socket.on('error', () => undefined)
      fake.listen(socket)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const fake = new FakeClamd((server.address() as AddressInfo).port, () => {
      for (const socket of open) socket.destroy()
      server.close()
    })
    return fake
  }

  close(): void {
    this.closing()
  }

  private listen(socket: Socket): void {
    if (this.manner === 'hangs-up') return void socket.destroy()
    if (this.manner === 'deaf') return void socket.pause()
    let came = Buffer.alloc(0)
    socket.on('data', (part: Buffer) => {
      came = Buffer.concat([came, part])
      if (came.includes('zVERSION\0')) return void socket.end('ClamAV 1.4.6/27777/Fri Nov 27 09:00:00 2026\0')
      if (came.subarray(0, 10).toString() === 'zINSTREAM\0') this.stream(socket, came.subarray(10))
    })
  }

  private stream(socket: Socket, told: Buffer): void {
    const parts: Buffer[] = []
    for (let at = 0; at + 4 <= told.length; ) {
      const length = told.readUInt32BE(at)
      if (length === 0) {
        this.answer(socket, Buffer.concat(parts))
        return
      }
      if (at + 4 + length > told.length) break
      parts.push(told.subarray(at + 4, at + 4 + length))
      at += 4 + length
    }
    if (told.length > this.atMost) socket.end('INSTREAM size limit exceeded. ERROR\0')
  }

  private answer(socket: Socket, stream: Buffer): void {
    this.heard.push(stream)
    if (this.manner === 'silent') return
    if (this.manner === 'nonsense') return void socket.end('\0\0')
    socket.end(stream.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
  }
}
