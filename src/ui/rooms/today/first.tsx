import { Button } from '../../parts/button.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { useDo, useWords } from '../../shell/app.tsx'
import { Door } from '../../shell/door.tsx'
import { installationState } from '../../shell/installation.ts'

/** Before anybody has an account: look at invented data, or set up for real. */
export function FirstPage() {
  const { say } = useWords()
  const start = useDo('demonstrations.start')
  const isDemo = installationState() === 'demo'
  const tryIt = () =>
    void start
      .run({ input: {}, quiet: true })
      .then((answer) => answer.kind === 'done' && location.assign(answer.output.url))
      .catch(() => {})
  return (
    <Door title={say('first.title')} lede={say('first.lede')} wide>
      <div className="first">
        <section>
          <h2>{say('first.try')}</h2>
          <p>{say('first.try-text')}</p>
          <Button go onPress={tryIt} isPending={start.busy}>
            {say(start.busy ? 'first.trying' : 'first.try-go')}
          </Button>
          {start.failure && <Failed failure={start.failure} />}
        </section>
        {!isDemo && (
          <section>
            <h2>{say('first.set-up')}</h2>
            <p>{say('first.set-up-text')}</p>
            <Notice meaning="neutral">{say('first.set-up-link')}</Notice>
          </section>
        )}
      </div>
      <ol className="way">
        {(['find', 'look', 'decide', 'oversee'] as const).map((step) => (
          <li key={step}>
            <b>{say(`first.${step}`)}</b>
            <span>{say(`first.${step}-text`)}</span>
          </li>
        ))}
      </ol>
      <p className="note">{say('first.licence')}</p>
    </Door>
  )
}
