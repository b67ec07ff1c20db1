import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { eventually } from '../../../../test/browser/eventually.ts'
import { call, items, page, reaches, rss, running, save, sourcesStand } from '../../../../test/houses/sources.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { FeedFault } from '../../../ports/feeds.ts'
import { MOST_PAGES } from '../read-sitemap.ts'
import type { Preview } from '../shapes.ts'

const folder = mkdtempSync(join(tmpdir(), 'ausma-watched-'))
mkdirSync(join(folder, 'week'))
after(() => rmSync(folder, { recursive: true }))
const HOUR = 3600_000
const EARLIER = new Date('2026-11-20T08:00:00Z')

const lies = (name: string, text: string, written = EARLIER) => {
  writeFileSync(join(folder, 'week', name), text)
  utimesSync(join(folder, 'week', name), written, written)
}

const MAP = 'https://board.example/sitemap.xml'
const sitemap = (pages: readonly (readonly [string, string])[]) =>
  `<urlset>${pages.map(([at, day]) => `<url><loc>https://board.example/${at}</loc><lastmod>${day}</lastmod></url>`).join('')}</urlset>`
const jobPage = (id: string) =>
  `<html><script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', identifier: id, title: 'Warehouse work', description: `Workers wanted, ${id}. We hold your passport.` })}</script></html>`

onDatabases(
  'kinds of sources',
  (database) => sourcesStand(database, folder),
  (stand) => {
    test('of a folder new and changed files are screened, each as its own', async () => {
      const { ieva, kernel } = stand()
      rmSync(join(folder, 'week'), { recursive: true })
      mkdirSync(join(folder, 'week'))
      lies('a.xml', rss(items(0, 5, 'a')))
      lies('b.csv', 'id,duty\n1,Cook soup every day\n2,Guard the night\n')
      const source = await save(stand(), ieva, { kind: 'folder', place: 'week', map: '' })
      await running(stand(), [ieva], async (runner) => {
        await reaches(stand(), ieva, source, 'failed')
        const [first] = (await page(stand(), ieva, source)).runs
        // The table has no column that is known as a text, and says so; the other file is screened all the same.
        await eventually(async () => (await page(stand(), ieva, source)).runs[0].postings, 5)
        assert.deepEqual([first.found, first.screenings.length, first.problem], [2, 2, 'unread'])
        lies('b.csv', 'id,text\n1,Cook soup every day\n2,Guard the night\n', new Date('2026-11-21T08:00:00Z'))
        kernel.clock.pass(6 * HOUR)
        runner.present(ieva)
        await eventually(async () => (await page(stand(), ieva, source)).runs.length, 2)
        await reaches(stand(), ieva, source, 'done')
        const [again] = (await page(stand(), ieva, source)).runs
        assert.deepEqual([again.found, again.known, again.postings], [2, 1, 2])
      })
      const { screenings } = await call<{ screenings: { name: string }[] }>(stand(), ieva, 'screenings.list', {})
      assert.deepEqual(screenings.map(({ name }) => name).sort(), ['a.xml', 'b.csv', 'b.csv'])
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('of a sitemap pages that are new or changed are fetched, of its own server alone', async () => {
      const { ieva, feeds, kernel } = stand()
      const pages = [
        ['1', '2026-11-01'],
        ['2', '2026-11-03'],
        ['3', '2026-11-02'],
      ] as const
      feeds.texts.set(
        MAP,
        sitemap(pages).replace('</urlset>', '<url><loc>https://other.example/9</loc></url></urlset>'),
      )
      for (const [id] of pages)
        feeds.texts.set(`https://board.example/${id}`, id === '3' ? '<html>About us</html>' : jobPage(id))
      const source = await save(stand(), ieva, { place: MAP })
      await running(stand(), [ieva], async (runner) => {
        await reaches(stand(), ieva, source, 'done')
        assert.deepEqual(feeds.addresses, [MAP, ...['2', '3', '1'].map((id) => `https://board.example/${id}`)])
        const [first] = (await page(stand(), ieva, source)).runs
        assert.deepEqual([first.found, first.postings, first.broken, first.rest], [3, 2, 0, 0])
        feeds.asked.splice(0)
        feeds.texts.set(MAP, sitemap([...pages.slice(1), ['1', '2026-11-20'], ['gone', '2026-11-19']]))
        feeds.texts.set('https://board.example/1', jobPage('1 anew'))
        kernel.clock.pass(6 * HOUR)
        runner.present(ieva)
        await eventually(async () => (await page(stand(), ieva, source)).runs.length, 2)
        await reaches(stand(), ieva, source, 'done')
        assert.deepEqual(feeds.addresses, [MAP, 'https://board.example/1', 'https://board.example/gone'])
        const [again] = (await page(stand(), ieva, source)).runs
        assert.deepEqual([again.known, again.postings, again.broken], [2, 1, 1])
      })
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('of many pages some are left for the next run, and of a server that asks to wait all that are left', async () => {
      const { ieva, feeds, kernel } = stand()
      feeds.asked.splice(0)
      const many = Array.from({ length: MOST_PAGES + 30 }, (_, i) => [`many/${i}`, '2026-11-01'] as const)
      feeds.texts.set(MAP, sitemap(many))
      for (const [at] of many) feeds.texts.set(`https://board.example/${at}`, jobPage(at))
      const source = await save(stand(), ieva, { place: MAP })
      await running(stand(), [ieva], async (runner) => {
        await reaches(stand(), ieva, source, 'done')
        const [first] = (await page(stand(), ieva, source)).runs
        assert.deepEqual([first.postings, first.rest, feeds.asked.length], [MOST_PAGES, 30, MOST_PAGES + 1])
        const busy = new FeedFault('asked-to-wait', { status: 429 })
        feeds.faults.set(`https://board.example/${many.map(([at]) => at).sort()[MOST_PAGES + 10]}`, busy)
        kernel.clock.pass(6 * HOUR)
        runner.present(ieva)
        await eventually(async () => (await page(stand(), ieva, source)).runs.length, 2)
        await reaches(stand(), ieva, source, 'done')
        const [again] = (await page(stand(), ieva, source)).runs
        assert.deepEqual([again.postings, again.rest], [10, 20])
      })
      feeds.faults.clear()
      await call(stand(), ieva, 'sources.remove', { source })
    })

    test('a look at a source shows its columns and how they are read, and keeps nothing', async () => {
      const { ieva, feeds, kernel } = stand()
      const before = kernel.blobs.kept.size
      const look = (input: object) =>
        call<Preview>(stand(), ieva, 'sources.preview', { kind: 'feed', place: MAP, ...input })
      feeds.texts.set(MAP, sitemap([['1', '2026-11-01']]))
      assert.deepEqual(await look({}), { columns: [], posting: null, files: null, pages: 1 })
      feeds.texts.set(MAP, rss(items(0, 1)))
      const { columns, posting } = await look({ map: 'text=title' })
      assert.deepEqual(
        columns.map(({ name }) => name),
        ['title', 'guid', 'link', 'pubDate', 'dc:creator', 'description'],
      )
      assert.deepEqual([posting?.text, posting?.source], ['Warehouse work abroad', 'board.example'])
      lies('c.csv', 'duty,firm\nCook soup,Inn\n', new Date('2026-11-22T08:00:00Z'))
      const file = await look({ kind: 'folder', place: 'week', map: 'text=duty' })
      assert.deepEqual(
        [file.columns[0], file.posting?.text, file.files],
        [{ name: 'duty', sample: 'Cook soup' }, 'Cook soup', 3],
      )
      assert.equal(kernel.blobs.kept.size, before)
    })

    test('a look at what cannot be read says what is wrong, at its field', async () => {
      const { ieva, feeds } = stand()
      const fieldsOf = async (input: object) => {
        try {
          await call(stand(), ieva, 'sources.preview', { kind: 'feed', place: MAP, ...input })
        } catch (error) {
          return (error as { fields: { field: string; message: string }[] }).fields[0]
        }
        throw new Error('it was read')
      }
      assert.equal((await fieldsOf({ place: 'file:///etc/passwd' })).field, 'place')
      assert.equal((await fieldsOf({ map: 'colour=x' })).field, 'map')
      assert.match((await fieldsOf({ kind: 'folder', place: '../..' })).message, /no such folder/)
      feeds.texts.set(MAP, '{"list":[{"salary":5}]}')
      assert.match((await fieldsOf({})).message, /name the column/)
      feeds.faults.set(MAP, new FeedFault('not-public'))
      assert.match((await fieldsOf({})).message, /FEED_HOSTS/)
      feeds.faults.clear()
    })
  },
)
