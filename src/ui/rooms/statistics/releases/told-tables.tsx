import { useWords } from '../../../shell/app.tsx'
import { type ReleaseShown, toldText } from './release-view.ts'

/** Each table as it is told; beside each number what is true and why they differ, for whoever prepares it. */
export function ToldTables({ shown: { parts, state, way } }: { shown: ReleaseShown }) {
  const { say } = useWords()
  return (
    <section className="release-part" aria-labelledby="told">
      <h2 id="told" className="part">
        {say(state === 'draft' ? 'releases.preview' : 'releases.told-then')}
      </h2>
      <p className="note">{say(`releases.reader-${way}`)}</p>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of tables is that of the choice.
        <ToldTable key={i} part={part} />
      ))}
    </section>
  )
}

function ToldTable({ part: { name, columns, lines } }: { part: ReleaseShown['parts'][number] }) {
  const words = useWords()
  const { say, format } = words
  const [told, count, why] = [say('releases.told'), say('releases.true'), say('releases.why')]
  return (
    <table className="table to-list release-told">
      <caption>{[name, ...columns].join(' · ')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col" className="num">
            {told}
          </th>
          <th scope="col" className="num">
            {count}
          </th>
          <th scope="col">{why}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.cells.join(' ')}>
            {line.cells.map((cell, i) =>
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
            <td className="num" data-label={told}>
              {line.told === null ? (
                <span className="note">{toldText(line, words)}</span>
              ) : (
                <b>{toldText(line, words)}</b>
              )}
            </td>
            <td className="num" data-label={count}>
              {line.count === null ? '–' : format.number(line.count)}
            </td>
            {line.why === null || line.told === line.count ? (
              <td />
            ) : (
              <td className="note" data-label={why}>
                {say(`releases.why-${line.why}`)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
