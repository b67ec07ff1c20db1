import type { ServiceShown } from '../../src/modules/referrals/shapes.ts'
import { id } from '../pages/people.ts'

/** A service that never was. */
export const serviceShown = (more: Partial<ServiceShown> = {}): ServiceShown => ({
  id: id(801),
  name: 'House at the lake',
  needs: ['shelter', 'psychological'],
  languages: ['lv', 'uk'],
  sexes: ['female'],
  ages: ['adult'],
  access: ['step-free'],
  withChildren: true,
  country: 'LV',
  town: 'Valmiera',
  phone: '+371 20 000 147',
  email: 'house@example.org',
  hours: [{ day: 2, from: '08:00', to: '17:00' }],
  zone: 'Europe/Riga',
  conditions: 'No stay longer than six months.',
  places: 6,
  agency: { id: id(900), name: 'Labour Inspectorate of Sēlija' },
  ...{ latitude: 57.54, longitude: 25.43, free: 2, freeSaidAt: '2026-11-24T06:00:00Z', verifiedOn: '2026-11-01' },
  ...{ isOld: false, opens: { kind: 'now', until: '17:00' }, ended: false, own: true },
  ...more,
})
