import assert from 'node:assert/strict'
import { test } from 'node:test'

import { processorSeconds } from '../../../../test/run/processor.ts'
import { eachBy } from '../../../../test/samples/contacts.ts'
import { canonical } from '../../canonical.ts'
import { findContacts } from '../index.ts'

/** Contact points of a text as «kind value», phones as their value alone, disguised ones with a star behind. */
const found = (language: string, text: string): string[] =>
  findContacts(canonical(text), { language, source: 'classified' }).map(
    ({ kind, value, disguised }) => (kind === 'phone' ? value : `${kind} ${value}`) + (disguised ? '*' : ''),
  )

const each = eachBy(found)

test('hundreds, and how often a digit stands, in one word or two', () => {
  each([
    ['fr', 'whatsapp +34 six cents, 000, deux cent dix-neuf', '+34600000219*'],
    ['fr', 'zéro six, trente-neuf, quatre-vingt-dix-huit, quadruple zéro', '+33639980000*'],
    ['de', 'null eins fünf eins, fünfmal null, sieben zwei vier', '+4915100000724*'],
    ['de', 'null eins sechs null, fünf mal die null, zwo vier eins', '+4916000000241*'],
    ['it', 'chiama trecento trenta tre, quattro zeri, duecento dieci', '+393330000210*'],
    ['sk', 'nula deväťsto päť, tri nuly, dvesto sedem', '+421905000207*'],
    ['hr', 'nula devet jedan, četiri nule, dvjesto sedamnaest', '+385910000217*'],
    ['nl', 'nul zes twaalf, viermaal nul, zesenvijftig', '+31612000056*'],
    ['tr', 'sıfır beşyüz otuzüç sıfır sıfır sıfır kırkbeş altmışyedi', '+905330004567*'],
    ['tr', 'sıfır beş yüz otuz dört sıfır sıfır sıfır on iki yirmi üç', '+905340001223*'],
    ['es', 'seis cero cero, cuádruple cero, veintisiete', '+34600000027*'],
    ['es', 'pagamos veintiséis euros, turnos de doce horas, ocho personas, cien por cien legal'],
    ['fr', 'cent vingt euros par jour, six personnes, huit heures'],
    ['de', 'zweihundert Betten, achthundert Gäste, viermal frei im Monat'],
  ])
})

test('a plus sign that is an emoji', () => {
  each([['es', 'hablar con Kevin ➕8️⃣5️⃣5️⃣1️⃣2️⃣0️⃣0️⃣0️⃣4️⃣1️⃣7️⃣', '+85512000417*']])
})

test('words for digits written together, and a money that tells the country', () => {
  each([
    ['ro', 'sunati la zero7doi2 treizero 0 1 9 4', '+40722300194*'],
    ['lv', 'divi deviņi nullenulle pieci seši septiņi astoņi', '+37129005678*'],
    ['lv', 'divideviņinullenullepiecisešiseptiņiastoņi', '+37129005678*'],
    ['de', 'Einrichtungsleitung zweiundzwanzig Betten, Kinderundjugendhilfeeinrichtung'],
    ['uk', '16 зл на руки, щодня. Світлана 512 000 739', '+48512000739'],
  ])
})

test('numbers of registers, permits and customers are no telephones', () => {
  each([
    ['lv', 'Vienotais reģistrācijas numurs 50103999999'],
    ['es', 'Número de autorización 0800000017'],
    ['de', 'Registernummer 08001234567'],
    ['de', 'Kundennummer 08001234567'],
    ['bg', 'Бургас (ЕИК 999004171). Две жени или мъже'],
    ['lv', 'Reģistrācija: 29 000 567', '+37129000567'],
  ])
})

test('a hostile word of words for digits is given up in time', () => {
  for (const part of ['kakssada', 'treizero', 'uno']) {
    const text = `7 ${part.repeat(60)}x 7 ${part.repeat(200_000)}`
    const took = processorSeconds(() => found('es', text))
    assert.ok(took < 5, `${took} s for ${part}`)
  }
})

test('a letter for a digit at the end or right behind a plus sign', () => {
  each([
    ['de', 'O15I/OOOOO72I', '+4915100000721*'],
    ['en', 'O77OO 9OO 48l whatsapp', '+447700900481*'],
    ['ru', 'писать +З71 26ОО О192', '+37126000192*'],
    // Litres and other measures are no digits.
    ['de', 'Wir füllen 12000 10l Kanister'],
    ['en', 'tank of 7700 90l'],
  ])
})

test('single digits that are grouped by points and spaces', () => {
  each([
    ['ro', 'scrie aici 0 7 5 5 . 0 0 0 . 1 4 2', '+40755000142*'],
    ['pl', '5 0 0 - 0 0 0 - 2 0 4', '+48500000204*'],
    ['en', 'teams of 2 4 6 . 8 or 1 0'],
  ])
})

test('the old Ukrainian way of dialling, and one foreign country named', () => {
  each([
    ['ru', 'Харьков, вайбер 8 050 000 27 31', '+380500002731'],
    ['ru', 'Минск, тел. 8 029 600 00 12', '+375296000012'],
    ['uk', 'Потрібні люди в Брно. 720 000 431', '+420720000431'],
    ['es', 'Hotel en Varsovia, salario bruto anual 29.016,64¤ (14 pagas)'],
    ['es', 'Hotel en Varsovia, salario bruto anual 29.016,64 (14 pagas)'],
    ['uk', 'Вантажівка до Праги чи Берліна, 120 000 400 грн за рік'],
    ['zh', '马德里餐馆招人，联系 611 000 247', '+34611000247'],
    ['zh', '电话 壹叁捌零零零零零肆壹柒', '+8613800000417*'],
  ])
})

test('numbers of vacancies and banks are no phones', () => {
  each([
    ['it', 'rif. 3330000284'],
    ['nl', 'vacaturenummer 0612000048'],
    ['tr', 'ilan no 5320000471'],
    ['ru', 'БИК 044525219, счёт в банке'],
  ])
})

test('hosts in mixed case, and abbreviations that look like hosts', () => {
  each([
    ['en', 'cv to jobs@GreenValley.Example', 'email jobs@greenvalley.example'],
    ['en', 'cv to jobs@eGreen.example', 'email jobs@egreen.example'],
    ['sv', 'Fiktiva Bygg AB, org.nr 559900-0000'],
    // Text behind the host belongs to no host, even where a full stop joins them.
    ['en', 'see www.GreenValley.example for more', 'url greenvalley.example'],
    ['es', 'escribe a rrhh@campo.example.Enviar foto', 'email rrhh@campo.example'],
  ])
})

test('«@» by names of two words and less common ones', () => {
  each([
    ['ro', 'ion.v (a rond) webmail (punct) example', 'email ion.v@webmail.example*'],
    ['sv', 'lena.s snabel-a webmail punkt example', 'email lena.s@webmail.example*'],
    ['tr', 'can.y (kuyruklu a) webmail (nokta) example', 'email can.y@webmail.example*'],
    ['pl', 'ola.k[małpka]webmail.example', 'email ola.k@webmail.example*'],
    ['bg', 'ivo.d маймуна webmail точка example', 'email ivo.d@webmail.example*'],
    ['fr', 'un rond point, a rond de serviette'],
  ])
})

test('Telegram in other cases of its name, by its picture, and underscores of two words in brackets', () => {
  each([
    ['lv', 'telegrams darbs_salas', 'telegram darbs_salas'],
    ['lt', 'telegramas darbai_uzsieny', 'telegram darbai_uzsieny'],
    ['en', 'my telegram user name is island_crew_now', 'telegram island_crew_now'],
    ['en', 'write ✈️ island_crew_now', 'telegram island_crew_now'],
    ['en', '✈️ tickets are paid'],
    ['ru', 'тг ivan (нижнее подчеркивание) sever', 'telegram ivan_sever*'],
    ['uk', 'телеграм olia (нижнє підкреслення) mova (нижнє підкреслення) ua', 'telegram olia_mova_ua*'],
    ['fr', 'telegram jean tiret du bas nord', 'telegram jean_nord*'],
    ['hu', 'telegram bela alsóvonás munka', 'telegram bela_munka*'],
    ['en', 'see table (low season only) and figure'],
  ])
})

test('names spelled out behind a spoken «@», with digits said in them', () => {
  each([
    ['es', 'escribe a arroba luz guion bajo faro guion bajo rrhh', 'telegram luz_faro_rrhh*'],
    ['ru', 'пишем собака oleg нижнее подчёркивание most12', 'telegram oleg_most12*'],
    ['ru', 'тг собака oleg нижнее most пишите', 'telegram oleg_most*'],
    ['ru', 'инста собака oleg нижнее подчёркивание most', 'handle oleg_most*'],
    ['en', 'tg: mia (underscore) crew (underscore) forty two, no calls', 'telegram mia_crew_42*'],
    ['en', 'tg: mia (underscore) crew (underscore) two two', 'telegram mia_crew_22*'],
    ['de', 'mia unterstrich zwo unterstrich crew', 'telegram mia_2_crew*'],
    ['lv', 'tgramā luz (svītriņa) faro', 'telegram luz_faro*'],
    ['en', 'tg @harbour1a, @c0astal', 'telegram harbour1a', 'telegram coastal*'],
    ['pl', 'tele: p i ę ć s e t'],
    ['ru', 'майка calvin нижнее белье'],
    ['es', 'trato de arroba la familia'],
  ])
})

test('links whose signs are in brackets, spoken or in another script', () => {
  each([
    ['bg', 'пиши t[.]me[/]luz_faro', 'telegram luz_faro*'],
    ['ru', 'телега т.ме слэш luz_faro', 'telegram luz_faro*'],
    ['ru', 'т.ме/luz_faro', 'telegram luz_faro*'],
    ['en', 'our channel is on t.me. Write or call'],
    ['pl', 'm.me/luz.faro.praca', 'url m.me/luz.faro.praca'],
    ['es', 'solicitud en https://faro.example/ Ofertas abiertas', 'url faro.example'],
  ])
})

test('a number in lines, in words among groups, behind a name that says a number elsewhere', () => {
  each([
    ['ro', 'suna:\n0740\n000\n271', '+40740000271*'],
    ['ro', 'preturi:\n100\n200\n300'],
    ['uk', "або 48 п'ятсот 000 двісті сім", '+48500000207*'],
    ['ru', 'ремонт 89120000 СТО', '89120000'],
    ['de', 'Cem 0157 00 00 02 71', '+4915700000271'],
    ['en', 'o77oo nine double-o 271', '+447700900271*'],
    ['en', 'seven seven double-oh, nine hundred two seven one (oh in front, UK)', '+447700900271*'],
  ])
})

test('the number of an Estonian register is no telephone', () => {
  each([['et', 'Kadakas OÜ, Ringtee 61, Tartu (rg-kood 17990142). Helista +372 5399 0271', '+37253990271']])
})
