import type { ReactNode } from 'react'
import { Is } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { AskPage } from '../../../shell/contract.ts'

type Props = {
  words: NonNullable<AskPage['words']>
  more: readonly (readonly [string, ReactNode])[]
}

/** A question with why and by which law, for those asked and for whoever approves it. */
export function QuestionFacts({ words, more }: Props) {
  const { say } = useWords()
  const facts = [
    [say('asks.field-question'), words.question],
    ...(words.matter === '' ? [] : [[say('asks.field-matter'), words.matter] as const]),
    [say('asks.field-purpose'), words.purpose],
    [say('asks.field-basis'), words.basis],
    [say('asks.may-tell'), say(words.mayTell ? 'asks.may-tell-yes' : 'asks.may-tell-no')],
    ...more,
  ] as const
  return (
    <>
      {words.handling.map((code) => (
        <p key={code}>
          <Is icon="lock" meaning="warning">
            {say(`share.handling-${code}`)}
            {code === 'H3' && <bdi> {words.restrictions}</bdi>}
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
