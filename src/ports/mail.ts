import { createTransport } from 'nodemailer'

/** One letter. Plain text only: nothing in it is fetched or run where it is read. */
export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Where answers go, and the office in whose name it is sent, where that is not the installation itself. */
  readonly replyTo?: string | undefined
  readonly fromName?: string | undefined
}

/** Sends mail. */
export type Mail = {
  /** @throws MailFault */
  send(letter: Letter): Promise<void>
  close(): void
}

/** A letter that was not taken. */
export class MailFault extends Error {
  /** The address is wrong or refused: no further try can mend it. */
  readonly isFinal: boolean

  constructor(code: string, isFinal: boolean) {
    super(code)
    this.isFinal = isFinal
  }
}

const WAIT = 20_000

/**
 * Sends over SMTP, with TLS wherever the server offers it; `smtps:` insists from the first byte.
 * @param settings address of the server, with login where it wants one, and the sender
 */
export function smtp({ url, from }: { readonly url: string; readonly from: string }): Mail {
  const { protocol, hostname, port, username, password } = new URL(url)
  const isTls = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname,
    port: port === '' ? (isTls ? 465 : 587) : Number(port),
    secure: isTls,
    // A login never goes over an open line.
    requireTLS: !isTls && username !== '',
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: WAIT,
    greetingTimeout: WAIT,
    socketTimeout: WAIT,
    // The library would attach a file or an address of the network where a field names one.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ fromName, ...letter }) {
      try {
        // The address stays the installation's own: a server for another domain would be refused as a forger (SPF, RFC 7208).
        const sender = fromName === undefined ? from : { name: fromName, address: addressOf(from) }
        await transport.sendMail({ ...letter, from: sender })
      } catch (error) {
        throw faultOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** The bare address of a sender that may come with a name: `Ausma <ausma@example.org>`. */
const addressOf = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from

/** What went wrong, without the server's words: they repeat the address. */
function faultOf(error: unknown): MailFault {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const status = typeof responseCode === 'number' ? ` ${responseCode}` : ''
  const isFinal = code === 'EENVELOPE' && Number(responseCode) >= 500
  return new MailFault(`${typeof code === 'string' ? code : 'EMAIL'}${status}`, isFinal)
}
