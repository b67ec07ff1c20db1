import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { AROUND, testShown } from '../../test/samples/around.ts'
import { createAssessor } from './assess.ts'

const { assess } = createAssessor()
const posting = (text: string) => ({ id: '1', title: '', text, employer: null, date: null, source: 's' })

/** Invented adverts about treatment and choice of people, each of which shows its indicator. */
const SHOWN: Record<string, readonly (readonly [language: string, text: string])[]> = {
  secrecy: [
    ['en', 'Do not tell anyone about this offer.'],
    ['en', 'Tell the border guards you are going on holiday.'],
    ['lv', 'Nevienam nestāsti par šo piedāvājumu.'],
    ['lv', 'Uz robežas saki, ka brauc atvaļinājumā.'],
    ['lt', 'Niekam nesakyk apie šį pasiūlymą.'],
    ['lt', 'Pasienyje sakyk, kad važiuoji atostogauti.'],
    ['et', 'Ära räägi sellest pakkumisest kellelegi.'],
    ['et', 'Piiril ütle, et sõidad puhkusele.'],
    ['pl', 'Nie mów nikomu o tej ofercie.'],
    ['pl', 'Na granicy mów, że jedziesz na wakacje.'],
    ['ru', 'Никому не рассказывай об этом предложении.'],
    ['ru', 'На границе говори, что едешь в отпуск.'],
    ['uk', 'Нікому не розповідай про цю пропозицію.'],
    ['uk', 'На кордоні кажи, що їдеш у відпустку.'],
    ['ro', 'Nu spune nimănui despre această ofertă.'],
    ['ro', 'La graniță spui că mergi în vacanță.'],
    ['bg', 'Не казвай на никого за тази оферта.'],
    ['bg', 'На границата казваш, че отиваш на почивка.'],
    ['de', 'Erzähl niemandem von diesem Angebot.'],
    ['de', 'An der Grenze sagst du, dass du in den Urlaub fährst.'],
    ['es', 'No le digas a nadie nada de esta oferta.'],
    ['es', 'En la frontera di que vas de vacaciones.'],
    ['pt', 'Não conte a ninguém sobre esta oferta.'],
    ['pt', 'Na fronteira diga que vai de férias.'],
  ],
  'personal-profile': [
    ['en', 'Only girls 18-25, send a photo.'],
    ['en', 'Attractive women without children wanted.'],
    ['lv', 'Tikai meitenes 18-25 gadi, sūti foto.'],
    ['lv', 'Meklējam pievilcīgas sievietes bez bērniem.'],
    ['lt', 'Tik merginos 18-25 metų, siųsk nuotrauką.'],
    ['lt', 'Ieškome gražių merginų be vaikų.'],
    ['et', 'Ainult tüdrukud vanuses 18-25, saada foto.'],
    ['et', 'Otsime ilusaid naisi, kellel lapsi pole.'],
    ['pl', 'Tylko dziewczyny 18-25 lat, wyślij zdjęcie.'],
    ['pl', 'Szukamy atrakcyjnych kobiet bez dzieci.'],
    ['ru', 'Только девушки 18-25 лет, присылай фото.'],
    ['ru', 'Требуются привлекательные девушки без детей.'],
    ['uk', 'Тільки дівчата 18-25 років, надсилай фото.'],
    ['uk', 'Потрібні привабливі дівчата без дітей.'],
    ['ro', 'Doar fete 18-25 ani, trimite o poză.'],
    ['ro', 'Căutăm femei atrăgătoare fără copii.'],
    ['bg', 'Само момичета 18-25 години, прати снимка.'],
    ['bg', 'Търсим красиви жени без деца.'],
    ['de', 'Nur Mädchen 18-25 Jahre, Foto schicken.'],
    ['de', 'Attraktive Frauen ohne Kinder gesucht.'],
    ['es', 'Solo chicas de 18-25 años, manda foto.'],
    ['es', 'Se buscan mujeres guapas sin hijos.'],
    ['pt', 'Só meninas de 18-25 anos, manda foto.'],
    ['pt', 'Procuramos mulheres bonitas sem filhos.'],
  ],
  'document-handover': [
    ['en', 'We keep your passport in the office safe.'],
    ['en', 'Hand over your passport on arrival.'],
    ['lv', 'Pases glabājam mēs biroja seifā.'],
    ['lv', 'Ierodoties pase jānodod vadītājam.'],
    ['lt', 'Pasus laikome mes biuro seife.'],
    ['lt', 'Atvykus pasą reikia atiduoti vadovui.'],
    ['et', 'Passe hoiame meie kontori seifis.'],
    ['pl', 'Paszporty przechowujemy w sejfie w biurze.'],
    ['pl', 'Po przyjeździe oddajesz paszport kierownikowi.'],
    ['ru', 'Паспорта хранятся у нас в сейфе.'],
    ['ru', 'По приезде паспорт нужно сдать начальнику.'],
    ['uk', 'Паспорти зберігаються у нас у сейфі.'],
    ['uk', 'Після приїзду паспорт треба здати начальнику.'],
    ['ro', 'La sosire pașaportul se predă șefului.'],
    ['bg', 'Паспортите се пазят при нас в сейфа.'],
    ['bg', 'При пристигане паспортът се предава на шефа.'],
    ['de', 'Die Pässe werden im Tresor im Büro aufbewahrt.'],
    ['es', 'Guardamos los pasaportes en la caja fuerte.'],
    ['es', 'Al llegar entregas el pasaporte al encargado.'],
    ['pt', 'O passaporte fica guardado no cofre do escritório.'],
    ['pt', 'Na chegada você entrega o passaporte ao chefe.'],
    ['et', 'Anna pass töödejuhatajale, hoiame seda seifis.'],
    ['et', 'Saada passi koopia ja foto.'],
    ['ro', 'Trimiteți copie după pașaport pe WhatsApp.'],
    ['de', 'Wir behalten deinen Pass im Büro.'],
    ['de', 'Schick ein Foto von deinem Reisepass.'],
  ],
  'place-withheld': [
    ['en', 'We will tell you the address after you arrive.'],
    ['en', 'The exact place is told only when you are on the bus.'],
    ['lv', 'Adresi pateiksim tikai pēc ierašanās.'],
    ['lv', 'Kur tieši jāstrādā, uzzināsi autobusā.'],
    ['lt', 'Adresą pasakysime tik atvykus.'],
    ['lt', 'Kur tiksliai dirbsi, sužinosi autobuse.'],
    ['et', 'Aadressi ütleme alles pärast saabumist.'],
    ['et', 'Täpse koha saad teada bussis.'],
    ['pl', 'Adres podamy dopiero po przyjeździe.'],
    ['pl', 'Dokładne miejsce poznasz w autobusie.'],
    ['ru', 'Адрес скажем только после приезда.'],
    ['ru', 'Точное место узнаешь в автобусе.'],
    ['uk', 'Адресу скажемо тільки після приїзду.'],
    ['uk', 'Точне місце дізнаєшся в автобусі.'],
    ['ro', 'Adresa o spunem doar după sosire.'],
    ['ro', 'Locul exact îl aflați în autocar.'],
    ['bg', 'Адреса ще кажем след пристигане.'],
    ['de', 'Die Adresse erfährst du erst nach der Ankunft.'],
    ['de', 'Der genaue Ort wird erst im Bus mitgeteilt.'],
    ['es', 'El lugar exacto se dice solo en el autobús.'],
    ['pt', 'O endereço só dizemos depois da chegada.'],
    ['bg', 'Мястото ще кажем по-късно.'],
    ['bg', 'Точният адрес се казва след пристигане.'],
    ['es', 'El lugar exacto te lo diremos después.'],
    ['es', 'La dirección exacta se da al llegar.'],
    ['pt', 'O local exato só é informado depois.'],
  ],
  'no-contract': [
    ['en', 'Work without a contract, cash in hand.'],
    ['en', 'The contract comes later, after a month of trial.'],
    ['lv', 'Darbs bez līguma, nauda uz rokas.'],
    ['lv', 'Līgums būs vēlāk, pēc mēneša.'],
    ['lt', 'Darbas be sutarties, pinigai į rankas.'],
    ['lt', 'Sutartis bus vėliau, po mėnesio.'],
    ['et', 'Töö ilma lepinguta, raha kätte.'],
    ['et', 'Leping tuleb hiljem, kuu aja pärast.'],
    ['pl', 'Praca bez umowy, pieniądze do ręki.'],
    ['pl', 'Umowa będzie później, po miesiącu.'],
    ['ru', 'Работа без договора, деньги на руки наличными.'],
    ['ru', 'Договор будет потом, через месяц.'],
    ['uk', 'Робота без договору, гроші готівкою на руки.'],
    ['uk', 'Договір буде потім, через місяць.'],
    ['ro', 'Muncă fără contract, bani în mână.'],
    ['ro', 'Contractul se face mai târziu, după o lună.'],
    ['bg', 'Работа без договор, парите на ръка.'],
    ['bg', 'Договорът ще е по-късно, след месец.'],
    ['de', 'Arbeit ohne Vertrag, Geld bar auf die Hand.'],
    ['de', 'Den Vertrag gibt es später, nach einem Monat.'],
    ['es', 'Trabajo sin contrato, pago en mano.'],
    ['es', 'El contrato se hace más adelante, tras un mes.'],
    ['pt', 'Trabalho sem contrato, dinheiro na mão.'],
    ['pt', 'O contrato fica para depois de um mês.'],
  ],
  'excessive-hours': [
    ['en', 'You work 14 hours a day, 7 days a week.'],
    ['en', 'No days off for the first three months.'],
    ['lv', 'Jāstrādā 14 stundas dienā, 7 dienas nedēļā.'],
    ['lv', 'Pirmos trīs mēnešus bez brīvdienām.'],
    ['lt', 'Dirbama po 14 valandų per dieną, 7 dienas per savaitę.'],
    ['lt', 'Pirmus tris mėnesius be poilsio dienų.'],
    ['et', 'Töö on 14 tundi päevas, 7 päeva nädalas.'],
    ['et', 'Esimesed kolm kuud ilma vabade päevadeta.'],
    ['pl', 'Pracujesz 14 godzin dziennie, 7 dni w tygodniu.'],
    ['pl', 'Pierwsze trzy miesiące bez dni wolnych.'],
    ['ru', 'Работаем по 14 часов в день, 7 дней в неделю.'],
    ['ru', 'Первые три месяца без выходных.'],
    ['uk', 'Працюємо по 14 годин на день, 7 днів на тиждень.'],
    ['uk', 'Перші три місяці без вихідних.'],
    ['ro', 'Se lucrează 14 ore pe zi, 7 zile pe săptămână.'],
    ['ro', 'Primele trei luni fără zile libere.'],
    ['bg', 'Работи се по 14 часа на ден, 7 дни в седмицата.'],
    ['bg', 'Първите три месеца без почивни дни.'],
    ['de', 'Gearbeitet wird 14 Stunden am Tag, 7 Tage die Woche.'],
    ['de', 'Die ersten drei Monate ohne freie Tage.'],
    ['es', 'Se trabaja 14 horas al día, 7 días a la semana.'],
    ['es', 'Los primeros tres meses sin días libres.'],
    ['pt', 'Trabalha-se 14 horas por dia, 7 dias por semana.'],
    ['pt', 'Nos primeiros três meses sem folga.'],
  ],
  'targeted-vulnerable': [
    ['en', 'Work for refugees and single mothers.'],
    ['en', 'In debt? Nowhere to go? We help you.'],
    ['lv', 'Darbs bēgļiem un vientuļajām māmiņām.'],
    ['lv', 'Tev ir parādi un nav kur dzīvot? Mēs palīdzēsim.'],
    ['lt', 'Darbas pabėgėliams ir vienišoms mamoms.'],
    ['lt', 'Turi skolų ir neturi kur gyventi? Mes padėsime.'],
    ['et', 'Töö põgenikele ja üksikemadele.'],
    ['et', 'Sul on võlad ja pole kuhugi minna? Aitame.'],
    ['pl', 'Praca dla uchodźców i samotnych matek.'],
    ['pl', 'Masz długi i nie masz gdzie mieszkać? Pomożemy.'],
    ['ru', 'Работа для беженцев и матерей-одиночек.'],
    ['ru', 'Есть долги и негде жить? Мы поможем.'],
    ['uk', 'Робота для біженців і матерів-одиначок.'],
    ['uk', 'Маєш борги і ніде жити? Ми допоможемо.'],
    ['ro', 'De lucru pentru refugiați și mame singure.'],
    ['ro', 'Ai datorii și nu ai unde să stai? Te ajutăm.'],
    ['bg', 'Работа за бежанци и самотни майки.'],
    ['bg', 'Имаш дългове и няма къде да живееш? Ще помогнем.'],
    ['de', 'Arbeit für Flüchtlinge und alleinerziehende Mütter.'],
    ['de', 'Du hast Schulden und weißt nicht wohin? Wir helfen.'],
    ['es', 'Trabajo para refugiados y madres solteras.'],
    ['pt', 'Trabalho para refugiados e mães solteiras.'],
    ['pt', 'Você tem dívidas e não tem para onde ir? A gente ajuda.'],
    ['es', 'Ayudamos a personas con deudas y sin papeles.'],
    ['es', 'Trabajo para personas desesperadas sin hogar.'],
  ],
  'scam-compound': [
    ['en', 'Customer service by chat in Cambodia.'],
    ['en', 'Crypto sales in an office in Myawaddy.'],
    ['lv', 'Klientu apkalpošana čatā Kambodžā.'],
    ['lv', 'Operatori kripto birojam Mjanmā.'],
    ['lt', 'Klientų aptarnavimas pokalbiuose Kambodžoje.'],
    ['lt', 'Kripto biuro operatoriai Mianmare.'],
    ['et', 'Klienditeenindus vestluses Kambodžas.'],
    ['et', 'Krüpto kontori operaatorid Myanmaris.'],
    ['pl', 'Obsługa klienta na czacie w Kambodży.'],
    ['pl', 'Operatorzy do biura krypto w Mjanmie.'],
    ['ru', 'Работа в чате с клиентами в Камбодже.'],
    ['ru', 'Операторы в крипто офис в Мьянме.'],
    ['uk', 'Робота в чаті з клієнтами в Камбоджі.'],
    ['uk', "Оператори в крипто офіс у М'янмі."],
    ['ro', 'Relații clienți pe chat în Cambodgia.'],
    ['ro', 'Operatori pentru birou crypto în Myanmar.'],
    ['bg', 'Работа в чат с клиенти в Камбоджа.'],
    ['bg', 'Оператори за крипто офис в Мианмар.'],
    ['de', 'Kundenservice im Chat in Kambodscha.'],
    ['de', 'Krypto-Büro in Myanmar sucht Mitarbeiter.'],
    ['es', 'Atención al cliente por chat en Camboya.'],
    ['es', 'Ventas de cripto en una oficina de Myanmar.'],
    ['pt', 'Atendimento ao cliente por chat no Camboja.'],
    ['pt', 'Vendas de cripto num escritório em Mianmar.'],
  ],
  'minor-recruited': [
    ['en', 'Age 15+, school girls welcome.'],
    ['en', 'We take teenagers from 15 years, parents need not know.'],
    ['lv', 'Vecums no 15 gadiem, vecāku atļauja nav vajadzīga.'],
    ['lv', 'Var strādāt skolnieces, 15+.'],
    ['lt', 'Amžius nuo 15 metų, tėvų sutikimo nereikia.'],
    ['lt', 'Priimame moksleives, 15+.'],
    ['et', 'Vanus alates 15 aastat, vanemate luba pole vaja.'],
    ['et', 'Sobib koolitüdrukutele, 15+.'],
    ['pl', 'Wiek od 15 lat, zgoda rodziców niepotrzebna.'],
    ['pl', 'Przyjmujemy uczennice, 15+.'],
    ['ru', 'Возраст от 15 лет, разрешение родителей не нужно.'],
    ['ru', 'Берём школьниц, 15+.'],
    ['uk', 'Вік від 15 років, дозвіл батьків не потрібен.'],
    ['uk', 'Беремо школярок, 15+.'],
    ['ro', 'Vârsta de la 15 ani, acordul părinților nu este necesar.'],
    ['ro', 'Primim eleve, 15+.'],
    ['bg', 'Възраст от 15 години, съгласие на родителите не е нужно.'],
    ['bg', 'Приемаме ученички, 15+.'],
    ['de', 'Ab 15 Jahren, die Eltern müssen nichts wissen.'],
    ['de', 'Schülerinnen gesucht, 15+.'],
    ['es', 'Desde 15 años, sin permiso de los padres.'],
    ['es', 'Aceptamos colegialas, 15+.'],
    ['pt', 'A partir de 15 anos, sem autorização dos pais.'],
    ['pt', 'Aceitamos alunas do colégio, 15+.'],
  ],
}

testShown(assess, SHOWN)

describe('assessments', () => {
  const advert = { id: '1', employer: null, date: null, source: 's' }
  test('quote the original with its marks and hidden signs', () => {
    const text = 'We are here for you. We keep your pass\u200bport in the safe.'
    const sign = assess({ ...advert, title: '', text }).indicators.find(({ code }) => code === 'document-handover')
    assert.ok(sign !== undefined)
    assert.ok(sign.quote.includes('pass\u200bport'))
    assert.equal(text.slice(sign.start, sign.end), sign.quote)
  })
  test('quote the title where the sign stands there', () => {
    const found = assess({ ...advert, title: 'No experience needed', text: 'We are looking for you and your team.' })
    assert.equal(found.indicators.find(({ code }) => code === 'no-requirements')?.field, 'title')
  })
  test('name each indicator once', () => {
    const { indicators } = assess(posting('We keep your passport. We keep your passport. You are with us and for us.'))
    assert.equal(indicators.filter(({ code }) => code === 'document-handover').length, 1)
  })
  test('but secrecy once for each sentence that asks for it, each with its own words', () => {
    const { indicators } = assess(
      posting('We write to you and to us. Tell nobody where you go. Phones are collected at the door and by us.'),
    )
    assert.deepEqual(
      indicators.filter(({ code }) => code === 'secrecy').map(({ quote }) => quote.slice(0, 11)),
      ['Tell nobody', 'Phones are '],
    )
  })
  test('quote a sum whole where a rule found its end alone', () => {
    const { indicators } = assess(posting('Работа для вас и для нас, это просто. 3–5 млн вон в месяц.'))
    assert.equal(indicators.find(({ code }) => code === 'pay-unrealistic')?.quote, '3–5 млн вон')
  })
  test('have no memory of the posting before', () => {
    const first = assess(posting(AROUND.en))
    assess(posting('Urgent, departure tomorrow. We keep your passport. Write on Telegram.'))
    assert.deepEqual(assess(posting(AROUND.en)), first)
  })
  test('are empty for an empty posting', () => {
    const { language, indicators, contacts } = assess(posting(''))
    assert.deepEqual({ language, indicators, contacts }, { language: 'und', indicators: [], contacts: [] })
  })
})

test('sums of money are told in a language that no pack reads too, and those of one posting end with it', () => {
  const assessor = createAssessor()
  assert.deepEqual(assessor.sums, [])
  const posting = { id: '1', title: 'Праца 1200 €', employer: null, date: null, source: 's' }
  assessor.assess({ ...posting, text: 'Шукаем людзей на збор яблыкаў, жыллё 45 € у тыдзень.' })
  assert.deepEqual(
    assessor.sums.map(({ field, quote }) => [field, quote]),
    [
      ['title', '1200 €'],
      ['text', '45 €'],
    ],
  )
  assessor.assess({ ...posting, title: '', text: 'Шукаем людзей на збор яблыкаў, ёсць жыллё.' })
  assert.deepEqual(assessor.sums, [])
})
