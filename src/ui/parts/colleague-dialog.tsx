import { useState } from 'react'
import { useAsk, useMember, useWords } from '../shell/app.tsx'
import type { Failure } from '../shell/failure.ts'
import { FormDialog } from './dialog.tsx'
import { Choice } from './field.tsx'

type Props = {
  title: string
  /** What is said before the field, where it is about several rows. */
  note?: string
  close: () => void
  busy?: boolean
  failure?: Failure | null
  give: (member: string) => void
}

/** Asks to which colleague something is given. */
export function ColleagueDialog({ title, note, close, busy = false, failure = null, give }: Props) {
  const { say } = useWords()
  const { member } = useMember()
  const { data } = useAsk('members.list', {})
  const [chosen, setChosen] = useState('')
  // What one takes oneself is claimed or begun, and needs no giving.
  const colleagues = (data?.members ?? []).filter(({ id, state }) => id !== member.id && state === 'active')
  return (
    <FormDialog
      title={title}
      close={close}
      act={say('assign.give')}
      busy={busy}
      failure={failure}
      submit={() => give(chosen)}
      ready={chosen !== ''}
    >
      {note && <p className="note">{note}</p>}
      <Choice
        label={say('assign.colleague')}
        hint={data && colleagues.length === 0 ? say('assign.nobody') : say('assign.hint')}
        value={chosen}
        onChange={setChosen}
        choices={[
          { value: '', name: say('assign.choose') },
          ...colleagues.map(({ id, name }) => ({ value: id, name })),
        ]}
      />
    </FormDialog>
  )
}
