import { getPlatform, listPlatforms } from './platforms.ts'
import { getIndependence, setIndependence, yearlyReport } from './yearly.ts'

/** What comes after a notice was sent; part of the room's table. */
export const followUp = {
  'notices.report': yearlyReport,
  'independence.get': getIndependence,
  'independence.set': setIndependence,
  'platforms.list': listPlatforms,
  'platforms.get': getPlatform,
} as const
