import { Button } from '../../../parts/button.tsx'
import { Is } from '../../../parts/icon.tsx'
import { WebAddress } from '../../../parts/web-address.tsx'
import { saveFrom } from '../../../ports/picture.ts'
import { saveText } from '../../../ports/save-file.ts'
import { useWords } from '../../../shell/app.tsx'
import type { Evidence } from '../../../shell/contract.ts'
import type { Key } from '../../../shell/words.ts'
import { canSave, pageAddress, wordsOf } from '../notice-view.ts'
import { DeliveryProblem } from './delivery-problem.tsx'

const WRONG = {
  closed: 'evidence.closed',
  destroyed: 'evidence.place-destroyed',
  differs: 'evidence.differs',
} as const satisfies Record<NonNullable<Evidence['wrong']>, Key>

/** What was kept, as it was seen. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { say } = useWords()
  if (evidence.length === 0) return <p className="note">{say('notice.evidence-none')}</p>
  return (
    <ol className="cards">
      {evidence.map((piece) => (
        <Piece key={piece.id} piece={piece} />
      ))}
    </ol>
  )
}

function Piece({ piece }: { piece: Evidence }) {
  const { say, format } = useWords()
  const { kind, takenAt, takenBy, sha256, size, problem, seen, wrong } = piece
  return (
    <li className="card">
      <h3>{say(`notice.piece-${kind}`)}</h3>
      <p className="note sep">
        <time dateTime={takenAt}>{format.moment(takenAt)}</time>
        {takenBy.name && <bdi>{takenBy.name}</bdi>}
        {problem === null && <span>{format.bytes(size)}</span>}
      </p>
      {/* Said in words: whoever decides later must know that nobody saw more than the posting. */}
      {problem !== null && (
        <p>
          <Is icon="warn" meaning="warning">
            {say('notice.piece-unread')} <DeliveryProblem problem={problem} />
          </Is>
        </p>
      )}
      {/* The fact that it was kept needs no key; what it shows does. */}
      {wrong && (
        <p>
          <Is icon={wrong === 'closed' ? 'lock' : 'danger'} meaning="danger">
            {say(WRONG[wrong])}
          </Is>
        </p>
      )}
      {seen === null ? (
        wrong === null && <p className="note">{say('notice.piece-sealed')}</p>
      ) : (
        <>
          {seen.address ? (
            <p>
              {say('notice.piece-at')} <WebAddress address={seen.address} />
            </p>
          ) : (
            <p className="note">{say('notice.piece-nowhere')}</p>
          )}
          {/* Folded: adverts are long, and some are hard to read day after day. */}
          {wordsOf(seen) !== '' && (
            <details>
              <summary className="btn small">{say('notice.piece-words')}</summary>
              <p className="kept-words" dir="auto">
                {wordsOf(seen)}
              </p>
              {kind === 'posting' && (
                <>
                  <Button
                    small
                    icon="down"
                    onPress={() => saveText(`posting-${piece.id.slice(0, 8)}.txt`, wordsOf(seen))}
                  >
                    {say('notice.words-save')}
                  </Button>
                  <p className="note">{say(seen.title === null ? 'notice.words-hint' : 'notice.words-hint-title')}</p>
                </>
              )}
            </details>
          )}
        </>
      )}
      {/* Whole, not shortened: it is compared sign by sign, and read out over the telephone. */}
      {sha256 && (
        <p className="note told-words" dir="ltr">
          SHA-256 {sha256}
        </p>
      )}
      {canSave(piece) && (
        <>
          <Button small icon="down" onPress={() => saveFrom(pageAddress(piece.id))}>
            {say('notice.piece-save')}
          </Button>
          <p className="note">{say('notice.piece-save-hint')}</p>
        </>
      )}
    </li>
  )
}
