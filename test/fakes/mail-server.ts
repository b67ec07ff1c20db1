import { type AddressInfo, createServer, type Server } from 'node:net'

/** A mail server of a few lines: takes letters, or refuses as it is told. */
export class MailServer {
  readonly letters: string[] = []
  refuse: { at: 'RCPT' | 'DATA'; with: string } | null = null
  private readonly server: Server = createServer((socket) => {
    let body: string[] | null = null
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 here')
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      for (const line of text.split('\r\n').slice(0, -1)) {
        if (body !== null) {
          if (line !== '.') {
            body.push(line)
            continue
          }
          this.letters.push(body.join('\n'))
          body = null
          say('250 taken')
          continue
        }
        const word = line.slice(0, 4).toUpperCase()
        if (this.refuse?.at === word) say(this.refuse.with)
        else if (word === 'DATA') {
          body = []
          say('354 go on')
        } else say(word === 'QUIT' ? '221 bye' : '250 ok')
      }
    })
    socket.on('error', () => {})
  })

  listen(): Promise<number> {
    return new Promise((resolve) =>
      this.server.listen(0, '127.0.0.1', () => resolve((this.server.address() as AddressInfo).port)),
    )
  }

  close(): void {
    this.server.close()
  }
}

/** What a letter of plain text says: its body without the coding that took it over the line. */
export function wordsOf(letter: string): string {
  const [head, ...body] = letter.split('\n\n')
  const coded = body.join('\n\n')
  if (/^Content-Transfer-Encoding: base64$/im.test(head)) return Buffer.from(coded, 'base64').toString('utf8')
  if (!/^Content-Transfer-Encoding: quoted-printable$/im.test(head)) return coded
  const bytes = coded
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
