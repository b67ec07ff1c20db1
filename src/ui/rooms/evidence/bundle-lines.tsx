import type { ReactNode } from 'react'
import { Is } from '../../parts/icon.tsx'
import { useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { inGroups } from './evidence-view.ts'

type Line = Out<'evidence.preview-bundle'>['lines'][number]

/** The index of a bundle as it will be, item by item, with what cannot go and why. @param acts what can be done with an item here */
export function BundleLines({ lines, acts }: { lines: readonly Line[]; acts?: (line: Line, at: number) => ReactNode }) {
  return (
    <ol className="cards">
      {lines.map((line, i) => (
        <li key={line.item} className="card">
          <BundleLine line={line} n={i + 1} />
          {acts?.(line, i)}
        </li>
      ))}
    </ol>
  )
}

function BundleLine({
  line: { name, kind, way, original, sha256, size, entries, stamped, why },
  n,
}: {
  line: Line
  n: number
}) {
  const { say, format } = useWords()
  return (
    <>
      <h3>
        {n}. <bdi>{name || say(`evidence.kind-${kind}`)}</bdi>
      </h3>
      {why && (
        <p>
          <Is icon="danger" meaning="danger">
            {say(`evidence.bundle-why-${why}`)}
          </Is>
        </p>
      )}
      <p className="note sep">
        <span>{say(way ? `evidence.way-${way}` : `evidence.kind-${kind}`)}</span>
        {size !== null && <span>{format.bytes(size)}</span>}
        <span>{say('evidence.bundle-entries', { n: entries })}</span>
        {stamped && <span>{say('evidence.bundle-stamped')}</span>}
      </p>
      {original && (
        <p className="note">
          {say(original.goes ? 'evidence.bundle-beside' : 'evidence.bundle-stands-for')}{' '}
          <bdi>{original.name ?? ''}</bdi>
        </p>
      )}
      {sha256 && (
        <p className="note">
          SHA-256 <code dir="ltr">{inGroups(sha256)}</code>
        </p>
      )}
    </>
  )
}
