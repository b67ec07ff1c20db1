import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachBy, phones } from '../../../test/samples/contacts.ts'
import { canonical } from '../canonical.ts'
import { findContacts } from './index.ts'

const each = eachBy(phones)

test('numbers with a code, however they are grouped', () => {
  each([
    ['en', 'Contact: +1 (202) 555-0143', '+12025550143'],
    ['en', 'phone (+44) 7700 900 123', '+447700900123'],
    ['en', 'phone +44(0)7700900123', '+447700900123'],
    ['de', 'Tel. +359 (0)888 / 000-246 Mitko', '+359888000246'],
    ['lt', 'tel. +370 (6) 000 0345', '+37060000345'],
    ['uk', 'Viber +380 67 000 12 34, WhatsApp 00380670001234', '+380670001234', '+380670001234'],
    ['pt', '+55 11 9 0000-1147 zap', '+5511900001147'],
    ['en', 'phone 447700900123', '+447700900123'],
    ['ru', 'тел.+79000000640Звоните', '+79000000640'],
    ['pl', 'Praca, tel: 48 500 000 204', '+48500000204'],
  ])
})

test('numbers without a code take that of the country the posting concerns', () => {
  each([
    ['lv', 'Zane 29 000 654', '+37129000654'],
    ['es', 'Carmen 600 000 829', '+34600000829'],
    ['ru', 'Германия, Дрезден. Тел. 0152 28817386', '+4915228817386'],
    ['uk', 'Робота в Чехії. Тел. 777 000 118', '+420777000118'],
    ['uk', 'Робота в Польщі, тел. 500 000 204', '+48500000204'],
    ['uk', 'догляд, тел. 067 000 12 34', '+380670001234'],
    ['ru', 'Работа в Эстонии, Таллинн. тел 5300 0419', '+37253000419'],
    ['ro', 'Lucru în Chișinău, tel 069 000 514', '+37369000514'],
    ['ro', 'spălătorie în Manchester\n07700 900533', '+447700900533'],
    ['en', 'Jobs in Riga, call 25550142', '+37125550142'],
    ['en', 'Warehouse Dublin, text 085 000 0123', '+353850000123'],
    ['pt', 'São Paulo, (11) 9 0000-1147', '+5511900001147'],
    ['de', 'Wien, Küchenhilfe, 0660 000 0417', '+436600000417'],
    ['ar', 'مطبخ في برلين\nالاستفسار: 030 23125 077', '+493023125077'],
    ['lt', 'Tel. 8 5 200 0166', '+37052000166'],
    ['hu', 'hívj: 70 000 0266', '+36700000266'],
    ['ru', 'т.89000000640', '+79000000640'],
    ['pl', 'doradca klienta 067 215 00 27', '+48672150027'],
  ])
})

test("the source's top-level domain names a country", () => {
  assert.deepEqual(phones('en', 'call Anna 25550142', 'ss.lv'), ['+37125550142'])
})

test('several numbers side by side', () => {
  each([
    ['en', 'Call +977 980 000 0416 / 0417', '+9779800000416', '+9779800000417'],
    ['es', 'tlf 600.000.271 / 273', '+34600000271', '+34600000273'],
    ['en', 'call 07700 900123, 07700 900124', '+447700900123', '+447700900124'],
    ['en', 'call 07700 900123/07700 900124', '+447700900123', '+447700900124'],
    ['uk', '(067) 123-45-67, (093) 123-45-68', '+380671234567', '+380931234568'],
    ['lv', '22 00 11 33 vai 67000451', '+37122001133', '+37167000451'],
    ['lv', 'zvani 25550142 25550143', '+37125550142', '+37125550143'],
    ['lv', 'zvani 29 000 188 9.00-18.00', '+37129000188'],
    ['lv', 'darba laiks 8-17 29000188', '+37129000188'],
  ])
})

test('the second of two numbers quotes the whole', () => {
  const text = 'Call +977 980 000 0416 / 0417'
  const [first, second] = findContacts(canonical(text), { language: 'en', source: '' })
  assert.equal(text.slice(first.start, first.end), '+977 980 000 0416')
  assert.equal(text.slice(second.start, second.end), '+977 980 000 0416 / 0417')
})

test('letters for digits, odd signs between, and digits of other kinds', () => {
  each([
    ['en', 'O77OO 9OO l23 no timewasters', '+447700900123*'],
    ['ru', '8-912-З45-б7-89 звоните', '+79123456789*'],
    ['hu', '06 20 ooo o318', '+36200000318*'],
    ['ru', 'Звоните: +371 2555О142', '+37125550142*'],
    ['uk', 'Тел 050 ,000, 07,31', '+380500000731*'],
    ['lv', 'Tālr. 2 5 5 5 – 0 1 4 2', '+37125550142*'],
    ['lv', 'zvanīt: 2️⃣5️⃣5️⃣5️⃣0️⃣1️⃣4️⃣2️⃣', '+37125550142*'],
    ['en', 'phone ０７７００ ９００１２３', '+447700900123*'],
    ['en', 'phone 𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟏𝟐𝟑', '+447700900123*'],
    ['en', 'phone 07700*900*123', '+447700900123*'],
    ['en', 'phone 07700 🍀 900 🍀 123', '+447700900123*'],
    ['pt', '+34 6\u200b00\u200b 000\u200b 271', '+34600000271*'],
    ['ar', 'واتساب ٠٠٩٠ ٥٣٠ ٠٠٠ ٠٤ ١٦', '+905300000416'],
  ])
})

test('numbers that fit no country keep their digits where their shape or the words say phone', () => {
  each([
    ['und', '735♡485♡3959', '7354853959*'],
    ['und', '7Eight4-77two-2834', '7847722834*'],
    ['und', '(178) 526-6429', '1785266429'],
    ['und', 'ask for Anna, call 1086389078', '1086389078'],
  ])
})

test('no phones in registration and licence numbers, accounts and codes', () => {
  each([
    ['es', 'CÓDIGO DE OFERTA: 032025006891 CIF B12345678 CP 28001'],
    ['es', 'NIF B-12345678, nº 2024/0012345'],
    ['lv', 'Reģ. Nr. 40103123456, PVN LV40103123456, LV-1050, personas kods 120585-12345'],
    ['et', 'registrikood 12345678, isikukood 38001085718'],
    ['lt', 'įmonės kodas 304123456, licencijos Nr. 123-456'],
    ['pl', 'NIP 526-000-12-46 REGON 012345678 KRS 0000123456 00-950 Warszawa, ul. Nowa 43/45, 01-170 Warszawa'],
    ['uk', 'Картка 5168 7420 0000 0001, код 12345678, ЄДРПОУ 40123456, ліцензія АЕ № 123456'],
    ['ru', 'ИНН 7701234567 ОГРН 1027700132195, рег. номер 78123456789, счёт 40817810000000001234'],
    ['ro', 'CUI 12345678, J40/1234/2020, autorizație nr. 12345/2024'],
    ['bg', 'ЕИК 204123456, лиценз № 3210/15.03.2019 г.'],
    ['de', 'HRB 123456, USt-IdNr. DE123456789, Steuernr. 30/123/45678, Betriebsnummer 12345678'],
    ['fr', 'SIRET 123 456 789 00012, RCS Lyon B 123 456 789'],
    ['it', 'P.IVA 01234567890, REA MI-1234567'],
    ['en', 'Job ref 2024-00123456, ABN 12 345 678 901, licence no. 12345678, company number 09912345'],
    ['en', 'object clsid:38481807-ca0e-42d2 id job-125719420'],
  ])
})

test('no phones in pay, hours, dates, ages and lists', () => {
  each([
    ['en', 'Pay 2,500-3,000 USD, hours 8.00-17.00, start 01/03/2026 - 31.05.2026'],
    ['en', 'salary 25000000 VND per month'],
    ['ru', 'оплата 150 000 - 200 000 руб. График 5/2, с 9.00 до 18.00, возраст 18-45'],
    ['lv', 'Alga 2800-3400, darba laiks 08.00–17.00, no 15.03-20.04.2026'],
    ['vi', 'lương 35-40 triệu, phí 120.000.000 đồng'],
    ['pl', 'dla pras 300, 400, 1000 i 1600 ton, system 3/1, 3/2, 4/2, 2/1, 2/2'],
    ['es', 'de lunes a viernes de 9.00-14.00 y 16.00-19.00, 1.350,50 €, años 2024-2025'],
    ['ru', 'двести, триста, четыреста евро; один два три'],
    ['lv', 'no 2000 un 2500 vai 20 un 30'],
  ])
})

test('a number that the portal masked is none', () => {
  each([['pl', 'kontakt: +48 605 511 xxx pokaż cały']])
})

test('nature tells mobile from landline', () => {
  const nature = (language: string, text: string) =>
    findContacts(canonical(text), { language, source: '' }).map((contact) => contact.nature)
  assert.deepEqual(nature('lv', 'zvani 25550142 vai 67000451'), ['mobile', 'landline'])
  assert.deepEqual(nature('en', 'call 07700 900123 or 01632 960338'), ['mobile', 'landline'])
  assert.deepEqual(nature('uk', 'гаряча лінія 0 800 000 417'), ['landline'])
})
