import { useWords } from '../../../shell/app.tsx'
import type { AskPage } from '../../../shell/contract.ts'
import { BoundFacts, type Facts } from '../bound-facts.tsx'

type Props = {
  words: NonNullable<AskPage['words']>
  more: Facts
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
  return <BoundFacts handling={words.handling} restrictions={words.restrictions} facts={facts} />
}
