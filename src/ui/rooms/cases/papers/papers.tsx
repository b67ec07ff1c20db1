import type { ReactNode } from 'react'
import { Anew } from '../../../parts/anew.tsx'
import { Button } from '../../../parts/button.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Paper, PersonPage } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'
import { NeedsFound } from '../due/needs-found.tsx'
import { type EpisodeLine, episodeLines } from '../episodes/episode-view.ts'
import { NewEpisode } from '../episodes/write-episode.tsx'
import { Shut } from '../keeping/shut.tsx'
import { usePersonAct } from '../person/act.ts'
import { NewScreening } from '../screening/screen.tsx'
import { Screened } from '../screening/screened.tsx'
import { SuggestScreening } from '../screening/suggest-screening.tsx'
import { ASSESSED, latest } from './paper-view.ts'
import { PlanSteps } from './plan-steps.tsx'
import { NewAssessment, NewPlan } from './write-paper.tsx'

type Props = { person: PersonPage }

/** Needs and risks, and the plan: the last version of each, and the reasons for a new one. */
export function Papers({ person }: Props) {
  const { say } = useWords()
  return (
    <section aria-labelledby="papers">
      <h2 id="papers" className="part">
        {say('papers.help')}
      </h2>
      <Written person={person} kinds={['assessment', 'plan']}>
        {(newest) => (
          <>
            {/* One permission covers all of them, because planners also assess, and front-line staff do neither. */}
            {person.may.includes('papers.plan') && (
              <div className="row">
                {/* The form begins with the newest version, also after a colleague wrote one. */}
                <Anew of={newest('assessment')?.id}>
                  <NewAssessment person={person} before={newest('assessment')} />
                </Anew>
                <Anew of={newest('plan')?.id}>
                  <NewPlan person={person.id} before={newest('plan')} />
                </Anew>
              </div>
            )}
            <Shut person={person} act="papers.plan" />
          </>
        )}
      </Written>
    </section>
  )
}

/** Episodes of exploitation and screening interviews. */
export function StoryPapers({ person }: Props) {
  const { say } = useWords()
  const isSuggested = person.askAbout.length > 0
  return (
    <section aria-labelledby="episodes">
      <h2 id="episodes" className="part">
        {say('papers.story')}
      </h2>
      {isSuggested && <SuggestScreening person={person} />}
      <Written person={person} kinds={['episode', 'screening']}>
        {() => (
          <>
            {person.may.includes('papers.plan') && (
              <div className="row">
                <NewEpisode person={person} />
                {/* A suggested interview has its button above, and not twice. */}
                {!isSuggested && <NewScreening person={person} />}
              </div>
            )}
            {!isSuggested && <Shut person={person} act="papers.screen" />}
          </>
        )}
      </Written>
    </section>
  )
}

type WrittenProps = Props & {
  kinds: readonly Paper['kind'][]
  /** The forms, which come below the papers, so that these are read first. */
  children: (newest: (kind: Paper['kind']) => Paper | undefined) => ReactNode
}

function Written({ person, kinds, children }: WrittenProps) {
  const { say } = useWords()
  const papers = useAsk('papers.list', { person: person.id })
  return (
    <Shown of={papers}>
      {({ papers: all }) => {
        // Older versions are left to the export, because on the page they would look valid.
        const last = latest(all).filter(({ kind }) => kinds.includes(kind))
        return (
          <>
            {last.length === 0 && <p className="note">{say('papers.none')}</p>}
            {last.map((paper) => (
              <OnePaper key={paper.paper} paper={paper} person={person} />
            ))}
            {/* A new version begins with the last one, so that unchanged parts are not typed again. */}
            {children((kind) => last.find((one) => one.kind === kind))}
          </>
        )
      }}
    </Shown>
  )
}

function OnePaper({ paper, person }: { paper: Paper; person: PersonPage }) {
  const words = useWords()
  const { say, format } = words
  const { words: held } = paper
  return (
    <article className="paper" aria-label={say(`papers.kind-${paper.kind}`)}>
      <h3>{say(`papers.kind-${paper.kind}`)}</h3>
      <p className="note sep">
        <span>{format.moment(paper.at)}</span>
        <bdi>{paper.by.name ?? '…'}</bdi>
        <span>{say('papers.version', { n: paper.version })}</span>
        {paper.reviewOn && <span>{say('papers.review', { day: format.day(paper.reviewOn) })}</span>}
        {paper.reopenedBy && (
          <Is icon="warn" meaning="warning">
            {say('papers.reopened', { what: wordFor(`reopen.${paper.reopenedBy}`, words) })}
          </Is>
        )}
      </p>
      <Words paper={paper} person={person} />
      {paper.kind === 'plan' && <Signed paper={paper} person={person} />}
      {/* Later information extends the same episode, so nothing is typed again. */}
      {'means' in held && person.may.includes('papers.plan') && (
        <Anew of={paper.id}>
          <NewEpisode person={person} before={{ ...paper, words: held }} />
        </Anew>
      )}
    </article>
  )
}

/**
 * The person's consent to this version on screen. No picture of a signature is made, because it would prove nothing and identify somebody.
 */
function Signed({ paper, person }: { paper: Paper; person: PersonPage }) {
  const { say, format } = useWords()
  const { act, busy, failure } = usePersonAct('papers.sign')
  const { signed, version } = paper
  if (signed !== null)
    return (
      <p>
        <Is icon="done" meaning="done">
          {say('plan.signed', { day: format.moment(signed.at), name: signed.by.name ?? '…', n: version })}
        </Is>
      </p>
    )
  if (!person.may.includes('papers.sign')) return <Shut person={person} act="papers.sign" />
  return (
    <>
      <p className="note">{say('plan.sign-text')}</p>
      {failure && <Failed failure={failure} />}
      <Button small isPending={busy} onPress={() => void act({ person: person.id, paper: paper.paper, version })}>
        {say('plan.sign', { n: version })}
      </Button>
    </>
  )
}

function Words({ paper, person }: { paper: Paper; person: PersonPage }) {
  const words = useWords()
  const { say } = words
  const { words: held } = paper
  // Kinds are distinguished by their fields, because the server sends each in a strict shape.
  if ('steps' in held)
    return (
      <>
        <PlanSteps paper={paper} steps={held.steps} person={person} />
        <Facts
          facts={[
            [say('plan.safety'), held.safety],
            [say('plan.agreed'), say(`plan.agreed-${held.agreed}`)],
          ]}
        />
      </>
    )
  if ('personal' in held)
    return (
      <>
        <Facts facts={ASSESSED.map((part) => [say(`assess.${part}`), held[part]] as const)} />
        <NeedsFound person={person.id} needs={held.services} />
      </>
    )
  if ('ticks' in held) return <Screened held={held} outcome={paper.outcome} />
  if ('means' in held) return <Around lines={episodeLines(held, words)} />
  // Sheets of missing persons and conversations after a return stand on a page of their own.
  return null
}

/** An episode: things of one kind share a label, each piece with its own direction of writing. */
const Around = ({ lines }: { lines: readonly EpisodeLine[] }) => (
  <dl className="facts">
    {[...Map.groupBy(lines, ([label]) => label)].map(([label, things]) => (
      <div key={label}>
        <dt>{label}</dt>
        {things.map(([, pieces], at) => (
          // Things have no id, and this list is read only.
          <dd key={`${String(at)}`} dir={pieces.length > 1 ? undefined : 'auto'} className="told-words sep">
            {pieces.length > 1 ? pieces.map((piece) => <bdi key={piece}>{piece}</bdi>) : pieces[0]}
          </dd>
        ))}
      </div>
    ))}
  </dl>
)

/** A list of facts without empty ones. */
const Facts = ({ facts }: { facts: readonly (readonly [string, string])[] }) => (
  <dl className="facts">
    {facts.map(
      ([name, text]) =>
        text.trim() !== '' && (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto" className="told-words">
              {text}
            </dd>
          </div>
        ),
    )}
  </dl>
)
