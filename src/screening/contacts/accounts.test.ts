import { test } from 'node:test'
import { contacts, eachBy } from '../../../test/samples/contacts.ts'

const each = eachBy(contacts)

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
