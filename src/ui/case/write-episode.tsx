import { useState } from 'react'
import { useWords } from '../app.tsx'
import { wordFor } from '../case-view.ts'
import { AGES, FORMS } from '../contact-view.ts'
import type { In, PersonPage } from '../contract.ts'
import { EPISODE_FIELDS, linksFrom, MEANS, ROLES } from '../episode-view.ts'
import { faultsByField } from '../failure.ts'
import { UNGRADED } from '../grading-view.ts'
import { Choice, Field, Tick } from '../parts/field.tsx'
import { usePersonAct } from './act.ts'
import { GradingFields } from './grading-fields.tsx'
import { PaperForm } from './write-paper.tsx'

type EpisodeWords = In<'papers.episode'>['words']
const NOBODY = { employer: '', agency: '', 'user-company': '', platform: '', recruiter: '' }

/** What was done to the person, where and by whom: the chain of firms, who did it, vehicles, documents and money around it. */
export function NewEpisode({ person }: { person: PersonPage }) {
  const words = useWords()
  const { say } = words
  // The age today is where one begins, and what decides is the age then: for a child no means is needed (Art. 2(5) Directive
  // 2011/36/EU).
  const fresh: EpisodeWords = { form: person.exploitation, ageThen: person.age }
  const [grading, setGrading] = useState(UNGRADED)
  const [episode, setEpisode] = useState(fresh)
  const [chain, setChain] = useState<Record<(typeof ROLES)[number], string>>(NOBODY)
  const { act, busy, failure } = usePersonAct('papers.episode')
  const means = episode.means ?? []
  const toggle = (one: (typeof MEANS)[number]) =>
    setEpisode({ ...episode, means: means.includes(one) ? means.filter((other) => other !== one) : [...means, one] })
  const save = async () => {
    if (await act({ person: person.id, words: { ...episode, grading, links: linksFrom(chain) } })) {
      setEpisode(fresh)
      setGrading(UNGRADED)
      setChain(NOBODY)
    }
  }
  const faults = faultsByField(failure)
  return (
    <PaperForm name={say('papers.new-episode')} busy={busy} failure={failure} ready save={() => void save()}>
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
        <Field
          key={part}
          label={say(`episode.${part}`)}
          optional
          // What is told at length gets room for it.
          {...(most > 300 ? { lines: 2 } : {})}
          value={episode[part] ?? ''}
          onChange={(text) => setEpisode({ ...episode, [part]: text })}
          most={most}
          fault={faults[`words.${part}`]}
        />
      ))}
      {ROLES.map((role) => (
        <Field
          key={role}
          label={say(`episode.${role}`)}
          optional
          value={chain[role]}
          onChange={(name) => setChain({ ...chain, [role]: name })}
          most={200}
        />
      ))}
    </PaperForm>
  )
}
