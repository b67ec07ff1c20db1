import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Recipient } from '../../../shell/contract.ts'
import { faultsByField, faultUnder } from '../../../shell/failure.ts'
import { forChildMaterial } from '../notice-recipients.ts'
import { linesOf } from '../notice-view.ts'
import { NoMail } from './no-mail.tsx'

/** The one way for what may show the abuse of a child: its address, and nothing else, to a hotline or the police. */
export function ChildMaterial({ lead, recipients }: { lead: string; recipients: readonly Recipient[] }) {
  const { say } = useWords()
  const choices = forChildMaterial(recipients)
  const [chosen, setChosen] = useState('')
  const [addresses, setAddresses] = useState('')
  // The lead is barred from then on: whatever is open of it must show that at once.
  const refer = useAct('notices.refer-child-material', ['notices.of-lead', 'notices.list', 'notices.get'])
  const recipient = chosen || (choices[0]?.id ?? '')
  const pass = () => void refer.act({ lead, recipient, addresses: linesOf(addresses) })
  // No field for words, no file, no preview: describing such material may itself be an offence, and nobody here must look.
  return (
    <details>
      <summary className="btn">{say('child.open')}</summary>
      <p className="note">{say('child.text')}</p>
      {choices.length === 0 ? (
        <p>
          {say('child.none')} <Link to="/notices/recipients">{say('notices.directory')}</Link>
        </p>
      ) : (
        <form className="form" onSubmit={(event) => event.preventDefault()}>
          <NoMail />
          <Choice
            label={say('child.to')}
            value={recipient}
            onChange={setChosen}
            choices={choices.map(({ id, name }) => ({ value: id, name }))}
          />
          <Field
            label={say('child.addresses')}
            hint={say('child.addresses-hint')}
            lines={3}
            value={addresses}
            onChange={setAddresses}
            // A browser's spell check and memory would take the address along (some send it to their maker).
            spellCheck={false}
            autoComplete="off"
            fault={faultUnder(faultsByField(refer.failure), 'addresses')}
          />
          {/* A failure here must be loud: somebody thinks that it is on its way. */}
          {refer.failure && <Failed failure={refer.failure} />}
          <Button icon="danger" isPending={refer.busy} isDisabled={addresses.trim() === ''} onPress={pass}>
            {say('child.pass')}
          </Button>
        </form>
      )}
    </details>
  )
}
