import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import { Page } from '../../shell/page.tsx'
import { Agreement } from './agreement.tsx'
import { CardPart, Earlier } from './card-part.tsx'
import { DriftPart } from './drift-part.tsx'
import { KeepFor } from './keep-for.tsx'
import { Standing } from './standing.tsx'
import { Training } from './training.tsx'
import { Weights } from './weights.tsx'

/** What decisions teach about the order of the queue: whether it is on, how well it does, and what it is made of. */
export function ModelPage() {
  const { say, language } = useWords()
  const first = useAsk('models.get', { language })
  // Looked at again soon while it is being learned: the new figures should come by themselves.
  const learning = useAsk('models.get', { language }, { every: first.data?.training ? 2000 : 60_000 })
  return (
    <Page title={say('room.model')} sub={<p className="sub">{say('model.lede')}</p>}>
      <Shown of={learning}>
        {(now) => (
          <div className="model">
            <Standing now={now} />
            <DriftPart />
            <Training now={now} />
            {now.model && (
              <>
                <Agreement model={now.model} />
                <Weights model={now.model} />
                <CardPart />
              </>
            )}
            <Earlier current={now.model?.id ?? null} />
            {now.may.keep && <KeepFor days={now.keepDays} />}
          </div>
        )}
      </Shown>
    </Page>
  )
}
