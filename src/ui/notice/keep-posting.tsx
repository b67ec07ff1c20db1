import { useState } from 'react'
import { announcements, useAsk, useDo, useWords } from '../app.tsx'
import { faultsByField } from '../failure.ts'
import { Button } from '../parts/button.tsx'
import { Choice, Field, Tick } from '../parts/field.tsx'
import { Failed, Shown } from '../parts/states.tsx'

/** Keeps one posting of the lead as it was seen, and its page where somebody knows the address. */
export function KeepPosting({ lead }: { lead: string }) {
  const postings = useAsk('leads.postings', { lead })
  return (
    <Shown of={postings}>
      {({ postings: first }) => (
        <Form lead={lead} places={first.map(({ place, source, date }) => ({ place, source, date }))} />
      )}
    </Shown>
  )
}

type Place = { readonly place: number; readonly source: string; readonly date: string | null }

function Form({ lead, places }: { lead: string; places: readonly Place[] }) {
  const { say, format } = useWords()
  const [place, setPlace] = useState(String(places[0]?.place ?? 0))
  const [address, setAddress] = useState('')
  const [looked, setLooked] = useState(false)
  const keep = useDo('notices.keep-posting', ['notices.of-lead'])
  const posting = useAsk('leads.posting', { lead, place: Number(place) })
  const faults = faultsByField(keep.failure)
  const submit = () =>
    void keep
      .run({ input: { lead, place: Number(place), address: address.trim() || null, childAbuse: false } })
      .then(() => {
        announcements.say(say('said.done'))
        setAddress('')
        setLooked(false)
      })
      .catch(() => {})
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={say('notice.posting')}
        value={place}
        onChange={setPlace}
        choices={places.map((one) => ({
          value: String(one.place),
          name: [`${one.place + 1}`, one.source, one.date ? format.day(one.date) : ''].filter(Boolean).join(' · '),
        }))}
      />
      {posting.data && (
        <details>
          <summary className="btn small">{say('notice.piece-words')}</summary>
          <p className="told-words" dir="auto">
            {posting.data.text}
          </p>
        </details>
      )}
      <Field
        label={say('notice.address')}
        hint={say('notice.address-hint')}
        optional
        value={address}
        onChange={setAddress}
        spellCheck={false}
        autoComplete="off"
        fault={faults.address}
      />
      <Tick on={looked} onChange={setLooked}>
        {say('notice.no-child')}
      </Tick>
      {keep.failure && <Failed failure={keep.failure} />}
      <Button icon="file" isPending={keep.busy} isDisabled={!looked} onPress={submit}>
        {say('notice.keep')}
      </Button>
    </form>
  )
}
