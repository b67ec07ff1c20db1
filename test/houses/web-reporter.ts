import { Secret, TOTP } from 'otpauth'
import type { Reached } from '../run/running.ts'
import { type Answered, ask } from '../run/web.ts'
import { INTAKE } from './reports.ts'

const BOUNDARY = 'reporter-boundary'
const FORM = 'application/x-www-form-urlencoded'

/** Somebody who reports over HTTP as a browser without script does: page by page, with what the page says. */
export class WebReporter {
  private readonly port: number

  constructor(port: number) {
    this.port = port
  }

  private async post(path: string, fields: Record<string, string>): Promise<Answered> {
    const headers = { 'Content-Type': FORM, Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }
    return ask(this.port, { method: 'POST', path, headers, body: new URLSearchParams(fields).toString() })
  }

  /** A form that is filled in and not sent yet. */
  async fill(text: string, way: 'form' | 'ask' = 'form'): Promise<string> {
    const begun = stateOf(await ask(this.port, { path: `/p/en/${way}` }))
    // Urgent, so that the staff see it at once: no test waits for the next fixed hour.
    const state = stateOf(await this.post(`/p/en/${way}`, { state: begun, step: 'urgent', danger: 'soon', go: 'text' }))
    const told = await this.post(`/p/en/${way}`, { state, step: 'text', text, go: 'place' })
    const placed = { state: stateOf(told), step: 'place', where: `${text} where`, when: '', go: 'files' }
    return stateOf(await this.post(`/p/en/${way}`, placed))
  }

  /** Sends a filled form; gives the receipt. */
  async send(
    state: string,
    file: Uint8Array | null = null,
    name = 'a.png',
    way: 'form' | 'ask' = 'form',
  ): Promise<string> {
    const field = (key: string, value: string) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`
    const files =
      file === null
        ? []
        : [
            `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`,
            file,
            '\r\n',
          ]
    const parts = [field('state', state), field('step', 'files'), field('go', 'send'), ...files, `--${BOUNDARY}--\r\n`]
    const answer = await ask(this.port, {
      method: 'POST',
      path: `/p/en/${way}`,
      headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`, Origin: 'null' },
      body: Buffer.concat(parts.map((part) => Buffer.from(part as string))),
    })
    return receiptIn(answer)
  }

  /** What the words of a receipt open; the whole page. */
  open(words: string): Promise<Answered> {
    return this.post('/p/en/return', { words })
  }

  async reply(words: string, text: string): Promise<Answered> {
    const page = await this.open(words)
    const message = /name="message" value="([\w-]+)"/.exec(page.body)?.[1] ?? ''
    return this.post('/p/en/return', { state: stateOf(page), message, text, go: 'send' })
  }
}

/** @throws Error with the page's words where there is no form in it */
function stateOf({ body, status }: Answered): string {
  const state = /name="state" value="([\w-]+)"/.exec(body)?.[1]
  if (state === undefined) throw new Error(`no form in the page (${status})`)
  return state
}

function receiptIn({ body, status }: Answered): string {
  const list = /<ol class="words"[^>]*>([\s\S]*?)<\/ol>/.exec(body)?.[1]
  if (list === undefined) throw new Error(`no receipt in the page (${status})`)
  return [...list.matchAll(/<li>[\s\S]*?<\/span>(?:<\/span>)?([^<]+)<\/li>/g)].map(([, word]) => word.trim()).join(' ')
}

async function called(server: Reached, name: string, input: unknown, token: string): Promise<Answered> {
  const answer = await server.call(name, input, token)
  if (answer.status >= 300) throw new Error(`${name}: ${answer.body}`)
  return answer
}

/** Somebody whom a founder has invited into the agency and admitted to its keys. Gives the session's token. */
export async function joined(server: Reached, founder: string, email: string, role: string): Promise<string> {
  const invited = (await called(server, 'members.invite', { email, roles: [role] }, founder)).json()
  const secret = new Secret({ size: 20 })
  const totp = { secret: secret.base32, code: new TOTP({ secret }).generate() }
  const accepted = await called(
    server,
    'invites.accept',
    {
      secret: invited.secret,
      member: { name: 'Some Officer', email, language: 'en' },
      method: { kind: 'password', password: 'a long enough password', totp },
    },
    '',
  )
  const token = /ausma_session=([\w-]+)/.exec(String(accepted.headers['set-cookie']))?.[1] ?? ''
  await called(server, 'members.admit', { member: (accepted.json().member as { id: string }).id }, founder)
  return token
}

/** An intake officer in an agency that a founder has made; opens its intake. Gives the session's token. */
export async function officerOf(server: Reached, founder: string): Promise<string> {
  const token = await joined(server, founder, 'officer@authority.example', 'intake-officer')
  await called(server, 'intakes.set', INTAKE, token)
  return token
}
