import { useWords } from '../../shell/app.tsx'
import { countText, type ReturnPart, type ReturnShown } from './return-view.ts'

/**
 * The counts of a return, a letter after the other, each beside the year before; and what a correction changes.
 * @param isWhole for whoever has to read all of it: nothing is folded
 */
export function ReturnParts({ shown, isWhole = false }: { shown: ReturnShown; isWhole?: boolean }) {
  const { parts, changes, changeCount, year, why } = shown
  const { say } = useWords()
  return (
    <div className="yearly">
      {changes && (
        <section aria-labelledby="changes">
          <h2 id="changes" className="part">
            {say('returns.changes', { n: changeCount })}
          </h2>
          {why && (
            <p className="told-words" dir="auto">
              {why}
            </p>
          )}
          <Changes changes={changes} />
        </section>
      )}
      {parts.map((part) => (
        <Part key={part.letter} part={part} year={year} isOpen={isWhole} />
      ))}
    </div>
  )
}

function Changes({ changes }: { changes: NonNullable<ReturnShown['changes']> }) {
  const words = useWords()
  const { say } = words
  if (changes.length === 0) return <p className="note">{say('returns.changes-none')}</p>
  return (
    <table className="table to-list">
      <thead>
        <tr>
          <th scope="col">{say('returns.line')}</th>
          <th scope="col">{say('returns.before')}</th>
          <th scope="col">{say('returns.now')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ letter, cells, before, after }) => (
          <tr key={`${letter} ${cells.join(' ')}`}>
            <th scope="row">
              ({letter}) {cells.join(words.format.comma)}
            </th>
            <td data-label={say('returns.before')}>{countText(before, words)}</td>
            <td data-label={say('returns.now')}>{countText(after, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Part({ part, year, isOpen }: { part: ReturnPart; year: number; isOpen: boolean }) {
  const words = useWords()
  const { say, format } = words
  const { name, from } = part
  const crossed = part.lines.filter(({ isCrossed }) => isCrossed)
  const plain = part.lines.filter(({ isCrossed }) => !isCrossed)
  return (
    <details className="yearly-letter" open={isOpen}>
      <summary>
        <b>{name}</b> {part.whole !== null && say('returns.whole', { n: countText(part.whole, words) })}
      </summary>
      {from && (
        <p className="note">
          {say(from.file === null ? 'own-count.from' : 'returns.from', {
            ...{ day: format.moment(from.at), who: from.by.name ?? '…' },
          })}{' '}
          {from.file !== null && <bdi>{from.file}</bdi>}
        </p>
      )}
      <Lines part={part} lines={plain} year={year} name={name} />
      {crossed.length > 0 && (
        <details open={isOpen}>
          <summary>{say('returns.crossed', { n: crossed.length })}</summary>
          <Lines part={part} lines={crossed} year={year} name={say('returns.crossed', { n: crossed.length })} />
        </details>
      )}
    </details>
  )
}

type LinesProps = { part: ReturnPart; lines: ReturnPart['lines']; year: number; name: string }

function Lines({ part: { letter, columns }, lines, year, name }: LinesProps) {
  const words = useWords()
  const { say } = words
  return (
    <table className="table to-list" aria-label={name}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col" className="num">
            {String(year)}
          </th>
          <th scope="col" className="num">
            {String(year - 1)}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ cells, count, lastYear, isSmall }) => (
          <tr key={`${letter} ${cells.join(' ')}`}>
            {cells.map((cell, i) => (
              <td key={columns[i]} data-label={columns[i]}>
                {cell}
              </td>
            ))}
            <td className="num" data-label={String(year)}>
              {countText(count, words)}
              {isSmall && <span className="note"> {say('returns.small')}</span>}
            </td>
            <td className="num" data-label={String(year - 1)}>
              {countText(lastYear, words)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
