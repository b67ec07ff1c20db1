import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { linesOf } from '../modules/reports/index.ts'
import { COUNTRIES, EUROPE, type Helpline } from './helplines.ts'
import { voiceOf } from './language.ts'
import { checked } from './layout.ts'
import { linesPage, startPage } from './plain-pages.ts'
import { TONGUES } from './words/index.ts'
import { youngPage } from './young-page.ts'

// A number that nobody has checked says so in words: a blank beside it would read as «it is right».

const NOW = new Date('2026-11-28T08:00:00Z')
const ALL: readonly Omit<Helpline, 'what'>[] = [...EUROPE, ...Object.values(COUNTRIES).flat()]
const line = (verifiedOn: string | null): Helpline => ({ ...EUROPE[0], verifiedOn })
const times = (text: string, part: string): number => text.split(part).length - 1

describe('helplines', () => {
  for (const tongue of TONGUES)
    describe(tongue.code, () => {
      const voice = voiceOf(tongue)
      const frame = { voice, nonce: 'n', now: NOW, countries: ['LV'], at: 'lines' }
      const unchecked = voice.say('lines.unchecked')
      const main = (page: unknown) => String(page).split('<main')[1].split('</main>')[0]

      test('each number on the page stands with when it was checked, or with words that nobody has', () => {
        const page = main(linesPage(frame))
        assert.ok(unchecked.trim().length > 5, 'words, and no mark alone')
        // Once for each on the page itself, and for the one beside 112 above it.
        const open = ALL.filter(({ verifiedOn }) => verifiedOn === null).length
        assert.ok(times(page, `<span class="old">${unchecked}</span>`) >= open, unchecked)
        for (const { tel } of ALL) assert.ok(page.includes(`href="tel:${tel}"`), tel)
        // Neither an empty hint nor empty brackets, which is what a missing word would leave.
        assert.doesNotMatch(page, /<p class="hint"><\/p>|\(\s*\)|undefined|null|\{date\}/)
      })

      test('the one beside 112 on other pages, and the one for children, say it as well', () => {
        const start = String(startPage({ ...frame, at: '' }, []))
        const banner = start.split('class="now112')[1].split('</div></div>')[0]
        assert.match(banner, /tel:112/)
        assert.ok(banner.includes(unchecked), banner.slice(0, 400))
        assert.ok(main(youngPage({ ...frame, at: 'talk' }, true)).includes(unchecked))
      })

      test('checked, old and unchecked are three different things in words', () => {
        const said = ['2026-11-20', '2026-01-01', null].map((day) => String(checked(voice, line(day), NOW)))
        assert.equal(new Set(said).size, 3)
        for (const one of said) assert.ok(one.replace(/<[^>]+>/g, '').trim().length > 5, one)
        // A day that is still to come is a slip of the pen, and counts as unchecked.
        assert.equal(String(checked(voice, line('2027-01-01'), NOW)), said[2])
        assert.match(said[1], /class="old"/)
        assert.doesNotMatch(said[0], /class="old"/)
      })
    })

  test('what an agency says of a number stands on the page: checked first, wrong not at all, and beside 112', () => {
    const kept = [
      { country: 'LV', shown: '+371 2000 0142', tel: '+37120000142', wrong: false, verifiedOn: '2026-11-20' },
      { country: 'LV', shown: '+371 28612120', tel: '+37128612120', wrong: true, verifiedOn: '2026-11-20' },
    ]
    const voice = voiceOf(TONGUES[0])
    const lines = linesOf(COUNTRIES, kept)
    const frame = { voice, nonce: 'n', now: NOW, countries: ['LV'], lines, at: '' }
    const banner = String(startPage(frame, [])).split('class="now112')[1].split('</div></div>')[0]
    assert.ok(banner.includes('tel:+37120000142') && !banner.includes(voice.say('lines.unchecked')), banner)
    const page = String(linesPage({ ...frame, at: 'lines' }))
    assert.ok(!page.includes('tel:+37128612120'), 'a number that is wrong is dialled by nobody')
    // What nobody has called stays, marked as before.
    assert.ok(page.includes('tel:080020100'))
  })

  test('no number claims a check on a day that is none', () => {
    for (const { shown, verifiedOn } of ALL)
      if (verifiedOn !== null) {
        assert.match(verifiedOn, /^\d{4}-\d\d-\d\d$/, shown)
        assert.ok(verifiedOn <= NOW.toISOString().slice(0, 10), shown)
      }
  })

  test('what is dialled is what is written', () => {
    for (const { shown, tel } of ALL) assert.equal(shown.replace(/[^\d+]/g, ''), tel)
  })
})
