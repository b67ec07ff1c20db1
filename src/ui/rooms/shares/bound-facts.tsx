import type { ReactNode } from 'react'
import { Is } from '../../parts/icon.tsx'
import { useWords } from '../../shell/app.tsx'
import type { Terms } from './share-view.ts'

export type Facts = readonly (readonly [string, ReactNode])[]

type Props = Pick<Terms, 'handling' | 'restrictions'> & { facts: Facts }

/** Facts under the handling codes that bind whoever reads them. */
export function BoundFacts({ handling, restrictions, facts }: Props) {
  const { say } = useWords()
  return (
    <>
      {handling.map((code) => (
        <p key={code}>
          <Is icon="lock" meaning="warning">
            {say(`share.handling-${code}`)}
            {code === 'H3' && <bdi> {restrictions}</bdi>}
          </Is>
        </p>
      ))}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
