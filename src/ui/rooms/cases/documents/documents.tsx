import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { Shut } from '../keeping/shut.tsx'
import { AtEnd } from '../media/at-end.tsx'
import { EndedMedia } from '../media/ended.tsx'
import { MediaList } from '../media/media.tsx'
import { ReturnWords } from '../return-words/return-words.tsx'
import { FromReport } from './from-report.tsx'
import { KeepDocument } from './keep-document.tsx'

/** Contracts, payslips, letters, decisions and medical papers of a person, each opened with a reason. */
export function Documents({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const media = useAsk('media.list', { person: person.id })
  if (person.mode === 'counted')
    return (
      <>
        <p className="note">{say('document.counted')}</p>
        <EndedMedia person={person.id} />
      </>
    )
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className="part">
        {say('document.title')}
      </h2>
      <Shown of={media}>
        {({ media: all }) => (
          <>
            <AtEnd person={person} media={all} />
            <MediaList
              media={all.filter(({ kind }) => kind === 'document')}
              person={person}
              none={say('document.none')}
            />
          </>
        )}
      </Shown>
      {!person.may.includes('documents.open-health') && <p className="note">{say('document.health-apart')}</p>}
      <FromReport person={person} />
      {person.may.includes('documents.keep') && <KeepDocument person={person} />}
      <Shut person={person} act="documents.keep" />
      <EndedMedia person={person.id} />
      {person.may.includes('return-words.give') && <ReturnWords person={person} />}
    </section>
  )
}
