import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Button } from '../../parts/button.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { TakeFile } from '../../parts/take-file.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { type Block, blocksOf } from './card-view.ts'

/** The model card, as it may be printed or taken along. */
export function ModelCardPage() {
  const { say, language } = useWords()
  const card = useAsk('models.card', { language })
  const crumb = (
    <>
      <Link to="/model">{say('room.model')}</Link> / {say('model.card')}
    </>
  )
  return (
    <Page title={say('model.card')} crumb={crumb} aside={card.data && <Take card={card.data} />}>
      {/* That nothing was learned yet is no failure, and asking again changes nothing. */}
      {card.error?.code === 'not-found' ? (
        <Empty title={say('model.standing-no-model')} />
      ) : (
        <Shown of={card}>{(now) => <Card markdown={now.markdown} />}</Shown>
      )}
    </Page>
  )
}

function Take({ card: { name, markdown } }: { card: Out<'models.card'> }) {
  const { say } = useWords()
  return (
    <p className="row">
      <TakeFile text={markdown} type="text/markdown" name={name} label={say('model.card-download')} />
      <Button icon="print" onPress={() => print()}>
        {say('model.card-print')}
      </Button>
    </p>
  )
}

function Card({ markdown }: { markdown: string }) {
  const blocks = useMemo(() => blocksOf(markdown), [markdown])
  return (
    <article className="model-card">
      {blocks.map((block, i) => (
        // A card never changes the order of its pieces.
        <Piece key={`${block.kind} ${String(i)}`} block={block} />
      ))}
    </article>
  )
}

function Piece({ block }: { block: Block }) {
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  if (block.kind === 'table') return <Table head={block.head} rows={block.rows} />
  if (block.kind === 'text') return <p>{block.text}</p>
  // The page's own title stands above.
  if (block.kind === 'title') return null
  return block.kind === 'part' ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
}

function Table({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table className="table">
      <thead>
        <tr>{head.map((cell) => (cell === '' ? <td key={cell} /> : <th key={cell}>{cell}</th>))}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, i) => {
              const key = `${head[i]} ${String(i)}`
              return i === 0 ? (
                <th key={key} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={key}>{cell}</td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
