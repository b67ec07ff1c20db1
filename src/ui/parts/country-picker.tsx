import { useWords } from '../shell/app.tsx'
import { COUNTRIES } from '../shell/countries.ts'
import { namedOffers } from './named-offers.ts'
import { ManyPicker, Picker, type PickerProps } from './picker.tsx'
import type { Offer } from './picker-view.ts'

const countriesNamed = namedOffers(COUNTRIES, ({ country }) => country)
const useCountries = () => countriesNamed(useWords().format)

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
