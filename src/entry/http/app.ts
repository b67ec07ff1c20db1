import { Hono } from 'hono'
import { publicSite } from '../../public/index.ts'
import { Description } from '../openapi/kept.ts'
import { doorHere } from '../public/here.ts'
import { addressOf } from './caller.ts'
import { startDemonstration } from './demonstration-route.ts'
import { DEVICE_FILES } from './device-files.ts'
import { DEVICE, devicePage, devicePageFiles, deviceSignIn, deviceWorker } from './device-page.ts'
import type { Door } from './door.ts'
import { sendEvidenceBundle } from './evidence-bundle-route.ts'
import { sendEvidencePage } from './evidence-page-route.ts'
import { sendEvidence, sendForPolice, takeEvidence } from './evidence-route.ts'
import { sendFeed, sendFeedKey, sendFilter, sendFilterHashes } from './feed-route.ts'
import { takeFile } from './file-route.ts'
import { DOCS, guardHeaders, PUBLIC, type Variables } from './headers.ts'
import { sendMedia, takeDocument, takeDocumentCopy, takeMedia } from './media-route.ts'
import { runOperation } from './operation-route.ts'
import { sendPackage } from './package-route.ts'
import { packed } from './packed.ts'
import { problemAnswer, WebProblem } from './problems.ts'
import { sendPicture, sendReportFile } from './report-file-route.ts'
import { apart, inPlace, ownHost, ownSite } from './same-site.ts'
import { sendSharedEvidence } from './shared-evidence-route.ts'
import { staffPage } from './staff-pages.ts'

export type App = Hono<{ Variables: Variables }>

/** The web application: operations, files, the description of both, public pages and staff pages. */
export function makeApp(door: Door): App {
  const app: App = new Hono()
  app.onError((error, c) => problemAnswer(c, error))
  app.notFound((c) => problemAnswer(c, new WebProblem('no-such-page', 'There is nothing at this address.')))
  // Before the guards, for that process has its own: of a flood the server does no more than pass bytes on.
  const pages = door.publicPages
  const { origins, pagesOrigins, deviceOrigins } = door
  const isInPlace = inPlace(pagesOrigins, deviceOrigins)
  if (pages)
    for (const path of [PUBLIC, `${PUBLIC}/*`])
      app.all(path, (c, next) => (isInPlace(c) ? pages.answer(c, addressOf(c, door.behindProxy)) : next()))
  // The guards come before all routes, so that refusals and failures carry their headers too.
  const all = [...origins, ...(pagesOrigins ?? []), ...(deviceOrigins ?? [])]
  app.use(
    guardHeaders(origins[0].startsWith('https:')),
    ownHost(all),
    apart(origins, pagesOrigins, deviceOrigins),
    ownSite(origins, pagesOrigins, deviceOrigins),
    packed(),
  )

  // Public pages use no session: they do not even read the cookie of a member in the same browser.
  if (!pages) app.route(PUBLIC, publicSite(doorHere(door.kernel, (c) => addressOf(c, door.behindProxy))))
  // The description is open to anyone: the published source tells as much.
  const description = new Description(door.kernel.operations)
  app.get('/api/openapi.json', (c) => description.sendDocument(c))
  app.get(DOCS, (c) => description.sendPage(c))
  app.put('/api/files', (c) => takeFile(c, door))
  app.get('/api/report-files/:file', (c) => sendReportFile(c, door, c.req.param('file')))
  app.get('/api/evidence-pages/:evidence', (c) => sendEvidencePage(c, door, c.req.param('evidence')))
  // Programs of resolvers and filters fetch files, so these operations answer GET.
  app.get('/api/block-feeds/key.pem', (c) => sendFeedKey(c, door))
  app.get('/api/block-feeds/:file', (c) => sendFeed(c, door, c.req.param('file')))
  app.get('/api/block-filters/prefixes', (c) => sendFilter(c, door))
  app.get('/api/block-filters/:prefix', (c) => sendFilterHashes(c, door, c.req.param('prefix')))
  app.post('/api/evidence-bundles/:bundle', (c) => sendEvidenceBundle(c, door, c.req.param('bundle')))
  app.put('/api/evidence', (c) => takeEvidence(c, door))
  app.get('/api/evidence-for-police/:item', (c) => sendForPolice(c, door, c.req.param('item')))
  app.get('/api/shares/:share/package', (c) => sendPackage(c, door, c.req.param('share')))
  app.get('/api/shares/:share/evidence', (c) => sendSharedEvidence(c, door, c.req.param('share')))
  app.get('/api/evidence/:item', (c) => sendEvidence(c, door, c.req.param('item')))
  app.put('/api/person-media', (c) => takeMedia(c, door))
  app.put('/api/person-documents', (c) => takeDocument(c, door))
  app.put('/api/document-copies', (c) => takeDocumentCopy(c, door))
  app.get('/api/person-media/:media', (c) => sendMedia(c, door, c.req.param('media')))
  app.get('/api/report-pictures/:file', (c) => sendPicture(c, door, c.req.param('file')))
  // The demonstration is no operation: it makes a second installation, and nothing of it enters this one.
  for (const path of ['/api/demonstrations.start', '/try']) app.post(path, (c) => startDemonstration(c, door))
  // Operations come after the fixed paths, which an operation of the same name would otherwise hide.
  app.post('/api/:operation', (c) => runOperation(c, door, c.req.param('operation')))
  app.all('/api/:one', (c) => {
    c.header(
      'Allow',
      /^(files|person-media|person-documents|document-copies|evidence)$/.test(c.req.param('one'))
        ? 'PUT'
        : /^(openapi\.json|docs)$/.test(c.req.param('one'))
          ? 'GET'
          : 'POST',
    )
    throw new WebProblem('other-method', 'This address takes another method, see the header Allow.')
  })
  // No page answers under /api: a mistyped address would otherwise give a program a page with status 200.
  app.all('/api/*', (c) => c.notFound())

  app.get(DEVICE, (c) => c.redirect(`${DEVICE}/`))
  app.get(`${DEVICE}/`, (c) => devicePage(c, door))
  app.get(`${DEVICE}/sign-in`, (c) => deviceSignIn(c, door))
  app.get(DEVICE_FILES, (c) => devicePageFiles(c, door))
  app.get(`${DEVICE}/sw.js`, (c) => deviceWorker(c, door))
  app.get('*', (c) => staffPage(c, door))
  app.all('*', (c) => {
    c.header('Allow', 'GET, HEAD')
    throw new WebProblem('other-method', 'Pages are only read.')
  })
  return app
}
