import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Tick } from '../../../parts/field.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { usePersonAct } from '../person/act.ts'

type Standing = NonNullable<Out<'return-words.get'>['words']>
type Given = Out<'return-words.give'>
type Choice = Pick<Standing, 'looks' | 'withdraws'>

/** Words by which the person comes back to the documents of their own, at the page for anybody. */
export function ReturnWords({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const standing = useAsk('return-words.get', { person: person.id })
  return (
    <section aria-labelledby="return-words">
      <h3 id="return-words">{say('words.title')}</h3>
      <p className="note">{say('words.text')}</p>
      <Shown of={standing}>{({ words }) => <Words words={words} person={person} />}</Shown>
    </section>
  )
}

function Words({ words, person }: { words: Standing | null; person: PersonPage }) {
  const { say } = useWords()
  const ending = usePersonAct('return-words.end')
  // In this page's memory alone: whoever leaves it gives new ones.
  const [given, setGiven] = useState<Given | null>(null)
  const end = async () => {
    if (await ending.act({ person: person.id })) setGiven(null)
  }
  return (
    <>
      {words === null ? <p>{say('words.none')}</p> : <Stand words={words} />}
      {given && <Once given={given} />}
      {ending.failure && <Failed failure={ending.failure} />}
      {words !== null && person.may.includes('return-words.end') && (
        <Button small isPending={ending.busy} onPress={() => void end()}>
          {say('words.end')}
        </Button>
      )}
      {person.may.includes('return-words.give') && (
        <Give person={person} title={say(words === null ? 'words.give' : 'words.anew')} given={setGiven} />
      )}
    </>
  )
}

/** Since when there are words, and what they may do. */
function Stand({ words: { on, by, documents, looks, withdraws } }: { words: Standing }) {
  const { say, format } = useWords()
  return (
    <>
      <p>{say('words.standing', { day: format.date(on), name: by.name ?? '…', n: documents })}</p>
      <ul>
        <li>{say(withdraws ? 'words.may-withdraw' : 'words.not-withdraw')}</li>
        <li>{say(looks ? 'words.may-look' : 'words.not-look')}</li>
      </ul>
    </>
  )
}

/** The person chooses what the words may do; whoever finds or forces them can do no more. */
function Give(props: { readonly person: PersonPage; readonly title: string; readonly given: (given: Given) => void }) {
  const { say } = useWords()
  const giving = useDo('return-words.give', ['return-words.get', 'persons.get'])
  const [choice, setChoice] = useState<Choice>({ looks: false, withdraws: true })
  const { id, language } = props.person
  const give = async () => {
    const answer = await giving.run({ input: { person: id, language, ...choice } }).catch(() => null)
    if (answer?.kind !== 'done') return
    props.given(answer.output)
    announcements.say(say('said.done'))
  }
  return (
    <details className="write">
      <summary className="btn small">{props.title}</summary>
      <div className="form">
        <p className="note">{say('words.choice')}</p>
        <Tick on={choice.withdraws} onChange={(withdraws) => setChoice({ ...choice, withdraws })}>
          {say('words.withdraws')}
        </Tick>
        <Tick on={choice.looks} onChange={(looks) => setChoice({ ...choice, looks })}>
          {say('words.looks')}
        </Tick>
        {giving.failure && <Failed failure={giving.failure} />}
        <Button small isPending={giving.busy} onPress={() => void give()}>
          {say('words.show')}
        </Button>
      </div>
    </details>
  )
}

/** The words, shown once: to be written down or printed without a name. */
function Once({ given: { language, words, number } }: { given: Given }) {
  const { say } = useWords()
  return (
    <div className="sheet return-words">
      <p>{say('words.once')}</p>
      <ol lang={language} dir="auto">
        {words.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same word may come twice, and their order never changes
          <li key={at}>{word}</li>
        ))}
      </ol>
      <p>{say('words.number', { number })}</p>
      <p className="no-print">
        <Button small icon="print" onPress={() => print()}>
          {say('words.print')}
        </Button>
      </p>
    </div>
  )
}
