import { choose, getChoice, getDeputies, setDeputies } from './choices.ts'
import { sendAlerts } from './plan.ts'

/** The operations of this room by name. */
export const operations = {
  'alerts.get': getChoice,
  'alerts.choose': choose,
  'alert-deputies.get': getDeputies,
  'alert-deputies.set': setDeputies,
  'alerts.send': sendAlerts,
} as const
