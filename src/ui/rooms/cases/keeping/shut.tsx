import { ClosedAct } from '../../../parts/closed-act.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'

/** The reason in place of a button, if the person's request for erasure closes the act; nothing otherwise. */
export function Shut({ person, act }: { person: Pick<PersonPage, 'shut'>; act: PersonPage['shut'][number] }) {
  const { say } = useWords()
  if (!person.shut.includes(act)) return null
  return <ClosedAct id={`shut-${act.replace('.', '-')}`} name={say(`op.${act}`)} why={say('person.why-restricted')} />
}
