import { useWords } from '../shell/app.tsx'
import { type Formats, formats } from '../shell/format.ts'
import { OTHER_TONGUE, TONGUES, UNKNOWN_TONGUE } from '../shell/tongues.ts'
import { ManyPicker, Picker, type PickerProps } from './picker.tsx'
import type { Offer } from './picker-view.ts'

const english = formats('en')

/** How a language calls itself: whoever cannot read the page may still point at it. */
function ownName(code: string): { own?: { name: string; lang: string } } {
  const names = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' })
  // A browser without that language would answer in its own.
  const name = names.resolvedOptions().locale.split('-')[0] === code ? names.of(code) : undefined
  return name === undefined ? {} : { own: { name, lang: code } }
}

/** Languages by their names in the page's language, in its order; also found by code, by English name and by their own. */
const languagesNamed = (format: Formats): readonly Offer[] =>
  TONGUES.map((value) => ({
    value,
    name: format.tongue(value) ?? value,
    also: [value, english.tongue(value) ?? value],
    ...ownName(value),
  })).toSorted((a, b) => format.order(a.name, b.name))

// Made once for a language of the page, as countries are.
const made = new WeakMap<Formats, readonly Offer[]>()

function useLanguages(most: 2 | 3): readonly Offer[] {
  const { format } = useWords()
  const offers = made.get(format) ?? languagesNamed(format)
  made.set(format, offers)
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
