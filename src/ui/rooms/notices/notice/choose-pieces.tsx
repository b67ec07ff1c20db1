import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Tick } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Evidence } from '../../../shell/contract.ts'
import { PAGE, pageOf, pieceName } from './notice-pieces.ts'

type Props = {
  evidence: readonly Evidence[]
  left: ReadonlySet<string>
  onLeave: (left: ReadonlySet<string>) => void
}

/** Which pieces go along: all of them, unless somebody leaves one out. Fifty at a time, since a group may hold hundreds. */
export function ChoosePieces({ evidence, left, onLeave }: Props) {
  const { say, format } = useWords()
  const [page, setPage] = useState(0)
  if (evidence.length < 2) return null
  const { shown, pages } = pageOf(evidence, page)
  const toggle = (id: string, on: boolean) =>
    onLeave(new Set(on ? [...left].filter((one) => one !== id) : [...left, id]))
  const going = format.number(evidence.length - left.size)
  return (
    <details>
      <summary className="btn small">{say('pieces.title', { going, of: format.number(evidence.length) })}</summary>
      <fieldset>
        {/* Said before the ticks: what is left out of one notice still stands with the lead. */}
        <legend>{say('pieces.hint')}</legend>
        {shown.map((piece, at) => (
          <Tick key={piece.id} on={!left.has(piece.id)} onChange={(on) => toggle(piece.id, on)}>
            <bdi>{pieceName(piece, page * PAGE + at, say(`notice.piece-${piece.kind}`))}</bdi>
          </Tick>
        ))}
      </fieldset>
      {pages > 1 && (
        <p className="row">
          <Button small isDisabled={page === 0} onPress={() => setPage(page - 1)}>
            {say('pieces.before')}
          </Button>
          <span>{say('pieces.page', { page: format.number(page + 1), of: format.number(pages) })}</span>
          <Button small isDisabled={page + 1 >= pages} onPress={() => setPage(page + 1)}>
            {say('pieces.after')}
          </Button>
        </p>
      )}
    </details>
  )
}
