import { Picker, type PickerProps } from './picker.tsx'

// By the names of the time zone database, which have no others; found by the city in them.
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((value) => ({
  value,
  name: value.replaceAll('_', ' '),
}))

/** A time zone. */
export const ZonePicker = (field: Omit<PickerProps, 'offers'>) => <Picker {...field} offers={ZONES} />
