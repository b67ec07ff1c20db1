import { useOwn } from '../../parts/anew.tsx'
import { announcements, questions, useDo, useWords } from '../../shell/app.tsx'
import type { In, Name } from '../../shell/contract.ts'
import { CHANGES } from './referral-view.ts'

/** An operation that is done with a referral that is there. */
export type Doing = Extract<Name, `referrals.${string}`>

/** Does something with a referral and says that it is done; what was typed stays until the server has it. */
export function useReferralAct<N extends Doing>(name: N, asksReason = false) {
  const { say } = useWords()
  const own = useOwn()
  const doing = useDo(name, CHANGES)
  const act = async (input: In<N>): Promise<boolean> => {
    const why = asksReason ? await questions.ask({ kind: 'reason', operation: name }) : undefined
    // Closing the question is no failure: nothing was asked of the server yet.
    if (why === null) return false
    const work = doing.run({ input, ...(typeof why === 'string' ? { reason: why } : {}) })
    const answer = await own.during(work).catch(() => null)
    if (answer !== null) announcements.say(say('said.done'))
    return answer !== null
  }
  return { act, busy: doing.busy, failure: doing.failure }
}
