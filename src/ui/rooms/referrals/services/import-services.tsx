import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { MOST_CHARACTERS } from '../../../../modules/referrals/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Is } from '../../../parts/icon.tsx'
import { PickFile } from '../../../parts/pick-file.tsx'
import { Failed, Notice } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { emptyIn, ServiceForm } from './service-form.tsx'
import { filledByFile, lacksSaid } from './service-view.ts'

type Read = Out<'services.read-file'>
type One = Read['services'][number]

/** Services from a file of another directory: each is looked at, and saved as one's own, by somebody. */
export function ImportServicesPage() {
  const { say, format } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<Read | null>(null)
  const reading = useDo('services.read-file')
  const isTooLarge = (file?.size ?? 0) > MOST_CHARACTERS
  const pick = async (chosen: File) => {
    setFile(chosen)
    setRead(null)
    if (chosen.size > MOST_CHARACTERS) return
    const answer = await reading.run({ input: { file: await chosen.text() } }).catch(() => null)
    if (answer?.kind === 'done') setRead(answer.output)
  }
  return (
    <Page
      title={say('services.import')}
      crumb={<Link to="/services">{say('room.services')}</Link>}
      sub={<p className="lede">{say('services.import-lede')}</p>}
    >
      <PickFile
        file={file}
        pick={(chosen) => void pick(chosen)}
        drop={say('services.import-drop')}
        formats={say('services.import-formats', { size: format.bytes(MOST_CHARACTERS) })}
        isClosed={reading.busy}
      />
      {isTooLarge && <Notice meaning="warning">{say('services.import-too-large')}</Notice>}
      {reading.failure && <Failed failure={reading.failure} />}
      {read?.fault && <Notice meaning="warning">{say(`services.import-${read.fault}`)}</Notice>}
      {read && !read.fault && <Services key={file?.name} read={read} />}
    </Page>
  )
}

function Services({ read: { services, closed, unread } }: { read: Read }) {
  const { say } = useWords()
  const [chosen, setChosen] = useState<number | null>(null)
  const [saved, setSaved] = useState<readonly number[]>([])
  const keep = (at: number) => {
    setSaved((before) => [...before, at])
    setChosen(null)
    announcements.say(say('services.import-saved', { name: services[at]?.name ?? '' }))
  }
  return (
    <>
      <p role="status">{say('services.import-found', { n: services.length })}</p>
      {closed > 0 && <p className="note">{say('services.import-closed', { n: closed })}</p>}
      {unread > 0 && <p className="note">{say('services.import-unread', { n: unread })}</p>}
      <ul className="rows-plain">
        {services.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed in place, and two may be called alike.
          <li key={at}>
            <Row
              one={one}
              isSaved={saved.includes(at)}
              isOpen={chosen === at}
              open={() => setChosen(chosen === at ? null : at)}
            />
            {chosen === at && <Fill one={one} saved={() => keep(at)} />}
          </li>
        ))}
      </ul>
    </>
  )
}

type RowProps = { one: One; isSaved: boolean; isOpen: boolean; open: () => void }

function Row({ one, isSaved, isOpen, open }: RowProps) {
  const words = useWords()
  const { say } = words
  return (
    <div className="row">
      <div>
        <b dir="auto">{one.name}</b>
        <p className="note sep">
          {one.from !== '' && <bdi>{one.from}</bdi>}
          {one.town !== '' && <bdi>{one.town}</bdi>}
          {one.phone !== '' && <bdi>{one.phone}</bdi>}
        </p>
        {isSaved ? (
          <Is icon="done" meaning="done">
            {say('services.import-is-saved')}
          </Is>
        ) : (
          one.lacks.length > 0 && (
            <Is icon="warn" meaning="warning">
              {lacksSaid(one.lacks, words)}
            </Is>
          )
        )}
      </div>
      {!isSaved && (
        <Button small aria-expanded={isOpen} onPress={open}>
          {say('services.enter-starter')}
          <span className="vh"> {one.name}</span>
        </Button>
      )}
    </div>
  )
}

function Fill({ one, saved }: { one: One; saved: () => void }) {
  const { say } = useWords()
  const agency = useAsk('agencies.get', {})
  if (agency.data === undefined) return null
  const own = agency.data.country
  return (
    <>
      <Notice meaning="warning">{say('services.import-check')}</Notice>
      <ServiceForm filled={{ ...emptyIn(one.country || own), ...filledByFile(one, own) }} saved={saved} />
    </>
  )
}
