import type { ServiceShown } from '../../src/modules/referrals/shapes.ts'

/** A shelter that never was, as a directory shows it. */
export const SERVICE: ServiceShown = {
  ...{ id: '0192f0c0-0000-4000-8000-000000000801', name: 'House at the lake', needs: ['shelter', 'psychological'] },
  ...{ languages: ['lv', 'uk'], sexes: ['female'], ages: ['adult'], access: ['step-free'], withChildren: true },
  ...{ country: 'LV', town: 'Valmiera', latitude: 57.54, longitude: 25.42 },
  ...{ phone: '+371 20 000 147', email: 'house@example.org', zone: 'Europe/Riga' },
  hours: [{ day: 2, from: '08:00', to: '00:00' }],
  conditions: 'No stay longer than six months.',
  ...{ places: 6, free: 2, freeSaidAt: '2026-11-24T18:00:00Z', verifiedOn: '2026-11-20', isOld: false },
  agency: { id: '0192f0c0-0000-4000-8000-000000000901', name: 'Invented Shelter Society' },
  ...{ opens: { kind: 'unknown' }, ended: false, own: true },
}
