import { Link } from '@tanstack/react-router'
import { Button } from '../../../parts/button.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { byOriginal } from '../../evidence/bundle-view.ts'
import { scanView } from '../../reports/file-view.ts'
import { KeepCopy } from '../documents/keep-copy.tsx'
import { Shut } from '../keeping/shut.tsx'
import { usePersonAct } from '../person/act.ts'
import { ClosedMedia } from './closed-media.tsx'
import { IntimateMark } from './intimate.tsx'
import { KeepMedia } from './keep-media.tsx'
import { asOf, isSeen, isTyped, lastDay, type Media, mediaKind } from './media-view.ts'
import { OPENS, OpenedMedia, OpenMedia, useOpening } from './open-media.tsx'

/** Photographs and recordings: a list with the person, and a reason for each opening. */
export function MediaPart({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const media = useAsk('media.list', { person: person.id })
  return (
    <section aria-labelledby="media">
      <h2 id="media" className="part">
        {say('media.title')}
      </h2>
      <Shown of={media}>
        {({ media: all }) => (
          <MediaList media={all.filter(({ kind }) => kind !== 'document')} person={person} none={say('media.none')} />
        )}
      </Shown>
      {person.may.includes('media.keep') && <KeepMedia person={person} />}
      <Shut person={person} act="media.keep" />
    </section>
  )
}

/** Files of a person, or a word that there are none. */
export function MediaList({ media, person, none }: { media: readonly Media[]; person: PersonPage; none: string }) {
  return (
    <>
      {media.length === 0 && <p className="note">{none}</p>}
      <ul className="files">
        {byOriginal(media).map(({ one, copies }) => (
          <OneMedia key={one.id} media={one} person={person} copies={copies} />
        ))}
      </ul>
    </>
  )
}

type One = { readonly media: Media; readonly person: PersonPage }

function OneMedia({ media, person, copies }: One & { readonly copies: readonly Media[] }) {
  const { say, format } = useWords()
  const may = useMay()
  const { icon, meaning, key } = scanView(media.scan)
  return (
    <li>
      <p className="sep">
        <b>{mediaKind(media, say)}</b>
        {media.name && <bdi>{media.name}</bdi>}
        {media.about && <bdi>{media.about}</bdi>}
        {media.tool && <bdi>{media.tool}</bdi>}
        <span>{format.day(media.at)}</span>
        <span>{format.bytes(media.size)}</span>
        {media.scan.verdict !== 'found' && (
          <Is icon={icon} meaning={meaning}>
            {say(key)}
          </Is>
        )}
      </p>
      <p className="note">
        {say(`media.ground-${media.ground}`)}: <q dir="auto">{media.how}</q>
        {media.own && <> · {say('document.own')}</>}
        {!media.closed && <> · {lastDay(media, { say, format })}</>}
      </p>
      {media.kind === 'document' && may('evidence:read') && (
        <p className="note">
          <Link to="/evidence/$item" params={{ item: media.id }}>
            {say('document.who-opened')}
          </Link>
        </p>
      )}
      {media.closed ? <ClosedMedia media={media} person={person} /> : <Acts media={media} person={person} />}
      {copies.length > 0 && (
        <ul className="files copies" aria-label={say('evidence.copies')}>
          {copies.map((copy) => (
            <OneMedia key={copy.id} media={copy} person={person} copies={[]} />
          ))}
        </ul>
      )}
      {isOriginal(media) && person.may.includes('documents.copy') && <KeepCopy media={media} person={person} />}
    </li>
  )
}

/** Whether working copies are made of it. */
const isOriginal = ({ kind, copyOf, closed }: Media): boolean => kind === 'document' && copyOf === null && !closed

/** Acts on a file; without the right to open it has no button. */
function Acts({ media, person }: One) {
  const { say } = useWords()
  const may = useMay()
  const closing = usePersonAct('media.close', true)
  const erasing = usePersonAct('media.erase', true)
  const prolonging = usePersonAct('media.prolong', true)
  const withdrawing = usePersonAct('documents.withdraw', true)
  const opening = useOpening(media)
  const isBlurred = isSeen(media) && !isTyped(media)
  const failure = withdrawing.failure ?? opening.failure ?? closing.failure ?? erasing.failure ?? prolonging.failure
  return (
    <>
      <OpenedMedia opening={opening} name={media.name || say('media.photo')} />
      {failure && <Failed failure={failure} />}
      {isBlurred && <IntimateMark media={media} person={person} />}
      <div className="row">
        {person.may.includes(OPENS[asOf(media)]) && <OpenMedia media={media} opening={opening} />}
        {may('case:open') && (
          <Button small isPending={closing.busy} onPress={() => void closing.act({ media: media.id })}>
            {say('media.close')}
          </Button>
        )}
        {person.may.includes('media.erase') && media.copyOf === null && (
          <Button small isPending={prolonging.busy} onPress={() => void prolonging.act({ media: media.id })}>
            {say('media.prolong')}
          </Button>
        )}
        {person.may.includes('media.erase') && !media.held && (
          <Button small isPending={erasing.busy} onPress={() => void erasing.act({ media: media.id })}>
            {say('media.erase')}
          </Button>
        )}
        {media.own && !media.held && person.may.includes('documents.withdraw') && (
          <Button small isPending={withdrawing.busy} onPress={() => void withdrawing.act({ media: media.id })}>
            {say('document.withdraw')}
          </Button>
        )}
      </div>
    </>
  )
}
