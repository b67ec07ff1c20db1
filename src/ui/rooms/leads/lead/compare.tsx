import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { LeadPage, Posting } from '../../../shell/contract.ts'
import { isoDay } from '../../../shell/format.ts'
import { langOf, tongueName } from '../../../shell/tongues.ts'
import { compared, type Words } from '../compare-view.ts'

type Props = { lead: LeadPage; postings: readonly Posting[] }

/** Two postings beside each other, sentence by sentence. Their words are asked for when somebody wants them. */
export function Compare({ lead, postings }: Props) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{say('compare.title')}</h2>
      {open ? (
        <Picked lead={lead} postings={postings} />
      ) : (
        <Button onPress={() => setOpen(true)}>{say('compare.go')}</Button>
      )}
    </section>
  )
}

function Picked({ lead, postings }: Props) {
  const { say } = useWords()
  const [first, setFirst] = useState(postings[0].place)
  const [second, setSecond] = useState(postings[postings.length - 1].place)
  return (
    <>
      <div className="compare-picks">
        <Pick name={say('compare.first')} postings={postings} at={first} pick={setFirst} />
        <Pick name={say('compare.second')} postings={postings} at={second} pick={setSecond} />
      </div>
      <Both key={`${first} ${second}`} lead={lead.id} places={[first, second]} />
    </>
  )
}

type PickProps = { name: string; postings: readonly Posting[]; at: number; pick: (place: number) => void }

function Pick({ name, postings, at, pick }: PickProps) {
  const words = useWords()
  const { format } = words
  return (
    <select className="field" aria-label={name} value={at} onChange={(event) => pick(Number(event.target.value))}>
      {postings.map(({ place, source, date, language }) => {
        const day = isoDay(date)
        return (
          <option key={place} value={place}>
            {[place + 1, source, ...(day ? [format.day(day)] : []), tongueName(language, words)].join(' · ')}
          </option>
        )
      })}
    </select>
  )
}

function Both({ lead, places: [a, b] }: { lead: string; places: readonly [number, number] }) {
  const { say } = useWords()
  const first = useAsk('leads.posting', { lead, place: a })
  const second = useAsk('leads.posting', { lead, place: b })
  const [hides, setHides] = useState(true)
  return (
    <Shown of={first}>
      {(one) => (
        <Shown of={second}>
          {(other) => {
            const rows = compared(`${one.title}\n${one.text}`, `${other.title}\n${other.text}`)
            const alike = rows.filter((row) => row.alike).length
            const shown = hides ? rows.filter((row) => !row.alike) : rows
            return (
              <>
                {alike > 0 && (
                  <label className="check">
                    <input type="checkbox" checked={hides} onChange={() => setHides(!hides)} />
                    {say('compare.hide', { n: alike })}
                  </label>
                )}
                {shown.length === 0 ? (
                  <p className="note">{say('compare.same')}</p>
                ) : (
                  <table className="table compare">
                    <thead>
                      <tr>
                        <th>{say('posting.title', { n: a + 1 })}</th>
                        <th>{say('posting.title', { n: b + 1 })}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {shown.map((row, i) => (
                        // Rows of two texts never change their order.
                        // biome-ignore lint/suspicious/noArrayIndexKey: see above
                        <tr key={i}>
                          <Side words={row.first} mark="del" language={one.language} />
                          <Side words={row.second} mark="ins" language={other.language} />
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
                <p className="note">{say('compare.note')}</p>
              </>
            )
          }}
        </Shown>
      )}
    </Shown>
  )
}

/** One side of a row; what the other side lacks is struck out on the first and underlined on the second. */
function Side({ words, mark: Mark, language }: { words: Words | null; mark: 'del' | 'ins'; language: string }) {
  return (
    <td lang={langOf(language)} dir="auto">
      {words?.map(({ text, own }, i) =>
        own && text.trim() !== '' ? (
          // Words of one text never change their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Mark key={i}>{text}</Mark>
        ) : (
          text
        ),
      )}
    </td>
  )
}
