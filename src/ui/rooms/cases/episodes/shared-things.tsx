import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'
import { Shut } from '../keeping/shut.tsx'

type Things = Out<'papers.shared-things'>
type Mention = Things['things'][number][number]

/** Names and plates in episodes of several persons of a case. */
export function SharedThings({ person }: { person: PersonPage }) {
  const { say } = useWords()
  // A button starts it, because it opens everybody's episodes and needless entries would bury important ones.
  const [asked, setAsked] = useState(false)
  const things = useAsk('papers.shared-things', { person: person.id }, { when: asked })
  // The part is left out without others to compare, so that it does not reveal hidden persons.
  if (person.others.length === 0 || ![...person.may, ...person.shut].includes('papers.shared-things')) return null
  return (
    <section aria-labelledby="shared-things">
      <h2 id="shared-things" className="part">
        {say('things.shared')}
      </h2>
      <p className="note">{say('things.shared-text')}</p>
      <Shut person={person} act="papers.shared-things" />
      {asked ? (
        <div aria-live="polite">
          <Shown of={things}>{(found) => <Found found={found} own={person.id} />}</Shown>
        </div>
      ) : (
        person.may.includes('papers.shared-things') && (
          <Button small onPress={() => setAsked(true)}>
            {say('things.compare')}
          </Button>
        )
      )}
    </section>
  )
}

function Found({ found: { compared, things }, own }: { found: Things; own: string }) {
  const { say, format } = useWords()
  return (
    <>
      {things.length === 0 ? (
        <p>{say('things.shared-none')}</p>
      ) : (
        <>
          <ul className="rows-plain">
            {things.map((mentions) => (
              <li key={keyOf(mentions[0])}>
                <div>
                  {mentions.map((mention) => (
                    <OneMention key={keyOf(mention)} mention={mention} own={own} />
                  ))}
                </div>
              </li>
            ))}
          </ul>
          <p className="note">{say('things.shared-note')}</p>
        </>
      )}
      <p className="note">{say('things.compared', { codes: format.list(compared.map(({ code }) => code)) })}</p>
    </>
  )
}

const keyOf = (one: Mention | undefined): string =>
  one === undefined ? '' : [one.person, one.as, one.role, one.called, one.country].join(' ')

/** One occurrence, with the person's number and no name, because others may see the screen. */
function OneMention({ mention: { person, code, as, role, called, country }, own }: { mention: Mention; own: string }) {
  const words = useWords()
  const { say, format } = words
  const part = as === 'firm' ? `episode.${role}` : `${as}.${role}`
  return (
    <p className="sep">
      {person === own ? (
        <b>{code}</b>
      ) : (
        <span>
          <Link to="/cases/$person" params={{ person }}>
            {code}
          </Link>
        </span>
      )}
      {/* The label says that a suspect is only alleged. */}
      <span>{as === 'suspect' ? say('episode.suspects') : say(`things.as-${as}`)}</span>
      {role !== 'unknown' && <span>{wordFor(part, words)}</span>}
      <bdi>{called}</bdi>
      {as === 'vehicle' && country !== 'unknown' && <span>{format.country(country) ?? country}</span>}
    </p>
  )
}
