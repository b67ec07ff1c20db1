import type { Current, Found, Out } from '../../../src/ui/shell/contract.ts'
import { serviceShown } from '../../samples/services.ts'
import type { Answers } from '../answers.ts'
import { analyst, id, SETTINGS } from '../people.ts'

/** A case worker who keeps services. */
export const serviceWorker: Current = {
  ...analyst,
  member: { ...analyst.member, permissions: [...analyst.member.permissions, 'service:read', 'service:keep'] },
}

export const serviceFound = (more: Partial<Found> = {}): Found => ({
  ...serviceShown(more),
  ...{ obstacles: [], kilometres: 103, bearing: 50, beds: 'known' },
  ...more,
})
export const SERVICES_FOUND: Out<'services.search'> = {
  services: [
    serviceFound(),
    serviceFound({
      id: id(802),
      name: 'Night shelter of the invented town',
      obstacles: ['full'],
      free: 0,
      kilometres: 12,
      bearing: 210,
    }),
    serviceFound({
      ...{ id: id(803), name: 'Legal clinic', needs: ['legal'], places: null, free: null, freeSaidAt: null },
      ...{ beds: 'none-needed', obstacles: ['need'], kilometres: 0, bearing: 0, isOld: true, own: false },
      opens: { kind: 'later', date: '2026-11-25', from: '09:00' },
    }),
  ],
  lacks: { giving: 2, fitting: 1, by: [{ obstacle: 'full', services: 1 }] },
  from: { name: 'Riga', country: 'LV' },
  more: 0,
  mayKeep: true,
}
export const SERVICE_ANSWERS: Answers = {
  'agencies.get': SETTINGS['agencies.get'],
  'services.search': SERVICES_FOUND,
  'services.towns': { towns: [{ name: 'Valmiera', country: 'LV' }] },
  'services.starters': { starters: [] },
  'services.get': { service: serviceShown(), address: '12 Invented Lane', hidden: false, mayKeep: true },
}
export const AT = `/services/${id(801)}`
