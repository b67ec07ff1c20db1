import { useWords } from '../app.tsx'
import type { PersonPage } from '../contract.ts'
import { Icon } from '../parts/icon.tsx'

/** A button that is closed, with why. */
export const ClosedAct = ({ id, name, why }: { id: string; name: string; why: string }) => (
  <div className="act closed">
    {/* Not disabled: somebody who tabs there must be told why it is closed. */}
    <button type="button" className="btn" aria-disabled="true" aria-describedby={`why-${id}`}>
      <Icon name="lock" />
      <span>{name}</span>
    </button>
    <p id={`why-${id}`}>{why}</p>
  </div>
)

/** What the person's wish to be erased closes, in the place of its button; nothing where it is open or not the member's to do. */
export function Shut({ person, act }: { person: Pick<PersonPage, 'shut'>; act: PersonPage['shut'][number] }) {
  const { say } = useWords()
  if (!person.shut.includes(act)) return null
  return <ClosedAct id={`shut-${act.replace('.', '-')}`} name={say(`op.${act}`)} why={say('person.why-restricted')} />
}
