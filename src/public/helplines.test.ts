import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { HELPLINES } from '../modules/reports/index.ts'
import { EUROPE, linesOf } from '../modules/reports/public.ts'
import { voiceOf } from './language.ts'
import { checked } from './layout.ts'
import { linesPage, startPage } from './plain-pages.ts'
import { TONGUES } from './words/index.ts'
import { youngPage } from './young-page.ts'

// A number that nobody has called is dialled by nobody: on no page for anybody does it stand, not even marked.

const NOW = new Date('2026-11-28T08:00:00Z')
const OWN = {
  country: 'LV',
  shown: '+371 2000 0142',
  tel: '+37120000142',
  wrong: false,
  verifiedOn: '2026-11-20',
  about: { name: 'Invented Helpline', languages: ['lv', 'uk'], cost: 'free', always: true, opening: '' },
} as const
const CHILDREN = { country: 'LV', shown: '116 111', tel: '116111', wrong: false, verifiedOn: '2026-11-21' }
const dialled = (page: unknown) => [...String(page).matchAll(/href="tel:([^"]*)"/g)].map(([, tel]) => tel)
const main = (page: unknown) => String(page).split('<main')[1].split('</main>')[0]

describe('helplines', () => {
  for (const tongue of TONGUES)
    describe(tongue.code, () => {
      const voice = () => voiceOf(tongue)
      const frame = { nonce: 'n', now: NOW, countries: ['LV'], at: 'lines' }
      const lines = linesOf([OWN, CHILDREN], '2026-11-28')

      test('where nobody has called any, 112 is the only number on every page', () => {
        for (const page of [
          linesPage({ ...frame, voice: voice() }),
          startPage({ ...frame, voice: voice(), at: '' }, []),
          youngPage({ ...frame, voice: voice(), at: 'talk' }, true),
        ]) {
          assert.deepEqual([...new Set(dialled(page))], ['112'])
          // Not as text either: a number in a sentence is dialled, too.
          assert.doesNotMatch(main(page).replace(/<[^>]+>/g, ''), /116.?(111|000|006|016)/)
          // No heading stands over nothing, and no bracket is empty.
          assert.doesNotMatch(main(page), /<ul class="numbers"><\/ul>|\(\s*\)|undefined|null|\{date\}/)
        }
      })

      test('each number on a page stands with the day on which somebody called it', () => {
        const page = main(linesPage({ ...frame, voice: voice(), lines }))
        for (const { tel, verifiedOn } of [OWN, CHILDREN]) {
          assert.ok(page.includes(`href="tel:${tel}"`), tel)
          assert.ok(
            page.includes('Invented Helpline</b>') && page.includes(`>${voice().say('lines.free')}<`),
            tongue.code,
          )
          assert.ok(page.includes(`>${voice().say('lines.always')}<`))
          assert.ok(page.includes(voice().say('lines.checked', { date: voice().day(verifiedOn) })), tel)
        }
      })

      test('a child is told of the line for children where somebody called it; it is not the one beside 112', () => {
        const page = youngPage({ ...frame, voice: voice(), lines, at: 'talk' }, true)
        assert.deepEqual(dialled(main(page)), ['112', OWN.tel, '116111'])
        assert.ok(main(page).includes(voice().say('young.call')))
        const elsewhere = youngPage({ ...frame, voice: voice(), lines, at: 'talk', countries: ['EE'] }, true)
        assert.deepEqual(dialled(main(elsewhere)), ['112'], 'a number that was called in another country is not theirs')
      })

      test('checked lately and checked long ago are two things in words', () => {
        const said = ['2026-11-20', '2026-01-01'].map((verifiedOn) => String(checked(voice(), { verifiedOn }, NOW)))
        assert.match(said[1], /class="old"/)
        assert.doesNotMatch(said[0], /class="old"/)
        for (const one of said) assert.ok(one.replace(/<[^>]+>/g, '').trim().length > 5, one)
      })
    })

  test('what an agency says of a number stands on the page: wrong not at all, nor what it says of a day to come', () => {
    const kept = [
      OWN,
      { ...OWN, shown: '+371 28612120', tel: '+37128612120', wrong: true },
      { ...OWN, shown: '+371 20000177', tel: '+37120000177', verifiedOn: '2026-11-29' },
    ]
    const frame = { voice: voiceOf(TONGUES[0]), nonce: 'n', now: NOW, countries: ['LV'], at: 'lines' }
    const page = linesPage({ ...frame, lines: linesOf(kept, '2026-11-28') })
    assert.deepEqual(dialled(main(page)), ['112', OWN.tel, '112', OWN.tel])
  })

  test('what is dialled is what is written', () => {
    for (const { shown, tel } of [...EUROPE, ...Object.values(HELPLINES).flat()])
      assert.equal(shown.replace(/[^\d+]/g, ''), tel)
  })
})
