import { useWords } from '../shell/app.tsx'
import { COUNTRIES } from '../shell/countries.ts'
import { type Formats, formats } from '../shell/format.ts'
import { ManyPicker, Picker, type PickerProps } from './picker.tsx'
import type { Offer } from './picker-view.ts'

const english = formats('en')

/** All countries by their names in the page's language, in its order; also found by code and by English name. */
const countriesNamed = (format: Formats): readonly Offer[] =>
  COUNTRIES.map((value) => ({
    value,
    name: format.country(value) ?? value,
    also: [value, english.country(value) ?? value],
  })).toSorted((a, b) => format.order(a.name, b.name))

// Made once for a language of the page: a form may have a country in each of its rows.
const made = new WeakMap<Formats, readonly Offer[]>()

function useCountries(): readonly Offer[] {
  const { format } = useWords()
  const offers = made.get(format) ?? countriesNamed(format)
  made.set(format, offers)
  return offers
}

type Props = Omit<PickerProps, 'offers'> & {
  /** What is no country and may be said all the same, such as «stateless»: it stands above them. */
  besides?: readonly Offer[]
}

/** A country. */
export const CountryPicker = ({ besides = [], ...field }: Props) => (
  <Picker {...field} offers={[...besides, ...useCountries()]} />
)

type ManyProps = Omit<Props, 'value' | 'onChange' | 'besides'> & {
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}

/** Some countries. */
export const CountriesPicker = (field: ManyProps) => <ManyPicker {...field} offers={useCountries()} />
