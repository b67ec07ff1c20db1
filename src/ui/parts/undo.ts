import { announcements, queries, useWords } from '../shell/app.tsx'
import type { Name } from '../shell/contract.ts'
import { asFailure } from '../shell/failure.ts'
import { failureSentence } from '../shell/failure-words.ts'

/**
 * Says that something is done, with a way to take it back.
 * @returns a function of the words, what takes it back, and operations whose answers are asked anew afterwards
 */
export function useSayWithUndo() {
  const { say, language, catalogue } = useWords()
  return (words: string, takeBack: () => Promise<unknown>, changes: readonly Name[]): void => {
    const undo = async () => {
      const said = await takeBack().then(
        () => say('said.undone'),
        (error: unknown) => failureSentence(asFailure(error), say, language, catalogue),
      )
      announcements.say(said)
      await Promise.all(changes.map((change) => queries.invalidateQueries({ queryKey: [change] })))
    }
    // Once: a second press finds nothing to take back.
    let isAsked = false
    announcements.say(words, () => {
      if (isAsked) return
      isAsked = true
      void undo()
    })
  }
}
