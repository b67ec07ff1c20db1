import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonical } from '../../canonical.ts'
import { findContacts } from '../index.ts'

/** Language, expected finds (a phone by its number alone, «-» for none), and wording. All are invented. */
const FORMS = `
ar | email:anna.k@webmail.example | anna.k (آت) webmail (دوت) example
bg | email:anna.k@webmail.example | anna.k маймуна webmail точка example
bg | email:anna.k@webmail.example | anna.k [кльомба] webmail [точка] example
bg | telegram:euro_job_anna | телеграм euro долна черта job долна черта anna
cs | email:anna.k@webmail.example | anna.k zavináč webmail tečka example
cs | telegram:euro_job_anna | telegram euro podtržítko job podtržítko anna
de | email:anna.k@webmail.example | anna.k (at) webmail (punkt) example
de | email:anna.k@webmail.example | anna.k klammeraffe webmail punkt example
de | telegram:euro_job_anna | Telegram: euro Unterstrich job Unterstrich anna
el | email:anna.k@webmail.example | anna.k παπάκι webmail τελεία example
en | email:anna.k@webmail.example | write to anna.k AT webmail DOT example
en | email:anna.k@webmail.example | anna.k{at}webmail{dot}example
en | email:anna.k@webmail.example | anna.k @ webmail . example
en | email:anna.k@webmail.example | anna dot k at webmail dot example
en | email:anna.k@webmail.example | anna.k＠webmail.example
en | email:anna.k@webmail.example | anna.k(@)webmail(.)example
en | email:anna.k@webmail.example | anna.k <at> webmail <dot> example
en | email:jobs@agrowork.example | jobs@AgroWork.example
en | email:hr@sunnyfarm.example | HR@SunnyFarm.Example
en | telegram:euro_job_anna | tg: euro_job_anna
en | telegram:euro_job_anna | telegram - @ euro_job_anna
en | telegram:euro_job_anna | t(.)me/euro_job_anna
en | telegram:euro_job_anna | t[dot]me/euro_job_anna
en | telegram:euro_job_anna | @eurо_jоb_аnna
es | email:anna.k@webmail.example | anna.k arroba webmail punto example
es | telegram:euro_job_anna | telegram euro guion bajo job guion bajo anna
es | telegram:euro_job_anna | telegram: euro (guión bajo) job (guión bajo) anna
et | email:anna.k@webmail.example | anna.k ätt webmail punkt example
et | email:anna.k@webmail.example | anna.k (at) webmail (punkt) example
et | telegram:euro_job_anna | telegramis euro_job_anna
et | telegram:euro_job_anna | Telegrammi: euro alakriips job alakriips anna
fi | email:anna.k@webmail.example | anna.k ät webmail piste example
fi | email:anna.k@webmail.example | anna.k (at) webmail (piste) example
fr | email:anna.k@webmail.example | anna.k arobase webmail point example
fr | telegram:euro_job_anna | telegram euro tiret du bas job tiret du bas anna
hr | email:anna.k@webmail.example | anna.k (majmun) webmail (točka) example
hu | email:anna.k@webmail.example | anna.k kukac webmail pont example
hu | telegram:euro_job_anna | telegram euro alsóvonás job alsóvonás anna
it | email:anna.k@webmail.example | anna.k chiocciola webmail punto example
it | telegram:euro_job_anna | telegram euro trattino basso job trattino basso anna
lt | email:anna.k@webmail.example | anna.k eta webmail taškas example
lt | telegram:euro_job_anna | telegramas euro_job_anna
lt | telegram:euro_job_anna | rašyk į telegramą @euro_job_anna
lt | telegram:euro_job_anna | telegrame: euro_job_anna
lv | email:anna.k@webmail.example | anna.k et webmail punkts example
lv | email:anna.k@webmail.example | anna.k (eta) webmail (punkts) example
lv | telegram:euro_job_anna | telegrams: euro_job_anna
lv | telegram:euro_job_anna | raksti telegramā euro_job_anna
lv | telegram:euro_job_anna | euro (apakšsvītra) job (apakšsvītra) anna telegramā
lv | +37122000735,telegram:celtnieki_no | WhatsApp/Viber 22000735, TG @celtnieki_no
lv | email:darbs.tagad@webmail.example | darbs.tagad(eta)webmail(punkts)example
nl | email:anna.k@webmail.example | anna.k apenstaartje webmail punt example
pl | email:anna.k@webmail.example | anna.k małpa webmail kropka example
pl | email:anna.k@webmail.example | anna.k[małpka]webmail.example
pl | telegram:euro_job_anna | na telegramie euro_job_anna
pl | telegram:euro_job_anna | telegram euro podkreślnik job podkreślnik anna
pt | email:anna.k@webmail.example | anna.k (arroba) webmail (ponto) example
pt | telegram:euro_job_anna | telegram euro underline job underline anna
ro | email:anna.k@webmail.example | anna.k arond webmail punct example
ro | email:anna.k@webmail.example | anna.k (a rond) webmail (punct) example
ro | telegram:euro_job_anna | pe telegram euro linie jos job linie jos anna
ru | email:anna.k@webmail.example | anna.k(собака)webmail(точка)example
ru | email:anna.k@webmail.example | anna.k собачка webmail.example
ru | telegram:euro_job_anna | телега euro_job_anna
ru | telegram:euro_job_anna | тг - euro нижнее подчёркивание job нижнее подчёркивание anna
ru | telegram:euro_job_anna | в телеграмм euro_job_anna
ru | telegram:euro_job_anna | собака euro_job_anna в телеграме
ru | telegram:euro_job_anna | тележка: @euro_job_anna
ru | telegram:ferma_rabota | телеграмм: ferma_rabota
sv | email:anna.k@webmail.example | anna.k snabel-a webmail punkt example
tr | email:anna.k@webmail.example | anna.k (kuyruklu a) webmail (nokta) example
tr | email:anna.k@webmail.example | anna.k et webmail nokta example
tr | telegram:euro_job_anna | telegram euro alt çizgi job alt çizgi anna
uk | email:anna.k@webmail.example | anna крапка k равлик webmail крапка example
uk | telegram:euro_job_anna | тг euro (нижнє підкреслення) job (нижнє підкреслення) anna
uk | telegram:euro_job_anna | у телеграмі euro_job_anna
ar | - | سجل تجاري 1010418273، راتب 2500-3000
bg | - | ЕИК 000413927, 1350-1500 лв., ДДС BG000413927
cs | - | IČO 00041829, DIČ CZ00041829, 682 01 Vyškov
de | - | HRB 000412, 64572 Büttelborn, 2.780 - 3.100 €, USt-ID DE000412345
de | - | Schicht 6-14/14-22/22-6, 13,50-15,00-17,20 €, Linien 1, 2, 4, 8, 16, 32
el | - | ΑΦΜ 000418273, ΤΚ 84300
en | - | Ref 2026/0418-77, closing 14/04/2026 23:59, post no. 4471-2026-03
en | - | Salary 28,000-32,500 plus 4,500 bonus; 37.5 hours; 12 450 miles
en | - | Company no. SC009182, VAT GB 123 4567 89, EORI GB123456789000
en | - | 12 hours x 6 days = 72 h, 14.50 x 72 = 1044 £ / wk, no catch, 100%
en | - | Room 12, block 4, 2nd floor, desk 3-4-5, code 7 8 1 2
en | - | One or two of seven people, eight hours, nine months, ten euro, four days, six weeks
es | - | CIF B00418276, 30564 Lorquí, expediente 2026/000418
es | - | turnos 6-14 14-22 22-6, 1.080 1.250 1.400 euros, del 01.05.2026 al 30.09.2026
et | - | rg-kood 11000428, 1320-1500 eurot, 80010 Pärnu
fi | - | Y-tunnus 0004182-7, 77600 Suonenjoki, 10,42 €
fr | - | SIRET 000 418 273 00018, APE 7820Z, 49000 Angers
hi | - | GSTIN 24AAAAA0000A1Z5, पिन 395002, वेतन 17,500
hr | - | OIB 00041827364, 51260 Crikvenica
hu | - | adószám 00041827-2-08, 9021 Győr, cégjegyzékszám 08-09-000412
it | - | P.IVA 00041827361, 12100 Cuneo, 1.480,00 euro
lv | - | reģ. Nr. 40003000917, LV-1050, alga 1200-1500, 8.00-17.00
nl | - | KvK 00041827, BSN 123456782, 2671 AB Naaldwijk
pl | - | NIP 754-00-00-918, REGON 000918273, KRS 0000041827, 62-800 Kalisz
pl | - | NIP: 7540000918 KRAZ 8841, stawka 30,50-32,00 zł
pl | - | Zmiany 6-14, 14-22, 22-6; stawki 28,10 / 30,50 / 33,00; premia 300-500-700
pt | - | NIPC 500041829, alvará 11882-PUB, 4480-000 Vila do Conde
ro | - | CUI 418823, J12/418/2015, 4050-5200 lei, cod poștal 400000
ru | - | ИНН 519000041812 ОГРН 1025190000418, зп 145 000 - 160 000
ru | - | вахта 60/30, з/п 5000-6500 руб смена 12ч, 2026 г. 01.04.2026
ru | - | график 5/2 6/1 15/15 30/30, з/п 90 000-120 000, аванс 15 и 30 числа
ru | - | один или два человека, семь дней, восемь часов, девять месяцев, шесть недель, три смены
bg | email:anna.k@webmail.example | anna.k [маймунка] webmail [точка] example
en | email:anna.k@webmail.example | anna.k AT webmail . example
en | - | work at home . work every day
lt | email:anna.k@webmail.example | rašyti: anna . k @ webmail . example
et | email:anna.k@webmail.example | anna.k[ät]webmail[punkt]example. Tel hiljem
es | telegram:euro_job_anna | Tlgm: euro_job_anna 👈
de | telegram:euro_job_anna | Telegram name ist euro_job_anna
pl | handle:dom.nad.rzeka | insta: dom.nad.rzeka
de | handle:hof_am_see | oder insta hof_am_see, bitte
en | handle:beach.crew | msg me or IG beach.crew
en | - | see our instagram. We pay 12 EUR
en | - | find us on facebook e.g. by name
uk | iban:UA029999991387295094041895476 | IBAN UA 02 999999 13872950940 41895476
bg | +359888000417 | Спирката на автобус 66 е отпред. 0888 / 00-04-17
bg | +359888000417 | осемстотин осемдесет и осем, 00, 04, 17 (с нула отпред)
ru | +77000000417,+77000000418 | звонить 8 (700) 000-04-17 / 8 (700) 000-04-18
lv | +48500000417,+48500000418 | plus 48 pieci simti 000 četri viens septiņi vai 48.500.000.418
de | +493041700417 | ☎ 030-4 17.00.417 (9:00–15:00)
pl | +48500120441 | sms pięć-zero-zero 120 4 czterdzieści 1
pt | email:anna.k@webmail.example | ou anna.k@webmail . example
en | - | write to anna@firm . Thanks
en | +447412330417 | text a pic of your passport to 07412 33 04 17
en | - | passport number 074123304
bg | +359888004017 | Зв. 0 8 8 8, 0 0 4 0, 1 7 бай Кольо
et | - | töökuulutus nr 5514-2026
pt | +351282990417,url:marefunda.example/vagas | veja marefunda.example/vagas?id=17. Dúvidas: 00351 282 990 417
sv | - | org.nr 550004-1829, 722 11 Västerås
tr | - | Mersis 0000418273600018, 34.500 TL
uk | - | ЄДРПОУ 00419283, 24 000 – 26 000 грн, 79000 Львів
`

for (const line of FORMS.trim().split('\n')) {
  const [language, expected, words] = line.split(' | ')
  test(line, () => {
    const found = findContacts(canonical(words), { language, source: 'social' }).map(({ kind, value }) =>
      kind === 'phone' ? value : `${kind}:${value}`,
    )
    assert.deepEqual(found.sort(), expected === '-' ? [] : expected.split(',').sort())
  })
}
