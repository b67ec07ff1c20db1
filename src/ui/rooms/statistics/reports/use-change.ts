import { useAct } from '../../../parts/act.ts'

/** Changes a report as it was read; what the page shows of it is asked anew. */
export const useChange = () =>
  useAct('rapporteur-reports.change', ['rapporteur-reports.get', 'rapporteur-reports.list'], false, 'said.saved')
