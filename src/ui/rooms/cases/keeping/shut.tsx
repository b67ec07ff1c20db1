import { ClosedAct } from '../../../parts/closed-act.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'

/** What the person's wish to be erased closes, in the place of its button; nothing where it is open or not the member's to do. */
export function Shut({ person, act }: { person: Pick<PersonPage, 'shut'>; act: PersonPage['shut'][number] }) {
  const { say } = useWords()
  if (!person.shut.includes(act)) return null
  return <ClosedAct id={`shut-${act.replace('.', '-')}`} name={say(`op.${act}`)} why={say('person.why-restricted')} />
}
