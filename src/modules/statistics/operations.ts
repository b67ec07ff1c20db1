import { countFigures } from './count.ts'
import { drawFigures, drawingJob } from './draw.ts'
import { figuresNow, recountFigures, recountingJob } from './live/live.ts'
import { compareStates } from './published/compare.ts'
import { importPublished, listPublished, removePublished } from './published/keep.ts'
import { chooseTables, draftRelease, dropRelease } from './release/kept/choose.ts'
import { dropElsewhere, sayElsewhere } from './release/kept/elsewhere.ts'
import { getRelease, listReleases } from './release/kept/get.ts'
import { prepareRelease } from './release/kept/prepare.ts'
import { publishRelease, releaseFile } from './release/kept/publish.ts'
import { beginReport, dropReport } from './report/kept/begin.ts'
import { changeReport } from './report/kept/change.ts'
import { reportFile } from './report/kept/file.ts'
import { getReport, listReports, previewFigure } from './report/kept/get.ts'
import { checkReturn } from './return/check.ts'
import { getReturn, listReturns } from './return/kept/get.ts'
import { downloadReturn, dropReturn, sayWhy, sendReturn } from './return/kept/send.ts'
import { takeIn } from './return/kept/take-in.ts'
import { countOwn } from './return/own/count-own.ts'
import { listRegistrars, sayRegistrar } from './return/own/registrars.ts'
import { returnTemplate } from './return/template-file.ts'
import { sentVintages, toldVintages } from './vintages/get.ts'

/** The operations of this room by name. */
export const operations = {
  'comparisons.get': compareStates,
  'comparisons.import': importPublished,
  'comparisons.list': listPublished,
  'comparisons.remove': removePublished,
  'figures.count': countFigures,
  'figures.draw': drawFigures,
  'figures.now': figuresNow,
  'figures.recount': recountFigures,
  'rapporteur-reports.begin': beginReport,
  'rapporteur-reports.change': changeReport,
  'rapporteur-reports.drop': dropReport,
  'rapporteur-reports.file': reportFile,
  'rapporteur-reports.get': getReport,
  'rapporteur-reports.list': listReports,
  'rapporteur-reports.preview': previewFigure,
  'registrars.list': listRegistrars,
  'registrars.say': sayRegistrar,
  'releases.choose': chooseTables,
  'releases.draft': draftRelease,
  'releases.drop': dropRelease,
  'releases.drop-elsewhere': dropElsewhere,
  'releases.file': releaseFile,
  'releases.get': getRelease,
  'releases.list': listReleases,
  'releases.prepare': prepareRelease,
  'releases.publish': publishRelease,
  'releases.say-elsewhere': sayElsewhere,
  'returns.check': checkReturn,
  'returns.count-own': countOwn,
  'returns.download': downloadReturn,
  'returns.drop': dropReturn,
  'returns.get': getReturn,
  'returns.list': listReturns,
  'returns.say-why': sayWhy,
  'returns.send': sendReturn,
  'returns.take-in': takeIn,
  'returns.template': returnTemplate,
  'vintages.sent': sentVintages,
  'vintages.told': toldVintages,
} as const

/** Work that the program queues by itself. */
export const jobs = { 'draw-figures': drawingJob, 'recount-figures': recountingJob } as const
