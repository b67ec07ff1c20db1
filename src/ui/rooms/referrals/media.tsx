import { type FormEvent, useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Anew } from '../../parts/anew.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice, Field, Tick } from '../../parts/field.tsx'
import { LanguagePicker } from '../../parts/language-picker.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { Out, ReferralPage } from '../../shell/contract.ts'
import { emptied } from '../../shell/emptied.ts'
import { mediaKind } from '../cases/media/media-view.ts'
import { OpenedMedia, OpenMedia, useOpening } from '../cases/media/open-media.tsx'
import { CHANGES } from './referral-view.ts'

type Seen = Out<'referrals.media'>

/** Photographs and recordings that went along, each by a consent of its own. */
export function ReferralMedia({ page }: { page: ReferralPage }) {
  const { say } = useWords()
  const may = useMay()
  const media = useAsk('referrals.media', { referral: page.id })
  return (
    <Shown of={media}>
      {({ passed, toPass }) =>
        passed.length + toPass.length > 0 && (
          <section aria-labelledby="media">
            <h2 id="media" className="part">
              {say('media.title')}
            </h2>
            {passed.length === 0 && <p className="note">{say('media.none-passed')}</p>}
            <ul className="files">
              {passed.map((one) => (
                <OnePassed key={one.id} media={one} opens={page.side === 'receiver' && one.opens} />
              ))}
            </ul>
            {toPass.length > 0 && may('document:pass') && (
              <Anew of={toPass.map((one) => one.media).join(' ')}>
                <PassMedia referral={page.id} toPass={toPass} />
              </Anew>
            )}
          </section>
        )
      }
    </Shown>
  )
}

function OnePassed({ media, opens }: { media: Seen['passed'][number]; opens: boolean }) {
  const { say, format } = useWords()
  const opening = useOpening(media, 'referral')
  return (
    <li>
      <p className="sep">
        <b>{mediaKind(media, say)}</b>
        {media.about && <bdi>{media.about}</bdi>}
        <span>{format.day(media.at)}</span>
        <span>{format.bytes(media.size)}</span>
      </p>
      <p className="note">
        {say('media.ground-consent')}: <q dir="auto">{media.how}</q>
      </p>
      <OpenedMedia opening={opening} name={say('media.photo')} />
      {opening.failure && <Failed failure={opening.failure} />}
      {opens && (
        <div className="row">
          <OpenMedia media={media} opening={opening} />
        </div>
      )}
    </li>
  )
}

/** Asked for each by itself: who lets a shelter know her name has not shown it her face. */
function PassMedia({ referral, toPass }: { referral: string; toPass: Seen['toPass'] }) {
  const { say, format } = useWords()
  const [chosen, setChosen] = useState(toPass[0].media)
  // One that was passed is in the list no more, which then shows the first.
  const media = toPass.some((one) => one.media === chosen) ? chosen : toPass[0].media
  const [how, setHow] = useState('')
  const [language, setLanguage] = useState('')
  const [understood, setUnderstood] = useState(false)
  const { act, busy, failure } = useAct('referrals.pass-media', CHANGES)
  const ready = understood && how.trim() !== '' && language !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // The literal yes is what the server asks for; a form that sent «no» would only be refused.
    if (!ready || !(await act({ referral, media, how, language, understood: true }))) return
    // What was said of one is said of no other, also where somebody wrote on meanwhile.
    setUnderstood(false)
    setHow(emptied(how, ''))
  }
  return (
    <details className="write">
      <summary className="btn small">{say('media.pass')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <Choice
          label={say('media.kind')}
          value={media}
          onChange={setChosen}
          choices={toPass.map((one) => ({
            value: one.media,
            name: format.list([mediaKind(one, say), one.about].filter(Boolean)),
          }))}
        />
        <Field label={say('media.pass-how')} lines={2} value={how} onChange={setHow} most={1000} />
        <LanguagePicker label={say('media.pass-language')} value={language} onChange={setLanguage} />
        <Tick on={understood} onChange={setUnderstood}>
          {say('media.pass-yes')}
        </Tick>
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={!ready}>
          {say('media.pass')}
        </Button>
      </form>
    </details>
  )
}
