import { type PublishedRelease, releasedAs } from '../modules/statistics/public.ts'
import { FILES, figuresPage, noFiguresPage } from './figures-pages.ts'
import { faultPage } from './plain-pages.ts'
import type { Visit } from './visit.ts'

const notFound = (visit: Visit): Promise<Response> =>
  visit.show(faultPage({ ...visit.frame, at: '' }, 'fault.not-found'), 404)

// Published figures may be some seconds behind: nothing is decided by them.
const named = async (visit: Visit, id: string | null) => {
  const all = await visit.site.figures.lately()
  return { all, one: id === null ? all[0] : all.find((release) => release.id === id) }
}

/** The page of one release; of the latest where none is named. */
export async function showFigures(visit: Visit, id: string | null): Promise<Response> {
  const { all, one } = await named(visit, id)
  if (one === undefined) return id === null ? visit.show(noFiguresPage(visit.frame)) : notFound(visit)
  return visit.show(
    figuresPage(
      visit.frame,
      one,
      all.filter(({ id: other }) => other !== one.id),
    ),
  )
}

/** A release as a file. */
export async function figuresFile(visit: Visit, id: string, ending: string): Promise<Response> {
  const { one } = await named(visit, id)
  const format = FILES.find((file) => file.ending === ending)?.format
  if (one === undefined || format === undefined) return notFound(visit)
  const { name, type, content } = releasedAs(format, released(one), visit.tongue.code)
  return visit.c.body(Buffer.from(content, 'base64'), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}

const released = ({ geo, year, number, told, publishedAt }: PublishedRelease) => ({
  ...{ geo, year, number, cells: told, at: new Date(publishedAt) },
})
