import { Link } from '@tanstack/react-router'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'

type End = Out<'media.ended'>['ended'][number]

/** What ended of a person's files, each with its certificate: also of who is only counted any more. */
export function EndedMedia({ person }: { person: string }) {
  const { say } = useWords()
  const found = useAsk('media.ended', { person })
  return (
    <Shown of={found}>
      {({ ended }) =>
        ended.length > 0 && (
          <section aria-labelledby="ended">
            <h3 id="ended">{say('at-end.ended')}</h3>
            <p className="note">{say('at-end.ended-text')}</p>
            <ul className="files">
              {ended
                .filter(({ copyOf }) => copyOf === null || !ended.some(({ item }) => item === copyOf))
                .map((one) => (
                  <OneEnd key={one.item} end={one} />
                ))}
            </ul>
          </section>
        )
      }
    </Shown>
  )
}

function OneEnd({ end: { item, kind, keptAt, at, by, how } }: { end: End }) {
  const { say, format } = useWords()
  const may = useMay()
  const what = kind === 'document' ? say('evidence.kind-document') : say(`media.kind-${kind}`)
  return (
    <li>
      <p className="sep">
        <b>{what}</b>
        <span>{say(`evidence.end-${how}`)}</span>
        <span>{format.day(at)}</span>
        {by?.name && <bdi>{by.name}</bdi>}
      </p>
      <p className="note">
        {say('at-end.kept-from', { day: format.day(keptAt) })}
        {may('evidence:read') && (
          <>
            {' · '}
            <Link to="/evidence/$item/certificate" params={{ item }}>
              {say('at-end.certificate')}
            </Link>
          </>
        )}
      </p>
    </li>
  )
}
