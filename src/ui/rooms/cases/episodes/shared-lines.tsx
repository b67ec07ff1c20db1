import { Link } from '@tanstack/react-router'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'

type Line = Out<'interviews.shared'>['shared'][number]

/** Interviews by other agencies that hold the same person: the interviewer's function, never the name or the answers. */
export function SharedLines({ lines }: { lines: readonly Line[] }) {
  const words = useWords()
  const { say, format } = words
  const may = useMay()
  if (lines.length === 0) return null
  return (
    <>
      <h3>{say('ledger.shared')}</h3>
      <p className="note">
        {say('ledger.shared-text')}{' '}
        {/* Answers are only shared through this link: with a ground, for a time, entered as a disclosure. */}
        {may('referral:work') && <Link to="/referrals">{say('ledger.shared-ask')}</Link>}
      </p>
      <ol className="timeline-list">
        {lines.map((line) => (
          <li key={`${line.agency} ${line.on} ${line.kind} ${line.topics.join(' ')}`}>
            <time dateTime={line.on}>{format.day(line.on)}</time>
            <div>
              <p className="sep">
                <b>{wordFor(`interview.${line.kind}`, words)}</b>
                <bdi>{line.agency}</bdi>
                <span>{line.function === 'other' ? say('ledger.other') : wordFor(`role.${line.function}`, words)}</span>
                <span>{format.tongue(line.language) ?? line.language}</span>
                {line.recorded && <span>{say('ledger.recorded')}</span>}
              </p>
              <p>{format.list(line.topics.map((topic) => wordFor(`topic.${topic}`, words)))}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Planned interviews with their reasons, so that colleagues do not ask the same. */
export function Plans({ plans }: { plans: Out<'interviews.shared'>['plans'] }) {
  const words = useWords()
  const { say, format } = words
  if (plans.length === 0) return null
  return (
    <>
      <h3>{say('ledger.planned')}</h3>
      <ul className="rows-plain">
        {plans.map(({ id, kind, topics, interviewer, because }) => (
          <li key={id}>
            <p className="sep">
              <b>{wordFor(`interview.${kind}`, words)}</b>
              <bdi>{interviewer.name ?? '…'}</bdi>
              <span>{format.list(topics.map((topic) => wordFor(`topic.${topic}`, words)))}</span>
            </p>
            {because && (
              <p className="note">
                {say('ledger.because')}: <q dir="auto">{because}</q>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
