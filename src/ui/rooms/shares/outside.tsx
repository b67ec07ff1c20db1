import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../parts/button.tsx'
import { Letter } from '../../parts/letter.tsx'
import { Failed } from '../../parts/states.tsx'
import { saveBlob } from '../../ports/media.ts'
import { takePackage } from '../../ports/shares.ts'
import { useDo, useWords } from '../../shell/app.tsx'
import type { SharePage } from '../../shell/contract.ts'
import { useWork } from '../../shell/use-work.ts'
import { coverSheet, numberOf, recallLetter } from './letter-view.ts'

/** What goes to somebody outside: the package and its sheet while it is open, the letter once it is recalled. */
export function Outside({ share }: { share: SharePage }) {
  const words = useWords()
  const { say } = words
  const made = { share, say, format: words.format }
  const [cover, recall] = [share.packs ? coverSheet(made) : null, share.byHand ? recallLetter(made) : null]
  if (cover === null && recall === null) return null
  return (
    <section aria-labelledby="outside" className="papers">
      <h2 id="outside" className="part">
        {say('outside.title')}
      </h2>
      {cover !== null && (
        <>
          <p className="note">{say('outside.text')}</p>
          <Package share={share} />
          <Letter name={say('outside.cover')} file={`cover-${numberOf(share)}.txt`} text={cover} />
        </>
      )}
      {recall !== null && (
        <Letter name={say('outside.recall')} file={`recall-${numberOf(share)}.txt`} text={recall}>
          <p className="note">{say('outside.recall-text')}</p>
        </Letter>
      )}
    </section>
  )
}

/** The file and its passphrase, each by itself: they must not go the same way. */
function Package({ share }: { share: SharePage }) {
  const { say, language } = useWords()
  const client = useQueryClient()
  const { run, busy, failure } = useWork()
  const { run: ask, busy: asking, failure: refused, answer } = useDo('shares.passphrase')
  const shown = answer?.kind === 'done' ? answer.output.passphrase : null
  const take = async () => {
    saveBlob(await takePackage(share.id, language), `${numberOf(share)}.zip`)
    // That it was taken stands in what was done.
    await client.invalidateQueries({ queryKey: ['shares.get'] })
  }
  return (
    <>
      <div className="row">
        <Button icon="lock" isPending={busy} onPress={() => void run(take)}>
          {say('outside.take')}
        </Button>
        <Button isPending={asking} onPress={() => void ask({ input: { share: share.id } }).catch(() => {})}>
          {say('outside.passphrase')}
        </Button>
      </div>
      {shown !== null && (
        <div role="status">
          <p>
            <code dir="ltr">{shown}</code>
          </p>
          <p className="note">{say('outside.passphrase-text')}</p>
        </div>
      )}
      {failure && <Failed failure={failure} />}
      {refused && <Failed failure={refused} />}
    </>
  )
}
