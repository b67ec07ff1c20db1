import { announcements, useDo, useWords } from '../../shell/app.tsx'
import type { In, Name } from '../../shell/contract.ts'
import { CHANGES } from './match-view.ts'

type Doing = Extract<Name, `matches.${string}`>

/** Does something with a question or a match and says that it is done; what was typed stays until the server has it. */
export function useMatchAct<N extends Doing>(name: N) {
  const { say } = useWords()
  const doing = useDo(name, CHANGES)
  const act = async (input: In<N>): Promise<boolean> => {
    const answer = await doing.run({ input }).catch(() => null)
    // Read out, since what changes on the page may stand far from the button.
    if (answer !== null) announcements.say(say('said.done'))
    return answer !== null
  }
  return { act, busy: doing.busy, failure: doing.failure }
}
