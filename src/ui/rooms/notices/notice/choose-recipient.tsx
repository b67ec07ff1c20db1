import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { Recipient } from '../../../shell/contract.ts'
import { addedTo, forNotices, orNobody } from '../notice-recipients.ts'
import { RecipientDialog } from './recipient-dialog.tsx'

type Props = {
  recipients: readonly Recipient[]
  value: string
  onChange: (recipient: string) => void
  /** What is wrong with it, as that nobody is chosen. */
  fault?: string | undefined
}

/** To whom a notice goes. Whoever the directory lacks is added here, and chosen: what was begun on the page stays. */
export function ChooseRecipient({ recipients, value, onChange, fault }: Props) {
  const { say } = useWords()
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const choices = forNotices(recipients)
  const choose = (directory: readonly Recipient[], name: string) => {
    // Also hotlines and police may be added here, and no notice goes to them.
    const added = addedTo(recipients, forNotices(directory), name)
    if (added) onChange(added.id)
  }
  return (
    <>
      {choices.length === 0 ? (
        <p>
          {say('notice.no-recipient')} <Link to="/notices/recipients">{say('notices.directory')}</Link>
        </p>
      ) : (
        <Choice
          label={say('notice.recipient')}
          value={value}
          onChange={onChange}
          choices={orNobody(value, choices, say('assign.choose'))}
          fault={fault}
        />
      )}
      {may('recipient:set') && (
        <div className="row">
          <Button small icon="post" onPress={() => setAdding(true)}>
            {say('recipients.add')}
          </Button>
        </div>
      )}
      {adding && <RecipientDialog recipient={null} close={() => setAdding(false)} saved={choose} />}
    </>
  )
}
