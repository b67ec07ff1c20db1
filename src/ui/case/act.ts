import { announcements, questions, useDo, useWords } from '../app.tsx'
import type { In, Name } from '../contract.ts'

/** What changes with a person, whatever is done. */
const WITH_A_PERSON: readonly Name[] = ['persons.get', 'persons.list', 'persons.waiting', 'reviews.list']

type Operation = Extract<Name, `${'persons' | 'reviews' | 'interviews' | 'papers' | 'acts'}.${string}`>

/** Does something with a person and says that it is done; what was typed stays until the server has it. */
export function usePersonAct<N extends Operation>(name: N, asksReason = false) {
  const { say } = useWords()
  const doing = useDo(name, WITH_A_PERSON)
  const act = async (input: In<N>, reason?: string): Promise<boolean> => {
    const why = reason ?? (asksReason ? await questions.ask({ kind: 'reason', operation: name }) : undefined)
    if (why === null) return false
    const answer = await doing.run({ input, ...(typeof why === 'string' ? { reason: why } : {}) }).catch(() => null)
    if (answer !== null) announcements.say(say('said.done'))
    return answer !== null
  }
  return { act, busy: doing.busy, failure: doing.failure }
}
