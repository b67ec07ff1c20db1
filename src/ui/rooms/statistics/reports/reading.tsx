import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import { tongueOf } from '../../../shell/languages.ts'
import { ReadChart } from './read-chart.tsx'
import type { Read, ReadFigure, Written } from './written-view.ts'

/** The report as its files have it, in its own language: the numbers stand in the text. */
export function Reading({ shown: { language, reads, closed } }: { shown: Written }) {
  const { say } = useWords()
  return (
    <>
      {closed.public === 'from-return' && <Notice meaning="neutral">{say('rapporteur.reads-internal')}</Notice>}
      <article className="report-read" lang={language} dir={tongueOf(language).direction}>
        {reads.map((block, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of blocks is that of the text.
          <ReadBlock key={i} block={block} />
        ))}
      </article>
    </>
  )
}

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4' } as const

function ReadBlock({ block }: { block: Read }) {
  if (block.kind === 'figure') return <Figure of={block} />
  if (block.kind === 'list') {
    const List = block.isNumbered ? 'ol' : 'ul'
    return (
      <List>
        {block.items.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of points is that of the text.
          <li key={i}>{item}</li>
        ))}
      </List>
    )
  }
  if (block.kind === 'heading') {
    const Heading = HEADINGS[block.level]
    return <Heading>{block.text}</Heading>
  }
  return <p className={block.kind === 'note' ? 'note' : undefined}>{block.text}</p>
}

/** A chart with its table below, the headings of rows and columns, and where the numbers are from. */
function Figure({ of: { caption, chart, table, notes } }: { of: ReadFigure }) {
  const { columns, heads, rows } = table
  return (
    <figure>
      {chart && <ReadChart bars={chart.bars} name={chart.alt} />}
      <table className="table to-list report-numbers">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th key={name} scope="col" className={isNumber ? 'num' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slice(0, heads).join(' ')}>
              {row.map((cell, i) =>
                i === 0 && heads > 0 ? (
                  <th key={columns[i]?.name} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td
                    key={columns[i]?.name}
                    className={columns[i]?.isNumber ? 'num' : undefined}
                    data-label={columns[i]?.name}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p className="note" key={note}>
          {note}
        </p>
      ))}
    </figure>
  )
}
