import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Name, Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { contactDraft, contactInput, contactLacks } from './received-view.ts'

type Contact = NonNullable<Out<'received.contact'>['contact']>
const CHANGES: readonly Name[] = ['received.contact']

/** Whom senders write to or ring: one contact, which the platform names itself. */
export function PlatformContact() {
  const { say } = useWords()
  const own = useAsk('received.contact', {})
  return (
    <section aria-labelledby="contact">
      <h2 id="contact" className="part">
        {say('received.contact')}
      </h2>
      <p className="note">{say('received.contact-text')}</p>
      <Shown of={own}>
        {({ contact }) => (
          <>
            {contact === null ? <p>{say('received.contact-none')}</p> : <ContactShown contact={contact} />}
            <Change key={JSON.stringify(contact)} contact={contact} />
          </>
        )}
      </Shown>
    </section>
  )
}

export function ContactShown({ contact: { name, mail, telephone } }: { contact: Contact }) {
  return (
    <p className="sep">
      <bdi>{name}</bdi>
      <a href={`mailto:${mail}`}>
        <bdi>{mail}</bdi>
      </a>
      {telephone && (
        <a href={`tel:${telephone.tel}`}>
          <bdi>{telephone.shown}</bdi>
        </a>
      )}
    </p>
  )
}

function Change({ contact }: { contact: Contact | null }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(() => contactDraft(contact))
  const { act, busy, failure } = useAct('received.set-contact', CHANGES)
  const { form, sends, faults } = useLacking(contactLacks(draft), faultsByField(failure))
  return (
    <details className="write">
      <summary className="btn small">{say('received.contact-save')}</summary>
      <form className="form" ref={form} onSubmit={sends(() => void act(contactInput(draft)))}>
        {(['name', 'mail', 'telephone'] as const).map((field) => (
          <Field
            key={field}
            label={say(`received.contact-${field}`)}
            {...(field === 'name' ? {} : { type: field === 'mail' ? ('email' as const) : ('tel' as const) })}
            optional={field === 'telephone'}
            value={draft[field]}
            onChange={(text) => setDraft({ ...draft, [field]: text })}
            fault={faults[`contact.${field}`] ?? faults[field] ?? (field === 'telephone' ? faults.shown : undefined)}
            autoComplete="off"
          />
        ))}
        {failure && <Failed failure={failure} />}
        <p className="row">
          <Button type="submit" small isPending={busy}>
            {say('received.contact-save')}
          </Button>
          {contact !== null && (
            <Button small isPending={busy} onPress={() => void act({ contact: null })}>
              {say('received.contact-clear')}
            </Button>
          )}
        </p>
      </form>
    </details>
  )
}
