import { announcements, questions, useDo, useWords } from '../shell/app.tsx'
import type { In, Name } from '../shell/contract.ts'
import { useOwn } from './anew.tsx'

type Said = 'said.done' | 'said.saved' | 'said.noted'

/**
 * Does one act of a page and says that it is done, or that it waits for a second person. A form around it begins anew only once the
 * server has what was typed.
 * @param changes operations whose answers are asked anew afterwards
 * @param asksReason whether the person is asked for a reason first
 * @param said what is read out once it is done
 * @returns `act` does it, with a reason that was given already where there is one, and gives whether it succeeded
 */
export function useAct<N extends Name>(
  name: N,
  changes: readonly Name[],
  asksReason = false,
  said: Said = 'said.done',
) {
  const { say } = useWords()
  const own = useOwn()
  const doing = useDo(name, changes)
  const act = async (input: In<N>, reason?: string): Promise<boolean> => {
    const why = reason ?? (asksReason ? await questions.ask({ kind: 'reason', operation: name }) : undefined)
    // Closing the question for the reason is no failure: nothing was asked of the server yet.
    if (why === null) return false
    const work = doing.run({ input, ...(typeof why === 'string' ? { reason: why } : {}) })
    // A failure stands beside the button that was pressed; nothing is said twice.
    const answer = await own.during(work).catch(() => null)
    // Read out, since what changes on the page may stand far from the button.
    if (answer !== null) announcements.say(say(answer.kind === 'waits' ? 'said.waits' : said))
    return answer !== null
  }
  return { act, busy: doing.busy, failure: doing.failure }
}
