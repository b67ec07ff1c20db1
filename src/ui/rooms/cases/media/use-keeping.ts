import { useQueryClient } from '@tanstack/react-query'
import { announcements, useWords } from '../../../shell/app.tsx'
import { useWork } from '../../../shell/use-work.ts'

/** Sends a file of a person, and reads anew what it changes. */
export function useKeeping() {
  const { say } = useWords()
  const client = useQueryClient()
  // The text stays in the form after a failure, because a person agrees once.
  const { run, busy, failure } = useWork()
  /** @returns whether it was kept */
  const keep = (send: () => Promise<void>): Promise<boolean> =>
    run(async () => {
      await send()
      announcements.say(say('said.done'))
      for (const changed of ['media.list', 'persons.get']) await client.invalidateQueries({ queryKey: [changed] })
    })
  return { keep, busy, failure }
}
