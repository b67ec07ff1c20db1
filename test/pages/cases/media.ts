import type { Media } from '../../../src/ui/rooms/cases/media/media-view.ts'
import { id } from '../people.ts'

const by = { id: id(1), name: 'Dace Ozoliņa' }
const clean = { verdict: 'clean', by: 'ClamAV 1.4.6/27777' } as const

const PLAIN = {
  document: null,
  name: null,
  own: false,
  source: null,
  copyOf: null,
  way: null,
  tool: null,
  held: false,
  intimate: null,
  keptBy: null,
}

/** A photograph and a recording of an invented person. */
export const keptMedia: readonly [Media, Media] = [
  {
    ...{ id: id(711), kind: 'photo', by, at: '2026-11-24T08:00:00Z', closed: false, type: 'image/jpeg', size: 120_000 },
    ...{ scan: clean, about: 'Seja, apliecībai', ground: 'consent', how: 'Ukraiņu valodā, pārstāstīja' },
    ...{ until: '2027-11-24', told: null, taken: null, ...PLAIN },
  },
  {
    ...{ id: id(712), kind: 'sound', by, at: '2026-11-23T08:00:00Z', closed: false, type: 'audio/mpeg', size: 900_000 },
    ...{
      scan: { verdict: 'not-scanned', why: 'down' },
      about: 'Balss',
      ground: 'law',
      how: 'Izdomāta likuma 12. pants',
    },
    ...{ until: '2027-11-23', told: null, taken: null, ...PLAIN },
  },
]
