import { type FormEvent, useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { NoteField, useMentions } from '../../../parts/note-field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { faultsByField } from '../../../shell/failure.ts'

/** A note for colleagues, sealed to the agency. */
export function Note({ lead }: { lead: LeadPage }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const mentions = useMentions('lead', lead.id)
  const note = useAct('leads.note', ['leads.get'], false, 'said.noted')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // What was typed stays there until the server has it.
    if (await note.act({ lead: lead.id, text: mentions.kept(text) })) setText(emptied(text, ''))
  }
  return (
    <form className="form note-form" onSubmit={(event) => void submit(event)}>
      <NoteField
        of={mentions}
        label={say('lead.note')}
        hint={say('lead.note-hint')}
        lines={3}
        value={text}
        onChange={setText}
        most={4000}
        fault={faultsByField(note.failure).text}
      />
      {note.failure && <Failed failure={note.failure} />}
      <Button type="submit" small isPending={note.busy} isDisabled={text.trim() === ''}>
        {say('lead.note-save')}
      </Button>
    </form>
  )
}
