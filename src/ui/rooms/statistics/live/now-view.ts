import type { Out } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Say } from '../../../shell/words.ts'
import type { Bar } from '../compare-view.ts'
import { trackName } from '../figures-view.ts'

export type Live = NonNullable<Out<'figures.now'>['told']>
type Track = Live['tracks'][number]

/** Tracks that are named: of the others all is said in one sentence, since they have the lowest span. */
export const namedNow = ({ tracks }: Live): readonly Track[] => tracks.filter(({ from }) => from > 0)

/** A span as it is read: «20–29». */
export const spanText = ({ from, to }: Track, { format }: { readonly format: Formats }): string =>
  `${format.number(from)}–${format.number(to)}`

/** Each named track as a bar, dark as far as there are persons for sure. */
export const barsNow = (told: Live, words: { readonly say: Say }): readonly Bar[] =>
  namedNow(told).map(({ track, from, to }) => ({
    ...{ key: track, name: trackName(track, words), from, to, isOwn: true },
  }))
