import { Is } from '../../../parts/icon.tsx'
import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { lookOf, wordFor } from '../case-view.ts'

/** All tracks as one picture: state, beginning, and pending action. */
export function Tracks({ person }: { person: PersonPage }) {
  const words = useWords()
  const { say, format } = words
  // The warning is on each page, because unchecked rules stay unchecked.
  const { unverified } = person.rules
  return (
    <section aria-labelledby="tracks">
      <h2 id="tracks" className="part first">
        {say('person.tracks')}
      </h2>
      <p className="note">{say('person.tracks-text')}</p>
      <ul className="tracks">
        {person.tracks.map(({ track, state, since }) => {
          // All ten tracks are shown, because one that has not begun may still be offered.
          const look = lookOf(track, state)
          const clock = person.clocks.find((one) => one.track === track)
          const isQuiet = look.icon === 'ring'
          return (
            <li key={track} className={isQuiet ? 'track quiet' : `track ${look.meaning}`}>
              <span className="track-name">{wordFor(`track.${track}`, words)}</span>
              <Is {...look}>{wordFor(`at.${track}.${state}`, words)}</Is>
              {since && !isQuiet && <span className="note">{say('person.since', { day: format.day(since) })}</span>}
              {clock && (
                <Is icon="clock" meaning={clock.missed ? 'danger' : 'neutral'}>
                  {say(clock.missed ? 'clock.late' : 'clock.due', {
                    what: wordFor(`clock.${clock.name}`, words),
                    day: format.moment(clock.due),
                  })}
                </Is>
              )}
            </li>
          )
        })}
      </ul>
      <p className="note">{say('person.rules', { name: person.rules.name })}</p>
      {unverified.length > 0 && (
        <Notice meaning="neutral">
          {say('person.unverified', { list: format.list(unverified.map((one) => ruleName(one, words))) })}
        </Notice>
      )}
    </section>
  )
}

/** The name of a part of the rules; periods have the page's names. */
const ruleName = (part: string, words: ReturnType<typeof useWords>): string => {
  // Keys of the rules' own fields; periods are found by their clock.
  const keys: Readonly<Record<string, string>> = {
    reflection: 'at.residence.reflection',
    deciders: 'rule.deciders',
    remedyDays: 'rule.remedy-days',
    childNotices: 'rule.child-notices',
    passOn: 'rule.pass-on',
  }
  return wordFor(keys[part] ?? `clock.${part}`, words)
}
