import { type FormEvent, useState } from 'react'
import { CHANNEL_KINDS, type ChannelKind } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { empty, useLacking } from '../../../parts/lacking.ts'
import { Failed } from '../../../parts/states.tsx'
import { useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { usePersonAct } from './act.ts'

type Channel = PersonPage['channels'][number]

/** Channels to the person; an address shows only after a purpose was given, and only if it is safe. */
export function Channels({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const may = useMay()
  return (
    <section aria-labelledby="channels">
      <h2 id="channels" className="part">
        {say('person.channels')}
      </h2>
      {person.channels.length === 0 && <p className="note">{say('person.channels-none')}</p>}
      <ul className="rows-plain">
        {person.channels.map((channel) => (
          <li key={channel.id}>
            <Way person={person.id} channel={channel} />
          </li>
        ))}
      </ul>
      {may('case:open') && person.mode !== 'counted' && <NewChannel person={person.id} />}
    </section>
  )
}

function Way({ person, channel }: { person: string; channel: Channel }) {
  const { say } = useWords()
  const [about, setAbout] = useState('')
  // The address stays in this row and goes with the page, because passers-by read screens.
  const [shown, setShown] = useState<Out<'persons.contact'> | null>(null)
  // The request changes no other reading; its purpose is in the record.
  const contact = useDo('persons.contact')
  const { form, sends, faults } = useLacking(empty('about', about), faultsByField(contact.failure))
  const ask = async () => {
    const answer = await contact.run({ input: { person, channel: channel.id, about } }).catch(() => null)
    if (answer?.kind === 'done') setShown(answer.output)
  }
  return (
    <div>
      <p className="sep">
        <b>{say(`channel.${channel.kind}`)}</b>
        <Is icon={channel.safe ? 'done' : 'lock'} meaning={channel.safe ? 'done' : 'warning'}>
          {say(channel.safe ? 'person.channel-safe' : 'person.channel-unsafe')}
        </Is>
        {channel.hours && <bdi>{channel.hours}</bdi>}
      </p>
      {/* An unsafe channel has no button, because a disabled one invites workarounds. */}
      {channel.safe && shown === null && (
        <form className="row end" ref={form} onSubmit={sends(() => void ask())}>
          <Field
            label={say('person.channel-about')}
            value={about}
            onChange={setAbout}
            most={500}
            autoComplete="off"
            fault={faults.about}
          />
          <Button type="submit" small isPending={contact.busy}>
            {say('person.channel-show')}
          </Button>
        </form>
      )}
      {shown && (
        <dl className="facts">
          <div>
            <dt>{say('person.channel-value')}</dt>
            <dd>
              <bdi>{shown.value}</bdi>
            </dd>
          </div>
          {shown.codeWord && (
            <div>
              <dt>{say('person.channel-word')}</dt>
              <dd>
                {/* The code word comes first on the telephone, so that the person knows the caller. */}
                <bdi>{shown.codeWord}</bdi>
              </dd>
            </div>
          )}
        </dl>
      )}
      {contact.failure && <Failed failure={contact.failure} />}
    </div>
  )
}

// A channel is unsafe until the person says otherwise, because a number that a trafficker answers is worse than none.
const EMPTY = { kind: 'phone' as ChannelKind, value: '', hours: '', codeWord: '', safe: false }

function NewChannel({ person }: { person: string }) {
  const { say } = useWords()
  const [way, setWay] = useState(EMPTY)
  const { act, busy, failure } = usePersonAct('persons.set-channel')
  const faults = faultsByField(failure)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await act({ person, ...way }))) return
    // The tick is reset even while somebody types on, because it belonged to the saved channel.
    setWay((now) => ({ ...emptied(way, EMPTY)(now), safe: EMPTY.safe }))
  }
  return (
    <details id="new-channel">
      <summary className="btn small">{say('person.channel-add')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <Choice
          label={say('person.channel-kind')}
          value={way.kind}
          onChange={(kind) => setWay({ ...way, kind })}
          choices={CHANNEL_KINDS.map((value) => ({ value, name: say(`channel.${value}`) }))}
        />
        <Field
          // Completion is off here and below, because the browser would offer hidden people's numbers to the next user.
          label={say('person.channel-value')}
          value={way.value}
          onChange={(value) => setWay({ ...way, value })}
          most={300}
          autoComplete="off"
          fault={faults.value}
        />
        <Field
          label={say('person.channel-hours')}
          optional
          value={way.hours}
          onChange={(hours) => setWay({ ...way, hours })}
          most={200}
        />
        <Field
          label={say('person.channel-word')}
          optional
          value={way.codeWord}
          onChange={(codeWord) => setWay({ ...way, codeWord })}
          most={100}
          autoComplete="off"
        />
        <Tick on={way.safe} onChange={(safe) => setWay({ ...way, safe })}>
          {say('person.channel-is-safe')}
        </Tick>
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={way.value.trim() === ''}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}
