import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useMay, useMember, useWords } from '../../../shell/app.tsx'
import type { NoticeSettings } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { otherAgencies } from '../notice-recipients.ts'

/** In whose name notices go: an office's, never a person's. */
export function SenderPart() {
  const { say } = useWords()
  const may = useMay()
  const settings = useAsk('notices.settings', {})
  return (
    <section aria-labelledby="sender" className="source">
      <h2 id="sender">{say('sender.title')}</h2>
      <p className="note">{say('sender.text')}</p>
      <Shown of={settings}>
        {({ settings: now }) =>
          // Whoever only reads sees what will stand under their letters, and no form.
          may('recipient:set') ? (
            <SenderForm now={now ?? { senderName: '', senderMail: '', police: null }} />
          ) : now === null ? (
            <p className="note">{say('sender.none')}</p>
          ) : (
            <p>
              <bdi>{now.senderName}</bdi> · <bdi>{now.senderMail}</bdi>
            </p>
          )
        }
      </Shown>
    </section>
  )
}

function SenderForm({ now }: { now: NoticeSettings }) {
  const { say } = useWords()
  // A copy: what colleagues set meanwhile is asked anew elsewhere, and must not overwrite what is typed.
  const [settings, setSettings] = useState(now)
  const set = useDo('notices.set-settings', ['notices.settings', 'notices.get', 'notices.list'])
  const faults = faultsByField(set.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void set
      .run({ input: settings })
      .then(() => announcements.say(say('said.saved')))
      .catch(() => {})
  }
  return (
    <form className="form" onSubmit={submit}>
      <Field
        label={say('sender.name')}
        value={settings.senderName}
        onChange={(senderName) => setSettings({ ...settings, senderName })}
        most={120}
        fault={faults.senderName}
        autoComplete="organization"
        // Of an office: the form fills in no person's name by itself.
      />
      <Field
        label={say('sender.mail')}
        hint={say('sender.mail-hint')}
        type="email"
        value={settings.senderMail}
        onChange={(senderMail) => setSettings({ ...settings, senderMail })}
        most={200}
        fault={faults.senderMail}
        autoComplete="off"
      />
      {/* May be left out: many agencies have no police beside them in this house. */}
      <Police police={settings.police ?? null} onChange={(police) => setSettings({ ...settings, police })} />
      {/* Such as: somebody signs in with this address. An officer's would stand in the accused person's statement. */}
      {set.failure && <Failed failure={set.failure} />}
      <Button type="submit" isPending={set.busy}>
        {say('sender.save')}
      </Button>
    </form>
  )
}

/** Whom a draft is told before it goes, so that nothing vanishes that an investigation needs. */
function Police({ police, onChange }: { police: string | null; onChange: (police: string | null) => void }) {
  const { say } = useWords()
  const { member } = useMember()
  const { data } = useAsk('agencies.list', {})
  const others = otherAgencies(data?.agencies ?? [], member.agency.id)
  // Most installations have one agency: a choice of nobody would only ask to be understood.
  if (others.length === 0) return null
  return (
    <Choice
      label={say('sender.police')}
      hint={say('sender.police-hint')}
      value={police ?? ''}
      onChange={(chosen) => onChange(chosen || null)}
      choices={[{ value: '', name: say('sender.police-none') }, ...others.map(({ id, name }) => ({ value: id, name }))]}
    />
  )
}
