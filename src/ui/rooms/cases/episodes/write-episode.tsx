import { Fragment, useState } from 'react'
import { AGES, MEANS, PLACE_KINDS } from '../../../../modules/cases/codes.ts'
import { FORMS } from '../../../../modules/vocabulary/codes.ts'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { useWords } from '../../../shell/app.tsx'
import type { Paper, PersonPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { wordFor } from '../case-view.ts'
import { PaperForm, useFollowing } from '../papers/write-paper.tsx'
import { usePersonAct } from '../person/act.ts'
import { draftOf, EPISODE_FIELDS, type Episode, type EpisodeDraft, listsOf } from './episode-view.ts'
import { GradingFields } from './grading-fields.tsx'
import { UNGRADED } from './grading-view.ts'
import { CountryChoice, ThingRows } from './thing-rows.tsx'
import { LISTS, listsInput, saidLists } from './things-view.ts'

type Props = { person: PersonPage; before?: Paper & { words: Episode } }

/**
 * The form of an episode: acts, places, firms, suspects, vehicles, papers and money.
 * @param before the last version, to write the next one; without it a new episode begins
 */
export function NewEpisode({ person, before }: Props) {
  const words = useWords()
  const { say } = words
  const held = before?.words ?? null
  // The form begins with today's age, but the age at the time decides whether a means is needed (Art. 2(5) Directive 2011/36/EU).
  const fresh = draftOf(held, { form: person.exploitation, ageThen: person.age })
  const [grading, setGrading] = useState(held?.grading ?? UNGRADED)
  const [episode, setEpisode] = useState(fresh)
  const [lists, setLists] = useState(() => listsOf(held))
  const { act, busy, failure } = usePersonAct('papers.episode')
  const { follows, kept } = useFollowing(before, failure)
  const means = episode.means ?? []
  const toggle = (one: (typeof MEANS)[number]) =>
    setEpisode({ ...episode, means: means.includes(one) ? means.filter((other) => other !== one) : [...means, one] })
  const save = async () => {
    const said = saidLists(lists)
    // Empty rows are removed before sending, so that the server's faults point to the right rows.
    setLists(said)
    const about = { person: person.id, ...follows }
    if (await act({ ...about, words: { ...episode, grading, ...listsInput(said) } })) {
      // A new version resets by itself. A form changed during sending keeps its content, so that a later save does not undo a part.
      if (before) return kept()
      setEpisode(emptied(episode, fresh))
      setGrading(emptied(grading, UNGRADED))
      setLists(emptied(said, listsOf(null)))
    }
  }
  const lacking = useLacking({})
  const faults = faultsByField(failure)
  return (
    <PaperForm
      {...(before ? {} : { id: 'new-episode' })}
      name={say(before ? 'papers.episode-anew' : 'papers.new-episode')}
      busy={busy}
      failure={failure}
      lacking={lacking}
      save={() => void save()}
    >
      <Choice
        label={say('episode.form')}
        value={episode.form}
        onChange={(form) => setEpisode({ ...episode, form })}
        choices={FORMS.map((value) => ({ value, name: wordFor(`form.${value}`, words) }))}
      />
      <GradingFields nature="fact" grading={grading} onChange={setGrading} />
      <Choice
        label={say('episode.age-then')}
        value={episode.ageThen}
        onChange={(ageThen) => setEpisode({ ...episode, ageThen })}
        choices={AGES.map((value) => ({ value, name: say(`person.age-${value}`) }))}
      />
      <fieldset className="ticks">
        <legend>{say('episode.means')}</legend>
        {MEANS.map((one) => (
          <Tick key={one} on={means.includes(one)} onChange={() => toggle(one)}>
            {say(`means.${one}`)}
          </Tick>
        ))}
      </fieldset>
      {EPISODE_FIELDS.map(([part, most]) => (
        <Fragment key={part}>
          <Field
            label={say(`episode.${part}`)}
            optional
            // Long texts get several lines.
            {...(most > 300 ? { lines: 2 } : {})}
            value={episode[part] ?? ''}
            onChange={(text) => setEpisode({ ...episode, [part]: text })}
            most={most}
            fault={faults[`words.${part}`]}
          />
          {part === 'place' && (
            <PlaceFields
              episode={episode}
              fault={faults['words.placeCountry']}
              change={(more) => setEpisode({ ...episode, ...more })}
            />
          )}
        </Fragment>
      ))}
      {LISTS.map((list) => (
        <ThingRows
          key={list}
          list={list}
          things={lists[list]}
          faults={faults}
          onChange={(things) => setLists({ ...lists, [list]: things })}
        />
      ))}
    </PaperForm>
  )
}

type PlaceProps = {
  episode: EpisodeDraft
  fault: string | undefined
  change: (more: Partial<EpisodeDraft>) => void
}

/** Kind and country of the place, so that places are distinguished without free text. */
function PlaceFields({ episode: { placeKind = 'unknown', placeCountry = 'unknown' }, fault, change }: PlaceProps) {
  const words = useWords()
  const { say } = words
  return (
    <>
      <Choice
        label={say('episode.place-kind')}
        value={placeKind}
        onChange={(kind) => change({ placeKind: kind })}
        choices={PLACE_KINDS.map((value) => ({ value, name: wordFor(`placekind.${value}`, words) }))}
      />
      <CountryChoice
        label={say('episode.place-country')}
        value={placeCountry}
        onChange={(country) => change({ placeCountry: country })}
        fault={fault}
      />
    </>
  )
}
