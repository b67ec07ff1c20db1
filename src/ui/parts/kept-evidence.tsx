import { Link } from '@tanstack/react-router'
import type { SubjectKind } from '../../modules/evidence/codes.ts'
import { Captures } from '../rooms/evidence/captures.tsx'
import { useAsk, useMay, useWords } from '../shell/app.tsx'
import { Shown } from './states.tsx'

/** So many are named; all of them are one link away. */
const NAMED = 3

type Props = {
  readonly of: Exclude<SubjectKind, 'person'>
  readonly id: string
  /** Whether more may be kept of it as it stands. */
  readonly keeps?: boolean
}

/** What is kept as evidence of a record, and since when, for whoever may see it. */
export function KeptEvidence({ of, id, keeps = true }: Props) {
  const { say } = useWords()
  const may = useMay()
  const isShown = may('evidence:read')
  const mayKeep = keeps && may('evidence:keep')
  const list = useAsk('evidence.list', { about: { kind: of, id } }, { when: isShown })
  if (!isShown) return null
  return (
    <section aria-labelledby="kept-evidence">
      <h2 id="kept-evidence" className="part">
        {say(of === 'case' ? 'evidence.kept-of-case' : 'evidence.kept')}
      </h2>
      {of === 'case' && <p className="note">{say('evidence.kept-of-case-text')}</p>}
      <Shown of={list}>{({ items, total }) => <Items items={items} total={total} />}</Shown>
      <p className="sep link-rows">
        <Link to="/evidence" search={{ of, id }}>
          {say('evidence.see-all')}
        </Link>
        {mayKeep && (
          <Link to="/evidence/capture" search={{ of, id }}>
            {say('evidence.capture')}
          </Link>
        )}
        {mayKeep && (
          <Link to="/evidence/new" search={{ of, id }}>
            {say('evidence.keep')}
          </Link>
        )}
        {may('evidence:move') && (list.data?.items.length ?? 0) > 0 && (
          <Link to="/evidence/bundle" search={{ of, id }}>
            {say('evidence.bundle-title')}
          </Link>
        )}
      </p>
      {mayKeep && <Captures about={{ kind: of, id }} />}
    </section>
  )
}

type Item = { readonly id: string; readonly name: string | null }

type Total = { readonly n: number; readonly since: string | null } | null

function Items({ items, total }: { items: readonly Item[]; total: Total }) {
  const { say, format } = useWords()
  if (items.length === 0) return <p className="note">{say('evidence.kept-none')}</p>
  return (
    <>
      {total?.since && (
        <p className="note">{say('evidence.kept-n', { n: total.n, day: format.date(total.since.slice(0, 10)) })}</p>
      )}
      <ul className="link-rows">
        {items.slice(0, NAMED).map((item) => (
          <li key={item.id}>
            <Link to="/evidence/$item" params={{ item: item.id }}>
              <bdi>{item.name || say('evidence.unnamed')}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
