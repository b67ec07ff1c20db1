import { z } from 'zod'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { operation } from '../../src/kernel/operation.ts'
import { newDataKey } from '../../src/kernel/vault/data-keys.ts'

/** What the operations below did, to be looked at by tests. */
export type Echo = { readonly text: string; readonly by: string | null; readonly askedBy: string | null }

/** Invented operations, one for each thing that `execute` sees to. They keep what they say in `heard`. */
export function echoes(heard: Echo[] = []) {
  const base = { permission: 'echo:say', purpose: 'investigation', verb: 'consultation' } as const
  const about = z.object({ id: z.uuid(), text: z.string().min(1).max(40) })
  const said = z.object({ text: z.string() })
  return {
    'echoes.say': operation({
      ...base,
      summary: 'Say something about an id',
      input: about,
      output: said,
      subject: ({ id }) => [id],
      async run({ db, actor, now, askedBy }, { text }) {
        if (actor.kind === 'member') await newDataKey(db, actor.agency, now)
        heard.push({ text, by: 'id' in actor ? actor.id : null, askedBy })
        return { text }
      },
    }),
    'echoes.shout': operation({
      ...base,
      permission: 'echo:shout',
      purpose: 'oversight',
      summary: 'What only some may',
      input: about,
      output: said,
      subject: ({ id }) => [id],
      run: async (_, { text }) => ({ text }),
    }),
    'echoes.greet': operation({
      ...base,
      summary: 'What strangers may, at most twice a minute',
      permission: 'anyone',
      input: said,
      output: said,
      subject: () => [],
      rate: '2/min',
      run: async (_, { text }) => ({ text }),
    }),
    'echoes.explain': operation({
      ...base,
      summary: 'With a reason, and as the very person',
      input: about,
      output: said,
      subject: ({ id }) => [id],
      reason: true,
      confirm: 'mfa',
      run: async ({ reason }) => ({ text: reason ?? '' }),
    }),
    'echoes.pass': operation({
      ...base,
      summary: 'With a second person',
      permission: 'echo:pass',
      verb: 'disclosure',
      input: about.extend({ day: z.string().transform(Number) }),
      output: said,
      subject: ({ id }) => [id],
      approval: 'second-person',
      async run({ actor, askedBy }, { text, day }) {
        if (text === 'fail') throw new Error(`a fault that tells of ${text}`)
        heard.push({ text: `${text} ${day + 1}`, by: 'id' in actor ? actor.id : null, askedBy })
        return { text }
      },
    }),
    'echoes.break': operation({
      ...base,
      summary: 'Writes, then fails in a way nobody expected',
      input: about,
      output: said,
      subject: ({ id }) => [id],
      async run({ db, actor, now, later, send }, { text }) {
        if (actor.kind === 'member') await newDataKey(db, actor.agency, now)
        await later({ job: 'echoes.again', input: {} })
        await send({ channel: 'mail', content: { text } })
        throw new Error(`a fault that tells of ${text}`)
      },
    }),
    'echoes.garble': operation({
      ...base,
      summary: 'Gives what its own schema does not allow',
      input: about,
      output: z.object({ text: z.string().max(3) }),
      subject: ({ id }) => [id],
      async run({ db, actor, now }, { text }) {
        if (actor.kind === 'member') await newDataKey(db, actor.agency, now)
        return { text }
      },
    }),
    'echoes.tell': operation({
      ...base,
      summary: 'Would put content into the audit',
      input: about,
      output: said,
      subject: ({ text }) => [text],
      run: async (_, { text }) => ({ text }),
    }),
    'echoes.queue': operation({
      ...base,
      summary: 'Leaves a job and a message for after commit; gives more than its schema names',
      input: about,
      output: z.object({ job: z.uuid() }),
      subject: (_, { job }) => [job],
      async run({ later, send }, { text }) {
        await send({ channel: 'mail', content: { text } })
        return { job: await later({ job: 'echoes.again', input: {} }), more: text }
      },
    }),
  }
}

export const echoJobs: Kernel['jobs'] = {
  'echoes.again': {
    summary: 'Say it again',
    input: z.object({}),
    attended: true,
    attempts: 1,
    run: async () => ({}),
  },
}

/** Everybody but visitors may say; only `shouter` may shout, and only `passer` may pass. */
export const echoPermits: Kernel['permits'] = (actor, permission, purpose) => {
  if (permission === 'anyone') return true
  if (actor.kind === 'visitor') return false
  const roles = 'roles' in actor ? actor.roles : []
  if (permission === 'echo:pass') return roles.includes('passer')
  return permission === 'echo:say' ? purpose === 'investigation' : roles.includes('shouter')
}
