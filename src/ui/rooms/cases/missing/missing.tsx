import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Anew } from '../../../parts/anew.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { codeOf } from '../../../shell/code.ts'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { toAnchor } from '../person-part.ts'
import { HandedSheet } from './handed.tsx'
import { isFromBefore, lateOf, type Missing } from './missing-view.ts'
import { SheetForm } from './sheet-form.tsx'
import { Talks } from './talks.tsx'
import { OneTold } from './told.tsx'

const route = getRouteApi('/staff/cases/$person/missing')

/** A missing person: who was told within the hour, the sheet, and the conversation after the return. */
export function MissingPage() {
  const { say } = useWords()
  const { person } = route.useParams()
  const code = codeOf(person)
  const page = useAsk('persons.get', { person })
  const missing = useAsk('missing-persons.get', { person })
  const back = (
    <Link to="/cases/$person" params={{ person }}>
      {say('person.title', { code })}
    </Link>
  )
  return (
    <Page title={say('missing.title', { code })} crumb={back}>
      <Shown of={page}>
        {(found) => <Shown of={missing}>{(held) => <Found person={found} missing={held} />}</Shown>}
      </Shown>
    </Page>
  )
}

type Props = { person: PersonPage; missing: Missing }
type Handed = Out<'missing-persons.hand'>

function Found({ person, missing }: Props) {
  const { say } = useWords()
  // The sheet stays in memory and stands alone, so that paper shows what this addressee gets and no more.
  const [handed, setHanded] = useState<Handed | null>(null)
  if (handed !== null) return <HandedSheet handed={handed} close={() => setHanded(null)} />
  return (
    <>
      <Alarm person={person} missing={missing} hand={setHanded} />
      <Talks person={person} missing={missing} />
      <section aria-labelledby="sheet">
        <h2 id="sheet" className="part">
          {say('missing.sheet')}
        </h2>
        {missing.alarm === null && <p className="note">{say('missing.sheet-before')}</p>}
        {isFromBefore(missing) && <Notice meaning="warning">{say('missing.from-before')}</Notice>}
        {person.may.includes('missing-persons.write') && (
          <Anew of={String(missing.sheet?.version ?? 0)}>
            <SheetForm person={person.id} sheet={missing.sheet} />
          </Anew>
        )}
        <p className="note">
          <Link {...toAnchor(person.id, 'media')}>{say('missing.photo')}</Link>
        </p>
      </section>
    </>
  )
}

/** Since when, and how each addressee stands. */
function Alarm({ person, missing, hand }: Props & { hand: (handed: Handed) => void }) {
  const { say, format } = useWords()
  const { alarm } = missing
  if (alarm === null) return <p>{say('missing.none')}</p>
  const late = lateOf(missing)
  return (
    <section aria-labelledby="alarm">
      <h2 id="alarm" className="part">
        {say('missing.alarm')}
      </h2>
      <p>
        <Is icon="warn" meaning="danger">
          {say('missing.since', { day: format.moment(alarm.since) })}
        </Is>
      </p>
      <p className="note">{say('missing.hour', { day: format.moment(alarm.due) })}</p>
      {late.length > 0 && <Notice meaning="danger">{say('missing.late', { n: late.length })}</Notice>}
      <ul className="rows-plain">
        {alarm.told.map((one) => (
          <li key={one.to}>
            <OneTold person={person} one={one} hasSheet={missing.sheet !== null} hand={hand} />
          </li>
        ))}
      </ul>
    </section>
  )
}
