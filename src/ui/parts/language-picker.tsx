import { useWords } from '../shell/app.tsx'
import { OTHER_TONGUE, TONGUES, UNKNOWN_TONGUE } from '../shell/tongues.ts'
import { namedOffers } from './named-offers.ts'
import { ManyPicker, Picker, type PickerProps } from './picker.tsx'
import type { Offer } from './picker-view.ts'

/** How a language calls itself: whoever cannot read the page may still point at it. */
function ownName(code: string): { own?: { name: string; lang: string } } {
  const names = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' })
  // A browser without that language would answer in its own.
  const name = names.resolvedOptions().locale.split('-')[0] === code ? names.of(code) : undefined
  return name === undefined ? {} : { own: { name, lang: code } }
}

const languagesNamed = namedOffers(TONGUES, ({ tongue }) => tongue, ownName)

function useLanguages(most: 2 | 3): readonly Offer[] {
  const offers = languagesNamed(useWords().format)
  return most === 2 ? offers.filter(({ value }) => value.length === 2) : offers
}

type Props = Omit<PickerProps, 'offers'> & {
  /** Letters of a code at most: some records hold two. */
  most?: 2 | 3
  /** What may be said where nobody knows the language, or the list lacks it. */
  besides?: readonly ('unknown' | 'other')[]
}

const BESIDES = { unknown: UNKNOWN_TONGUE, other: OTHER_TONGUE }

/** A language. */
export function LanguagePicker({ most = 3, besides = [], ...field }: Props) {
  const { format } = useWords()
  const more = besides.map((one) => ({ value: BESIDES[one], name: format.tongue(BESIDES[one]) ?? one }))
  return <Picker {...field} offers={[...more, ...useLanguages(most)]} />
}

type ManyProps = Omit<Props, 'value' | 'onChange' | 'besides'> & {
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}

/** Some languages. */
export const LanguagesPicker = ({ most = 3, ...field }: ManyProps) => (
  <ManyPicker {...field} offers={useLanguages(most)} />
)
