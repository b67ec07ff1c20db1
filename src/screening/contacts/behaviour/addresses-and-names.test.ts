import assert from 'node:assert/strict'
import { test } from 'node:test'

import { contacts, eachBy } from '../../../../test/samples/contacts.ts'
import { canonical } from '../../canonical.ts'
import { findContacts } from '../index.ts'
import { isFreeMail } from '../webmail.ts'

const each = eachBy(contacts)

test('plain e-mail addresses, glued sentences cut off', () => {
  each([
    ['en', 'Email: HR@FIRM.EXAMPLE', 'email hr@firm.example'],
    ['en', '<hr@firm.example>, mailto:boss@firm.example.', 'email hr@firm.example', 'email boss@firm.example'],
    ['es', 'correo: empleo@firma.example.Enviar CV', 'email empleo@firma.example'],
    ['es', 'correo: empleo@firma.exampleEnviar CV', 'email empleo@firma.example'],
    ['ru', 'почтаwork.eu@freemail.example', 'email work.eu@freemail.example'],
    ['en', 'e-mail jobs＠firm．example', 'email jobs@firm.example'],
  ])
})

test('a name right behind a Chinese letter', () => {
  each([['zh', '飞机@golden_jobs88', 'telegram golden_jobs88']])
})

test('e-mail addresses with signs spelled out', () => {
  each([
    ['en', 'write to job dot offers at freemail dot example', 'email job.offers@freemail.example*'],
    ['en', 'skipper.odile AT webmail DOT example', 'email skipper.odile@webmail.example*'],
    ['en', 'joboffers {at} freemail {dot} example', 'email joboffers@freemail.example*'],
    ['en', 'mail: joboffers @ freemail . example', 'email joboffers@freemail.example*'],
    ['en', 'jobs(a)firm.example', 'email jobs@firm.example*'],
    ['en', 'jobs<at>firm<dot>example', 'email jobs@firm.example*'],
    ['en', 'jobs [ at ] firm [ dot ] example', 'email jobs@firm.example*'],
    ['lv', 'raksti: darbs.eu et freemail punkts example', 'email darbs.eu@freemail.example*'],
    ['lt', 'rūta taškas vilnius eta freemail taškas example', 'email ruta.vilnius@freemail.example*'],
    ['et', 'kirjuta tooeuroopas ät freemail punkt example', 'email tooeuroopas@freemail.example*'],
    ['pl', 'klub (kropka) de (małpa) freemail (kropka) example', 'email klub.de@freemail.example*'],
    ['ru', 'почта: euro [точка] work [at] freemail [точка] example', 'email euro.work@freemail.example*'],
    ['uk', 'пошта: robota.eu песик gmail крапка com', 'email robota.eu@gmail.com*'],
    ['ro', 'mail: munca.ue arond freemail punct example', 'email munca.ue@freemail.example*'],
    ['bg', 'пиши на rabota маймунско freemail точка example', 'email rabota@freemail.example*'],
    ['de', 'jobs (ät) freemail (punkt) example', 'email jobs@freemail.example*'],
    ['es', 'escribe a trabajo arroba freemail punto example', 'email trabajo@freemail.example*'],
    ['fr', 'emploi arobase freemail point example', 'email emploi@freemail.example*'],
    ['it', 'lavoro chiocciola freemail punto example', 'email lavoro@freemail.example*'],
    ['hu', 'irj: munka kukac freemail pont example', 'email munka@freemail.example*'],
    ['sk', 'píšte praca zavináč freemail bodka example', 'email praca@freemail.example*'],
  ])
})

test('sentences are no addresses', () => {
  each([
    ['en', 'jobs AT firm.example', 'url firm.example'],
    ['en', 'experience a plus. You must work at night. Zero fee'],
    ['es', 'de lunes a sábado. Se requiere experiencia'],
    ['es', 'trabajo.Es una oportunidad. Interesad@s y compañer@s, llamar'],
    ['en', 'Sr. Software engineer, B.Sc. or M.A., Node.js and ASP.NET, packages.BA'],
    ['en', 'a whole.Social worker, activity.education, usa.you'],
    ['pl', 'sp. z o.o., ul.Polna 5, godz.8-16, polskie linie kolejowe'],
  ])
})

test('sites by host and path', () => {
  each([
    ['en', 'see www.firm.example/jobs?id=12, or http://firm.example.', 'url firm.example/jobs', 'url firm.example'],
    ['uk', 'сайт ranok-kasha.example', 'url ranok-kasha.example'],
    ['en', 'facebook.com/goldenjobs', 'url facebook.com/goldenjobs'],
    ['en', 'forms.gle/AbCd1234', 'url forms.gle/AbCd1234'],
    ['en', 'firm[.]example or hxxps://firm.example/x', 'url firm.example*', 'url firm.example/x'],
    ['ru', 'подробностиfirm.com', 'url firm.com'],
    ['en', 'help@firm.example, firm.example', 'email help@firm.example', 'url firm.example'],
  ])
})

test('links of messengers by what they lead to', () => {
  each([
    ['lv', 'https://wa.me/37120055019?text=hi', 'whatsapp +37120055019'],
    ['en', 'https://api.whatsapp.com/send?phone=37120055019', 'whatsapp +37120055019'],
    ['lt', 'viber://add?number=37060000872', 'viber +37060000872'],
    ['bg', 'viber://chat?number=%2B359888000246', 'viber +359888000246'],
    ['lv', 'signal.me/#p/+37120055019', 'signal +37120055019'],
    ['en', 't.me/hr_golden', 'telegram hr_golden'],
    ['en', 'https://t.me/s/hr_golden/12', 'telegram hr_golden'],
    ['en', 'telegram.me/hr_golden', 'telegram hr_golden'],
    ['en', 'tg://resolve?domain=hr_golden', 'telegram hr_golden'],
    ['en', 'https://t.me/+AbCdEf123456', 'telegram AbCdEf123456'],
    ['nl', 't.me/ + lux_gastvrouw aan elkaar', 'telegram lux_gastvrouw*'],
    ['en', 't . me / goldenjobs', 'telegram goldenjobs*'],
    ['en', 't(dot)me(slash)goldenjobs', 'telegram goldenjobs*'],
  ])
})

test('user names of Telegram', () => {
  each([
    ['en', 'Write to telegram @dock_jobs. Do not call', 'telegram dock_jobs'],
    ['en', 'HR: @hr_golden / @lucky_hr — do not share', 'telegram hr_golden', 'telegram lucky_hr'],
    ['lv', 'Pieteikties: telegram darbs_nl vai e-pasts', 'telegram darbs_nl'],
    ['ru', 'Пишите в тг annarabota', 'telegram annarabota'],
    ['ru', 'пишите в тг → sоul_agеnt', 'telegram soul_agent*'],
    ['en', 'Telegram: goldjobs.', 'telegram goldjobs'],
    ['en', 'golden_jobs on Telegram', 'telegram golden_jobs'],
    ['uk', 'пишіть в телегу: anna (підкреслення) euro (підкреслення) dim', 'telegram anna_euro_dim*'],
    ['uk', 'телеграм anna нижнє підкреслення euro', 'telegram anna_euro*'],
    ['de', 'Kontakt: @ fruehling _ jobs (ohne Leerzeichen)', 'telegram fruehling_jobs*'],
    ['pt', 'no Telegram h r _ g o l d e n r i v e r (tudo junto)', 'telegram hr_goldenriver*'],
    ['es', 'tele r e i n a guion bajo dulce', 'telegram reina_dulce*'],
    ['ru', '@anna_eur0_dim', 'telegram anna_euro_dim*'],
    ['es', 'telegram @obrа_yа', 'telegram obra_ya*'],
    ['uk', '@anna\u200c_euro\u200c_dim', 'telegram anna_euro_dim*'],
  ])
})

test('names that only stand near «Telegram» are none', () => {
  each([
    ['en', 'Send your  p a s s p o r t  by Telegram today'],
    ['en', 'Our telegram is open.  B e f o r e  you write'],
    ['en', 'Add me on Telegram. Contact via Telegram or WhatsApp only'],
    ['en', 'telegram channel "Gold Jobs EU"'],
    ['ru', 'Пишите в Telegram канал'],
  ])
})

test('user names of other services', () => {
  each([
    ['en', 'Pop in or DM @pomegranate_leeds on insta', 'handle pomegranate_leeds'],
    ['tr', 'Instagramdan @terssayfa yazın', 'handle terssayfa'],
    ['lt', 'parašykit @druska.klaipeda', 'handle druska.klaipeda'],
    ['ru', 'инстаграм @maria_jobs, телеграм @maria_tg', 'handle maria_jobs', 'telegram maria_tg'],
    ['en', 'tiktok @goldjobs_eu', 'handle goldjobs_eu'],
  ])
})

test('free webmail by provider or by the word for mail in its name', () => {
  for (const host of [
    'gmail.com',
    'mail.ru',
    'inbox.lv',
    'seznam.cz',
    'wp.pl',
    'ukr.net',
    'abv.bg',
    'web.de',
    'yahoo.co.uk',
    'o2.pl',
  ]) {
    assert.equal(isFreeMail(host), true, host)
  }
  for (const host of ['freemail.example', 'webmail.example', 'poczta-moja.example', 'pastas-laiskai.example']) {
    assert.equal(isFreeMail(host), true, host)
  }
  for (const host of [
    'firm.example',
    'one.example',
    'mailplus.example',
    'homeland.example',
    'atlas-bau.de',
    'live.example',
  ]) {
    assert.equal(isFreeMail(host), false, host)
  }
})

test('spans lead to what was written, ascending', () => {
  const text = 'Tel. 25550142, t.me/hr_golden, hr@firm.example'
  const found = findContacts(canonical(text), { language: 'lv', source: '' })
  assert.deepEqual(
    found.map((contact) => text.slice(contact.start, contact.end)),
    ['25550142', 't.me/hr_golden', 'hr@firm.example'],
  )
})
