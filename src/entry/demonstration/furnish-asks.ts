import type { Actor } from '../../kernel/actor.ts'
import type { In } from '../../operations.ts'
import type { House } from '../house.ts'
import { accepted, type Furnishing, members, run } from './furnishing.ts'
import { INVENTED_ANSWER, INVENTED_MADE, INVENTED_POLICE, INVENTED_RECEIVED, type Stage } from './invented-asks.ts'

// The demonstration also has police, so that something can be asked of somebody and answered.

/** The police of the demonstration: the agency, and who acts for it. */
export type Police = { readonly agency: string; readonly officer: Actor }

/** Makes that agency with its one member. */
async function foundPolice(house: House, founder: Actor): Promise<Police> {
  const { agency: invented, member } = INVENTED_POLICE
  const { email } = member
  const made = await run(house, founder, 'agencies.create', {
    agency: invented,
    email,
    roles: ['administrator', 'investigator'],
  })
  const { actor } = await accepted(house, made.secret, member)
  return { agency: made.agency, officer: actor }
}

type Asking = { readonly house: House; readonly asker: Actor; readonly asked: Actor; readonly of: string }

/** Asks, and leads the question on until it stands where it should. */
async function askUntil({ house, asker, asked, of }: Asking, stage: Stage, what: object): Promise<void> {
  const { ask } = await run(house, asker, 'asks.make-alone', { ...(what as In<'asks.make-alone'>), agency: of })
  if (stage === 'sent') return
  if (stage === 'withdrawn') {
    await run(house, asker, 'asks.withdraw', { ask })
    return
  }
  await run(house, asked, 'asks.acknowledge', { ask })
  if (stage === 'acknowledged') return
  if (stage === 'refused') {
    await run(house, asked, 'asks.refuse', { ask, ground: 'not-ours' })
    return
  }
  await run(house, asked, 'asks.answer-alone', { ask, ...INVENTED_ANSWER, partly: stage === 'partly' })
  if (stage === 'over') await run(house, asker, 'asks.end', { ask })
}

/** Lets two agencies ask each other. @returns the other one */
export async function furnishAsks(furnishing: Furnishing): Promise<Police> {
  const { house, agency } = furnishing
  const { visiting } = await members(furnishing)
  const police = await foundPolice(house, visiting)
  const received = { house, asker: police.officer, asked: visiting, of: agency }
  for (const { stage, ask } of INVENTED_RECEIVED) await askUntil(received, stage, ask)
  const made = { house, asker: visiting, asked: police.officer, of: police.agency }
  for (const { stage, ask } of INVENTED_MADE) await askUntil(made, stage, ask)
  return police
}
