import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { usePersonAct } from '../person/act.ts'
import { INTIMATE, intimateAs, intimateSaid, type Media } from './media-view.ts'

type Said = { readonly intimate: boolean | null; readonly change: (more: { intimate: boolean | null }) => void }

/** Asks of a file that is kept whether it is intimate. Nobody must say it at once: until then it is shown blurred first. */
export function Intimate({ intimate, change }: Said) {
  const { say } = useWords()
  return (
    <Choice
      label={say('media.intimate')}
      hint={say('media.intimate-hint')}
      value={intimateAs(intimate)}
      onChange={(value) => change({ intimate: intimateSaid(value) })}
      choices={INTIMATE.map((value) => ({ value, name: say(`media.intimate-${value}`) }))}
    />
  )
}

/** What was said of a file, and the buttons by which a colleague who has seen it says otherwise. */
export function IntimateMark({ media, person }: { media: Media; person: PersonPage }) {
  const { say } = useWords()
  const { act, busy, failure } = usePersonAct('media.mark')
  const said = intimateAs(media.intimate)
  const mark = (intimate: boolean) => (
    <Button small isPending={busy} onPress={() => void act({ media: media.id, intimate })}>
      {say(intimate ? 'media.mark-intimate' : 'media.mark-plain')}
    </Button>
  )
  return (
    <>
      <p className="note">{say(`media.is-${said}`)}</p>
      {failure && <Failed failure={failure} />}
      {person.may.includes('media.erase') && (
        <div className="row">
          {said !== 'no' && mark(false)}
          {said !== 'yes' && mark(true)}
        </div>
      )}
    </>
  )
}
