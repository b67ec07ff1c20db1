import { z } from 'zod'
import { system } from '../../kernel/actor.ts'
import { NO_MAIL } from '../../kernel/codes.ts'
import { execute } from '../../kernel/execute.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import type { MayLeave, Told } from '../../kernel/outbox.ts'
import {
  type ClaimedMessage,
  claimMessage,
  delivered,
  releaseMail,
  type Undelivered,
  undelivered,
} from '../../kernel/outbox-claims.ts'
import { type Mail, MailFault } from '../../ports/mail.ts'
import { signedWebhooks, type Webhooks } from '../../ports/webhooks.ts'
import { nextTry } from './back-off.ts'
import { asSystem } from './system-work.ts'

// Messages are parsed again before sending: a row may come from an older version of the program.
const Letter = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  replyTo: z.string().optional(),
  fromName: z.string().optional(),
})

const Hook = z.object({
  address: z.string(),
  body: z.string(),
  signing: z.enum(['hmac', 'ed25519']),
  secret: z.string(),
})

const Answer = z.object({ stopped: z.string().nullable() })

/** Tries before a message is given up: with the waits between them, about a day. */
const MOST = 32
const HOUR = 3600_000

/** Delivers the messages that operations put into the outbox, after their commit. */
export class Post {
  private readonly kernel: Kernel
  private readonly mail: Mail | null
  private readonly every: number
  private readonly webhooks: Webhooks
  private working: Promise<void> | null = null
  // `wake` sets this while the post works, so that a message that came meanwhile does not wait for the next look.
  private again = false
  private stopped = false
  // What waited for settings leaves with the first look: a start is how they come.
  private released = false
  private timer: NodeJS.Timeout | undefined

  /**
   * @param mail null where no mail server is set: mail then waits with the problem {@link NO_MAIL}
   * @param every period between looks for due messages (milliseconds)
   */
  constructor(kernel: Kernel, mail: Mail | null, every: number, webhooks: Webhooks = signedWebhooks()) {
    this.kernel = kernel
    this.mail = mail
    this.every = every
    this.webhooks = webhooks
  }

  start(): void {
    this.wake()
    this.timer = setInterval(() => this.wake(), this.every)
  }

  /** Delivers the messages that are due. */
  wake(): void {
    this.again = true
    this.working ??= this.work().finally(() => {
      this.working = null
      if (this.again && !this.stopped) this.wake()
    })
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearInterval(this.timer)
    await this.working
    // The mail closes after the last letter: an earlier close would cut that letter in two.
    this.mail?.close()
  }

  private async work(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false
        await this.release()
        while (!this.stopped && (await this.deliverOne()));
      }
    } catch (error) {
      // Only the error's name is logged: the message of a mail server may quote addresses.
      console.error(`outbox: could not deliver (${(error as Error).name}); trying again`)
    }
  }

  private async release(): Promise<void> {
    const { kernel, mail } = this
    if (mail === null || this.released) return
    await asSystem(kernel, (db) => releaseMail(db, kernel.clock.now()))
    this.released = true
  }

  private async deliverOne(): Promise<boolean> {
    const { kernel } = this
    const claimed = await asSystem(kernel, (db) => claimMessage(db, kernel.secret, kernel.clock.now()))
    // The claim is a commit of its own: a mail server that hangs holds no lock.
    if (claimed === null) return false
    const fault = await this.send(claimed).then(
      () => null,
      (error: unknown) => this.faultOf(error, claimed.attempts + 1),
    )
    const now = kernel.clock.now()
    // The operation hears before the row is erased: after a crash in between, message and hearing repeat and none is
    // lost.
    await this.tell(claimed, fault)
    await asSystem(kernel, (db) =>
      fault === null ? delivered(db, claimed.id) : undelivered(db, claimed.id, fault, now),
    )
    return true
  }

  private async tell({ id, agency, message: { hears } }: ClaimedMessage, fault: Undelivered | null): Promise<void> {
    if (hears === undefined) return
    const told: Told = { message: id, problem: fault?.problem ?? null, final: fault?.again === null }
    await execute(this.kernel, {
      actor: system(agency),
      operation: hears.operation,
      input: { ...hears.input, ...told },
    })
  }

  private async send(claimed: ClaimedMessage): Promise<void> {
    const { channel, content } = claimed.message
    if (channel === 'webhook') return this.sendSigned(claimed)
    // An unknown channel is given up at once: waiting would not help.
    if (channel !== 'mail') throw new MailFault('no-such-channel', true)
    if (this.mail === null) throw new MailFault(NO_MAIL, false)
    const letter = Letter.safeParse(content)
    if (!letter.success) throw new MailFault('not-a-letter', true)
    await this.ask(claimed)
    await this.mail.send(letter.data)
  }

  private async sendSigned(claimed: ClaimedMessage): Promise<void> {
    const { id, message } = claimed
    const hook = Hook.safeParse(message.content)
    if (!hook.success) throw new MailFault('not-a-letter', true)
    await this.ask(claimed)
    const { clock, site } = this.kernel
    // The signature has the time of this try: receivers refuse old signatures, against replay.
    await this.webhooks({ id, ...hook.data, at: clock.now(), hosts: site.feedHosts ?? [] })
  }

  /** Asks the room that wrote a message whether it may still leave. @throws MailFault where it may not, for good */
  private async ask({ agency, message: { asks } }: ClaimedMessage): Promise<void> {
    if (asks === undefined) return
    const { operation, input } = asks
    const result = await execute(this.kernel, { actor: system(agency), operation, input })
    const { stopped }: MayLeave = Answer.parse(result.kind === 'done' ? result.output : null)
    if (stopped !== null) throw new MailFault(stopped, true)
  }

  private faultOf(error: unknown, failures: number): Undelivered {
    const now = this.kernel.clock.now()
    const problem = error instanceof MailFault ? error.message : 'internal'
    // Missing settings do not count as a try, so that an invite waits until they are there.
    if (problem === NO_MAIL) return { problem, again: new Date(now.getTime() + HOUR), counts: false }
    // A message that is given up is not erased: somebody must see that it never arrived.
    const isOver = failures >= MOST || (error instanceof MailFault && error.isFinal)
    return { problem, again: isOver ? null : nextTry(failures, now), counts: true }
  }
}
