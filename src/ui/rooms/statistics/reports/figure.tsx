import { Button } from '../../../parts/button.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { useChange } from './use-change.ts'
import { type FigureShown, type Insert, type Offer, offerKey, offerText, type Written } from './written-view.ts'

type Props = { shown: Written; figure: FigureShown; insert: Insert; mayKeep: boolean }

/** A figure of a chapter: each of its numbers goes into the text by a press, and a later source is taken only when somebody says so. */
export function FigureKept({ shown: { id, edition }, figure, insert, mayKeep }: Props) {
  const words = useWords()
  const { say } = words
  const { act, busy, failure } = useChange()
  const { key, as, source, canBeChart, renewals, notes, caption } = figure
  const change = (one: Parameters<typeof act>[0]['change']) => void act({ report: id, edition, change: one })
  const renew = ({ kind, id: of }: Offer) => change({ kind: 'renew', figure: key, source: { kind, id: of } })
  return (
    <details className="yearly-letter report-figure">
      <summary>
        <b>{caption}</b>{' '}
        <span className="note sep">
          <span>{say(`rapporteur.from-${source}`)}</span>
          <span>{say(`rapporteur.as-${as}`)}</span>
          {renewals.length > 0 && <span>{say('rapporteur.renewable')}</span>}
        </span>
      </summary>
      <FigureTable of={figure} insert={mayKeep ? insert : null} />
      {notes.map((note) => (
        <p className="note" key={note}>
          {note}
        </p>
      ))}
      {failure && <Failed failure={failure} />}
      {mayKeep && (
        <p className="row">
          <Button small onPress={() => insert(`{{${key}}}`, true)}>
            {say('rapporteur.place')}
          </Button>
          {canBeChart && (
            <Button
              small
              isPending={busy}
              onPress={() => change({ kind: 'show', figure: key, as: as === 'chart' ? 'table' : 'chart' })}
            >
              {say(as === 'chart' ? 'rapporteur.show-table' : 'rapporteur.show-chart')}
            </Button>
          )}
          {renewals.map((one) => (
            <Button small key={offerKey(one)} isPending={busy} onPress={() => renew(one)}>
              {say('rapporteur.renew', { source: offerText(one, words) })}
            </Button>
          ))}
          <Button small isPending={busy} onPress={() => change({ kind: 'take-out', figure: key })}>
            {say('rapporteur.take-out')}
          </Button>
        </p>
      )}
    </details>
  )
}

/** The numbers of a figure. @param insert puts one into the text; null where nothing is written */
export function FigureTable({ of, insert }: { of: Out<'rapporteur-reports.preview'>; insert: Insert | null }) {
  const { say } = useWords()
  const { caption, columns, lines } = of
  const [count, share] = [say('rapporteur.count'), say('rapporteur.share')]
  const hasShares = lines.some((line) => line.share !== null)
  const number = (words: readonly string[], told: string, token: string | null) =>
    insert === null || token === null ? (
      told
    ) : (
      <Button
        small
        aria-label={say('rapporteur.insert', { number: told, of: [...words, caption].join(' · ') })}
        onPress={() => insert(token)}
      >
        {told}
      </Button>
    )
  return (
    <table className="table to-list report-numbers" aria-label={caption}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col" className="num">
            {count}
          </th>
          {hasShares && <th scope="col">{share}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.words.join(' ')}>
            {line.words.map((cell, i) =>
              i === 0 ? (
                <th key={columns[i]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={columns[i]} data-label={columns[i]}>
                  {cell}
                </td>
              ),
            )}
            <td className="num" data-label={count}>
              {number(line.words, line.told, line.token)}
            </td>
            {hasShares &&
              (line.share === null ? (
                <td />
              ) : (
                <td data-label={share}>{number(line.words, line.share.told, line.share.token)}</td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
