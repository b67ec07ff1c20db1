import assert from 'node:assert/strict'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { uncover } from '../browser/uncover.ts'
import type { Kind } from '../run/databases.ts'
import { Founder } from '../run/running.ts'
import { type Look, openStand, type Stand, type Visitor } from './stand.ts'

/** Somebody of the agency: what the server is told by them directly, and their own computer. */
export type Staff = Visitor & {
  readonly id: string
  /** Calls an operation as them; for what comes before a journey and is not what it is about. */
  call<T = Record<string, string>>(name: string, input?: object, reason?: string): Promise<T>
}

/** A running program with an agency, into which a test brings those it needs. */
export class Office {
  readonly stand: Stand
  readonly visitors: Visitor[] = []
  private readonly founder: string

  private constructor(stand: Stand, founder: string) {
    this.stand = stand
    this.founder = founder
  }

  /** @param more settings of the server beside those of its place */
  static async open(kind: Kind = 'embedded', more: Readonly<Record<string, string>> = {}): Promise<Office> {
    const stand = await openStand(kind, undefined, more)
    return new Office(stand, await new Founder().found(stand.server()))
  }

  /** Invited, joined, admitted by the founder and signed in on a computer of their own. */
  async member(name: string, roles: readonly string[], look?: Look): Promise<Staff> {
    const email = `${name.split(' ')[0].toLowerCase()}@example.org`
    const invited = await this.ask<{ secret: string }>(this.founder, 'members.invite', { email, roles })
    const totp = new TOTP({ secret: new Secret({ size: 20 }) })
    const joined = await this.stand.server().call('invites.accept', {
      secret: invited.secret,
      member: { name, email, language: 'en' },
      method: {
        kind: 'password',
        password: 'four words beside a river',
        totp: { secret: totp.secret.base32, code: totp.generate() },
      },
    })
    assert.equal(joined.status, 200, joined.body)
    const { id } = joined.json().member as { id: string }
    await this.ask(this.founder, 'members.admit', { member: id })
    const token = /ausma_session=([\w-]+)/.exec(String(joined.headers['set-cookie']))?.[1] ?? ''
    const visitor = await this.stand.visitor(look)
    this.visitors.push(visitor)
    await visitor.context.addCookies([{ name: 'ausma_session', value: token, domain: 'localhost', path: '/' }])
    return { ...visitor, id, call: (operation, input = {}, reason) => this.ask(token, operation, input, reason) }
  }

  /** Puts somebody's browser on a page. */
  async go({ page }: Visitor, path: string): Promise<void> {
    await page.goto(this.stand.address(path))
  }

  close(): Promise<void> {
    return this.stand.close()
  }

  private async ask<T>(token: string, name: string, input: object, reason?: string): Promise<T> {
    const { port } = this.stand.server()
    const answer = await fetch(`http://localhost:${port}/api/${name}`, {
      method: 'POST',
      headers: {
        'Ausma-Request': '1',
        'Content-Type': 'application/json',
        Cookie: `ausma_session=${token}`,
        ...(reason === undefined ? {} : { 'Ausma-Reason': encodeURIComponent(reason) }),
      },
      body: JSON.stringify(input),
    })
    const text = await answer.text()
    assert.ok(answer.ok, `${name}: ${text}`)
    return JSON.parse(text) as T
  }
}

/** A first contact with one invented person, as a journey begins with it. */
export const met = (name: string, more: object = {}) => ({
  draft: crypto.randomUUID(),
  danger: 'unknown',
  needs: ['safe-place'],
  language: 'uk',
  interpreter: 'here',
  informed: 'told',
  exploitation: 'labour',
  signs: ['documents-held'],
  place: 'Invented Farm',
  account: 'Ten weeks without pay.',
  persons: [{ mode: 'named', age: 'adult', sex: 'female', citizenship: 'UA', name, ...more }],
})

/** The step of this name on a person's page, opened. */
export async function openStep(page: Page, step: string | RegExp) {
  const form = page.locator('.now details.step', { has: page.locator('summary', { hasText: step }) }).first()
  await uncover(form)
  await form.locator('summary').first().click()
  return form
}

/** Takes the step of this name; `fill` says what it asks for besides the reason. */
export async function take(page: Page, step: string, why: string, fill: Readonly<Record<string, string>> = {}) {
  const form = await openStep(page, step)
  await form.getByLabel('Why', { exact: true }).fill(why)
  for (const [label, text] of Object.entries(fill)) await form.getByLabel(label).fill(text)
  await form.getByRole('button', { name: 'Take this step' }).click()
}

/** Answers the question for a reason, whatever its language. */
export async function giveReason(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button').first().click()
}
