import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonical } from '../canonical.ts'
import { findContacts } from './index.ts'

/** «kind value» of each contact, the disguised ones with a star behind. */
function contacts(language: string, text: string): string[] {
  return findContacts(canonical(text), { language, source: 'social' }).map(
    (contact) => `${contact.kind} ${contact.value}${contact.disguised ? '*' : ''}`,
  )
}

function each(cases: readonly (readonly [string, string, ...string[]])[]): void {
  for (const [language, text, ...expected] of cases) {
    assert.deepEqual(contacts(language, text), expected, `${language}: ${text}`)
  }
}

test('accounts and paths in letters and digits of other kinds', () => {
  each([
    ['en', 'USDT: ΤGАme1uGSԝZYсP191puzVecsmuсgiR9qWg', 'usdt-trc20 TGAme1uGSwZYcP191puzVecsmucgiR9qWg*'],
    ['en', 'ＵＳＤＴ: 𝐓𝐆𝐀𝐦𝐞1𝐮𝐆𝐒𝐰𝐙𝐘𝐜𝐏①𝟗١puzVecsmucgiR9qWg', 'usdt-trc20 TGAme1uGSwZYcP191puzVecsmucgiR9qWg*'],
    ['en', 'btc bc1qle4ugltԁ2гfxr0kzѕ74dkkyf5yg80az3t9tevq', 'btc bc1qle4ugltd2rfxr0kzs74dkkyf5yg80az3t9tevq*'],
    ['en', 'harrowfinch.example/сагeers', 'url harrowfinch.example/careers*'],
    ['en', 'firm.example/Ｊｏｂｓ', 'url firm.example/Jobs'],
    ['lv', 't.me/nаиdas_lv', 'telegram naudas_lv*'],
    ['es', 'wa.me/३४६०००००२७१', 'whatsapp +34600000271'],
  ])
})

test('accounts are checked', () => {
  each([
    ['pl', 'PL58 9990 0006 4352 4875 0173 7243', 'iban PL58999000064352487501737243'],
    ['lv', 'LV14-ZZZZ-5967-5205-0444-8', 'iban LV14ZZZZ5967520504448'],
    ['lv', 'LV15ZZZZ5967520504448'],
    ['en', 'BTC bc1qle4ugltd2rfxr0kzs74dkkyf5yg80az3t9tevq!', 'btc bc1qle4ugltd2rfxr0kzs74dkkyf5yg80az3t9tevq'],
    ['en', 'btc: 1LVdBJzwtjrnX9tSq9Ve9vXh9NtwimfLBR', 'btc 1LVdBJzwtjrnX9tSq9Ve9vXh9NtwimfLBR'],
    ['en', 'btc: 1LVdBJzwtjrnX9tSq9Ve9vXh9NtwimfLBX'],
    ['en', 'ETH 0x5927EdB46ba342c9d49bCfcd7b918c1c131BAECB.', 'eth 0x5927EdB46ba342c9d49bCfcd7b918c1c131BAECB'],
    ['en', 'ETH 0x5927edB46ba342c9d49bCfcd7b918c1c131BAECB.'],
    ['en', 'USDT: TGAme1uGSwZYcP191puzVecsmucgiR9qWg', 'usdt-trc20 TGAme1uGSwZYcP191puzVecsmucgiR9qWg'],
    ['en', 'USDT: TGAme1uGSwZYcP191puzVecsmucgiR9qWh'],
  ])
})
