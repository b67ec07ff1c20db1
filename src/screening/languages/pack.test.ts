import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { AROUND, aroundText } from '../../../test/samples/around.ts'
import { createAssessor } from '../assess.ts'
import { compileLexicon } from '../indicators/lexicon.ts'
import { readTerm } from '../indicators/term.ts'
import { formOf } from '../tokens.ts'
import { PACKS } from './index.ts'
import { NEIGHBOURS } from './neighbours.ts'
import { CONCEPTS, INDICATORS, PROTECTIVE } from './pack.ts'
import { WRITINGS } from './writings.ts'

const { assess } = createAssessor()
const posting = (text: string) => ({ id: '1', title: '', text, employer: null, date: null, source: 's' })

const LANGUAGES = PACKS.map(({ language }) => language)
/** Concepts named like an indicator hold its whole phrases; three show by absence and have none. */
const BY_ABSENCE = new Set<string>(['employer-hidden', 'contact-mobile-only', 'obfuscated-contact'])
const PHRASES = CONCEPTS.filter((concept) => (INDICATORS as readonly string[]).includes(concept))

test('every text of the folder is the pack of a language', () => {
  const texts = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'))
  assert.deepEqual(texts, LANGUAGES.map((language) => `${language}.txt`))
})

test('what is done to words is done to those of a pack', () => {
  for (const language of Object.keys(WRITINGS)) assert.ok(LANGUAGES.includes(language), language)
})

test('every indicator that wording shows has a concept of phrases', () => {
  assert.deepEqual(
    PHRASES,
    INDICATORS.filter((code) => !BY_ABSENCE.has(code)),
  )
})

test('codes and concepts are told once', () => {
  for (const names of [CONCEPTS, INDICATORS, PROTECTIVE]) assert.equal(new Set<string>(names).size, names.length)
})

test('README tells linguists of every concept', () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  for (const concept of CONCEPTS) assert.ok(concept === 'month' || readme.includes(`\`${concept}\``), concept)
})

test('neighbours have no pack', () => {
  for (const language of LANGUAGES) assert.equal(NEIGHBOURS[language], undefined)
})

test('each pack has a test file', () => {
  const old = 'bg de en es et lt lv pl pt ro ru uk'.split(' ')
  for (const language of LANGUAGES)
    assert.ok(old.includes(language) || existsSync(`${import.meta.dirname}/${language}.test.ts`), language)
})

for (const pack of PACKS) {
  const { language, functionWords, concepts } = pack
  describe(`pack ${language}`, () => {
    test('compiles', () => {
      assert.ok(compileLexicon(pack).terms.length > 1000)
    })
    test('has only known concepts', () => {
      for (const concept of Object.keys(concepts)) assert.ok((CONCEPTS as readonly string[]).includes(concept), concept)
    })
    test('has terms for every concept but the months', () => {
      for (const concept of CONCEPTS) {
        if (concept !== 'month') assert.ok((concepts[concept]?.length ?? 0) > 0, concept)
      }
    })
    test('has at least 30 function words in lower case', () => {
      const words = functionWords.split(/\s+/)
      assert.ok(words.length >= 30, String(words.length))
      assert.equal(functionWords, functionWords.toLowerCase())
      assert.ok(new Set(words.map(formOf)).size >= 30)
    })
    test('has twelve months or more, each a readable term', () => {
      const months = pack.months.split(' ')
      assert.ok(months.length >= 12, String(months.length))
      for (const month of months) assert.equal(readTerm(month, month).length, 1)
    })
    test('names people by words of one place', () => {
      const words = pack.people.split(' ')
      assert.ok(words.length >= 10)
      for (const word of words) assert.equal(readTerm(word, word).length, 1)
    })
    test('has a function word of its own', () => {
      const others = PACKS.filter((other) => other !== pack).flatMap((other) => other.functionWords.split(/\s+/))
      const own = functionWords.split(/\s+/).filter((word) => !others.includes(word))
      assert.ok(own.length >= 10, own.join(' '))
    })
  })
}

/** Invented sentences of usual adverts, none of which shows the indicator it stands under. */
const INNOCENT: Record<string, readonly (readonly [language: string, text: string])[]> = {
  'pay-unrealistic': [
    ['en', 'The wage is 13 € an hour and we pay it every month.'],
    ['lv', 'Alga ir 1100 € mēnesī pirms nodokļiem.'],
    ['lt', 'Atlyginimas yra 1300 € per mėnesį prieš mokesčius.'],
    ['et', 'Palk on 1200 € kuus ja seda makstakse õigel ajal.'],
    ['pl', 'Wynagrodzenie wynosi 5200 zł brutto miesięcznie.'],
    ['ru', 'Зарплата 1100 евро в месяц, её платят без задержек.'],
    ['uk', 'Зарплата 1100 євро на місяць, її платять вчасно.'],
    ['ro', 'Salariul este de 3500 lei pe lună și se plătește la timp.'],
    ['bg', 'Заплатата е 1000 евро на месец и се плаща навреме.'],
    ['de', 'Der Lohn beträgt 14 € pro Stunde und wird pünktlich gezahlt.'],
    ['es', 'El salario es de 1300 € al mes y se paga puntualmente.'],
    ['pt', 'O salário é de 950 € por mês e é pago no último dia.'],
  ],
  'no-requirements': [
    ['en', 'Two years of experience and good English are required.'],
    ['lv', 'Nepieciešama divu gadu pieredze un labas valodas zināšanas.'],
    ['lt', 'Būtina dvejų metų patirtis ir geros kalbos žinios.'],
    ['et', 'Nõutav on kaheaastane kogemus ja hea keeleoskus.'],
    ['pl', 'Wymagane dwa lata doświadczenia i dobra znajomość języka.'],
    ['ru', 'Требуется опыт работы два года и хорошее знание языка.'],
    ['uk', 'Потрібен досвід роботи два роки і добре знання мови.'],
    ['ro', 'Este necesară experiența de doi ani și limba germană.'],
    ['bg', 'Изисква се опит от две години и добър немски език.'],
    ['de', 'Zwei Jahre Erfahrung und gutes Deutsch werden vorausgesetzt.'],
    ['es', 'Se pide una experiencia de dos años y buen nivel de inglés.'],
    ['pt', 'É necessária experiência de dois anos e bom inglês.'],
  ],
  'upfront-fee': [
    ['en', 'We pay your wage on the fifth day of every month.'],
    ['lv', 'Algu mēs izmaksājam katra mēneša piektajā datumā.'],
    ['lt', 'Atlyginimą mokame kiekvieno mėnesio penktą dieną.'],
    ['et', 'Palga maksame iga kuu viiendal kuupäeval.'],
    ['pl', 'Wypłata jest piątego dnia każdego miesiąca.'],
    ['ru', 'Зарплату платим пятого числа каждого месяца.'],
    ['uk', "Зарплату платимо п'ятого числа кожного місяця."],
    ['ro', 'Salariul se plătește în ziua a cincea a fiecărei luni.'],
    ['bg', 'Заплатата се плаща на пето число всеки месец.'],
    ['de', 'Der Lohn wird am fünften Tag des Monats gezahlt.'],
    ['es', 'El sueldo se paga el día cinco de cada mes.'],
    ['pt', 'O salário é pago no quinto dia de cada mês.'],
  ],
  'debt-advance': [
    ['en', 'The company gives every worker a bus card for the month.'],
    ['lv', 'Uzņēmums katram darbiniekam dod autobusa karti.'],
    ['lt', 'Įmonė kiekvienam darbuotojui duoda autobuso kortelę.'],
    ['et', 'Ettevõte annab igale töötajale bussikaardi.'],
    ['pl', 'Firma daje każdemu pracownikowi kartę na autobus.'],
    ['ru', 'Компания даёт каждому работнику карту на автобус.'],
    ['uk', 'Компанія дає кожному працівнику картку на автобус.'],
    ['ro', 'Firma dă fiecărui angajat un card pentru autobuz.'],
    ['bg', 'Фирмата дава на всеки работник карта за автобус.'],
    ['de', 'Die Firma gibt jedem Mitarbeiter eine Karte für den Bus.'],
    ['es', 'La empresa da a cada trabajador una tarjeta de autobús.'],
    ['pt', 'A empresa dá a cada trabalhador um cartão de transporte.'],
  ],
  'travel-arranged': [
    ['en', 'You come to the office by tram number four.'],
    ['lv', 'Uz biroju var atnākt kājām no centra.'],
    ['lt', 'Į biurą galima ateiti pėsčiomis iš centro.'],
    ['et', 'Kontorisse saab kesklinnast jalgsi tulla.'],
    ['pl', 'Do biura można dojść pieszo z centrum.'],
    ['ru', 'До офиса можно дойти пешком из центра.'],
    ['uk', 'До офісу можна дійти пішки з центру.'],
    ['ro', 'La birou se ajunge pe jos din centru.'],
    ['bg', 'До офиса се стига пеша от центъра.'],
    ['de', 'Das Büro erreicht man zu Fuß vom Zentrum.'],
    ['es', 'A la oficina se llega andando desde el centro.'],
    ['pt', 'Ao escritório chega-se a pé desde o centro.'],
  ],
  'visa-shortcut': [
    ['en', 'The embassy decides about every application by itself.'],
    ['lv', 'Par pieteikumu lemj vēstniecība.'],
    ['lt', 'Dėl prašymo sprendžia ambasada.'],
    ['et', 'Taotluse üle otsustab saatkond.'],
    ['pl', 'O wniosku decyduje ambasada.'],
    ['ru', 'Решение по заявлению принимает посольство.'],
    ['uk', 'Рішення щодо заяви ухвалює посольство.'],
    ['ro', 'Despre cerere decide ambasada.'],
    ['bg', 'За молбата решава посолството.'],
    ['de', 'Über den Antrag entscheidet die Botschaft.'],
    ['es', 'Sobre la solicitud decide la embajada.'],
    ['pt', 'Sobre o pedido decide a embaixada.'],
  ],
  'tied-housing': [
    ['en', 'The flowers in the garden are watered in the evening.'],
    ['lv', 'Puķes dārzā laista vakarā.'],
    ['lt', 'Gėlės sode laistomos vakare.'],
    ['et', 'Lilli kastetakse aias õhtul.'],
    ['pl', 'Kwiaty w ogrodzie podlewa się wieczorem.'],
    ['ru', 'Цветы в саду поливают вечером.'],
    ['uk', 'Квіти в саду поливають увечері.'],
    ['ro', 'Florile din grădină se udă seara.'],
    ['bg', 'Цветята в градината се поливат вечер.'],
    ['de', 'Die Blumen im Garten werden am Abend gegossen.'],
    ['es', 'Las flores del jardín se riegan por la tarde.'],
    ['pt', 'As flores do jardim são regadas à noite.'],
  ],
  'vague-duties': [
    ['en', 'You fold shirts and put them on the shelves of the shop.'],
    ['lv', 'Jūs lokāt kreklus un liekat tos veikala plauktos.'],
    ['lt', 'Jūs lankstote marškinius ir dedate juos į lentynas.'],
    ['et', 'Te voldite särke ja panete need poe riiulitele.'],
    ['pl', 'Składasz koszule i układasz je na półkach w sklepie.'],
    ['ru', 'Вы складываете рубашки и кладёте их на полки магазина.'],
    ['uk', 'Ви складаєте сорочки і кладете їх на полиці магазину.'],
    ['ro', 'Împăturiți cămăși și le puneți pe rafturile magazinului.'],
    ['bg', 'Сгъвате ризи и ги слагате на рафтовете в магазина.'],
    ['de', 'Sie falten Hemden und legen sie in die Regale im Laden.'],
    ['es', 'Doblas camisas y las pones en los estantes de la tienda.'],
    ['pt', 'Você dobra camisas e arruma nas prateleiras da loja.'],
  ],
  urgency: [
    ['en', 'The shop is open from nine in the morning.'],
    ['lv', 'Veikals ir atvērts no deviņiem rītā.'],
    ['lt', 'Parduotuvė atidaryta nuo devynių ryto.'],
    ['et', 'Pood on avatud alates üheksast hommikul.'],
    ['pl', 'Sklep jest otwarty od dziewiątej rano.'],
    ['ru', 'Магазин открыт с девяти утра.'],
    ['uk', "Магазин відкритий з дев'ятої ранку."],
    ['ro', 'Magazinul este deschis de la nouă dimineața.'],
    ['bg', 'Магазинът е отворен от девет сутринта.'],
    ['de', 'Der Laden ist ab neun Uhr am Morgen geöffnet.'],
    ['es', 'La tienda está abierta desde las nueve.'],
    ['pt', 'A loja está aberta desde as nove da manhã.'],
  ],
  secrecy: [
    ['en', 'Tell your friends about our open day on Sunday.'],
    ['lv', 'Pastāsti draugiem par mūsu atvērto durvju dienu.'],
    ['lt', 'Papasakok draugams apie mūsų atvirų durų dieną.'],
    ['et', 'Räägi sõpradele meie lahtiste uste päevast.'],
    ['pl', 'Powiedz znajomym o naszym dniu otwartym.'],
    ['ru', 'Расскажи друзьям о нашем дне открытых дверей.'],
    ['uk', 'Розкажи друзям про наш день відкритих дверей.'],
    ['ro', 'Spune prietenilor despre ziua porților deschise.'],
    ['bg', 'Разкажи на приятелите за нашия ден на отворените врати.'],
    ['de', 'Erzähl deinen Freunden von unserem Tag der offenen Tür.'],
    ['es', 'Cuenta a tus amigos que el domingo hay puertas abiertas.'],
    ['pt', 'Conte aos amigos que domingo é dia de portas abertas.'],
  ],
  'personal-profile': [
    ['en', 'The team is made of people of every age.'],
    ['lv', 'Komandā ir visdažādākā vecuma darbinieki.'],
    ['lt', 'Komandoje dirba įvairaus amžiaus darbuotojai.'],
    ['et', 'Meeskonnas on igas vanuses töötajaid.'],
    ['pl', 'W zespole pracują osoby w każdym wieku.'],
    ['ru', 'В команде работают сотрудники любого возраста.'],
    ['uk', 'У команді працюють люди будь-якого віку.'],
    ['ro', 'În echipă lucrează oameni de toate vârstele.'],
    ['bg', 'В екипа работят хора на всякаква възраст.'],
    ['de', 'Im Team arbeiten Menschen jeden Alters.'],
    ['es', 'En el equipo hay personas de todas las edades.'],
    ['pt', 'Na equipa há pessoas de todas as idades.'],
  ],
  'document-handover': [
    ['en', 'The clock hangs on the wall of the kitchen.'],
    ['lv', 'Pulkstenis karājas pie virtuves sienas.'],
    ['lt', 'Laikrodis kabo ant virtuvės sienos.'],
    ['et', 'Kell ripub köögi seinal.'],
    ['pl', 'Zegar wisi na ścianie w kuchni.'],
    ['ru', 'Часы висят на стене кухни.'],
    ['uk', 'Годинник висить на стіні кухні.'],
    ['ro', 'Ceasul atârnă pe peretele bucătăriei.'],
    ['bg', 'Часовникът виси на стената в кухнята.'],
    ['de', 'Die Uhr hängt an der Wand in der Küche.'],
    ['es', 'El reloj cuelga en la pared de la cocina.'],
    ['pt', 'O relógio fica na parede da cozinha.'],
  ],
  'place-withheld': [
    ['en', 'The bakery is in Market Street 5 in Cork.'],
    ['lv', 'Maiznīca ir Cēsīs, Tirgus ielā 5.'],
    ['lt', 'Kepykla yra Utenoje, Turgaus gatvėje 5.'],
    ['et', 'Pagariäri on Viljandis, Turu tänav 5.'],
    ['pl', 'Piekarnia jest w Lublinie przy ulicy Targowej 5.'],
    ['ru', 'Пекарня находится в Даугавпилсе на улице Рыночной 5.'],
    ['uk', 'Пекарня знаходиться у Львові на вулиці Ринковій 5.'],
    ['ro', 'Brutăria se află în Cluj pe strada Pieței 5.'],
    ['bg', 'Пекарната е в Пловдив на улица Пазарна 5.'],
    ['de', 'Die Bäckerei ist in Ulm in der Marktstraße 5.'],
    ['es', 'La panadería está en León, en la calle Mayor 5.'],
    ['pt', 'A padaria fica em Braga, na Rua do Mercado 5.'],
  ],
  'no-contract': [
    ['en', 'You sign the contract before the first day.'],
    ['lv', 'Līgumu paraksta pirms pirmās dienas.'],
    ['lt', 'Sutartį pasirašome prieš pirmą dieną.'],
    ['et', 'Lepingu allkirjastame enne esimest päeva.'],
    ['pl', 'Umowę podpisujemy przed pierwszym dniem.'],
    ['ru', 'Договор подписываем до первого дня.'],
    ['uk', 'Договір підписуємо до першого дня.'],
    ['ro', 'Contractul se semnează în biroul firmei.'],
    ['bg', 'Договорът се подписва в офиса на фирмата.'],
    ['de', 'Den Vertrag unterschreiben wir im Büro der Firma.'],
    ['es', 'El contrato se firma en la oficina de la empresa.'],
    ['pt', 'O contrato é assinado no escritório da empresa.'],
  ],
  'excessive-hours': [
    ['en', 'We work 8 hours a day, five days a week.'],
    ['lv', 'Strādājam 8 stundas dienā, piecas dienas nedēļā.'],
    ['lt', 'Dirbame po 8 valandas per dieną, penkias dienas.'],
    ['et', 'Töö on 8 tundi päevas, viis päeva nädalas.'],
    ['pl', 'Pracujemy 8 godzin dziennie, pięć dni w tygodniu.'],
    ['ru', 'Работаем по 8 часов в день, пять дней в неделю.'],
    ['uk', "Працюємо по 8 годин на день, п'ять днів на тиждень."],
    ['ro', 'Se lucrează 8 ore pe zi, cinci zile pe săptămână.'],
    ['bg', 'Работи се по 8 часа на ден, пет дни в седмицата.'],
    ['de', 'Gearbeitet wird 8 Stunden am Tag, fünf Tage die Woche.'],
    ['es', 'Se trabaja 8 horas al día, cinco días a la semana.'],
    ['pt', 'Trabalha-se 8 horas por dia, cinco dias por semana.'],
  ],
  'targeted-vulnerable': [
    ['en', 'Everyone who likes animals is welcome.'],
    ['lv', 'Priecāsimies par ikvienu, kam patīk dzīvnieki.'],
    ['lt', 'Laukiame visų, kurie mėgsta gyvūnus.'],
    ['et', 'Ootame kõiki, kellele meeldivad loomad.'],
    ['pl', 'Zapraszamy wszystkich, którzy lubią zwierzęta.'],
    ['ru', 'Ждём всех, кто любит животных.'],
    ['uk', 'Чекаємо всіх, хто любить тварин.'],
    ['ro', 'Așteptăm pe toți cei care iubesc animalele.'],
    ['bg', 'Очакваме всички, които обичат животните.'],
    ['de', 'Wir freuen uns auf alle, die Tiere mögen.'],
    ['es', 'Esperamos a todos los que quieren a los animales.'],
    ['pt', 'Esperamos todos os que gostam de animais.'],
  ],
  'scam-compound': [
    ['en', 'The chat of our customer service is open in Dublin.'],
    ['lv', 'Klientu apkalpošanas čats strādā Rīgā.'],
    ['lt', 'Klientų aptarnavimo pokalbiai vyksta Kaune.'],
    ['et', 'Klienditeenindus asub Tartus.'],
    ['pl', 'Obsługa klienta pracuje w Gdyni.'],
    ['ru', 'Чат с клиентами работает из Вильнюса.'],
    ['uk', 'Чат із клієнтами працює з Одеси.'],
    ['ro', 'Relațiile cu clienții sunt în biroul din Iași.'],
    ['bg', 'Чатът с клиенти работи от Варна.'],
    ['de', 'Der Kundenservice sitzt in Bremen.'],
    ['es', 'La atención al cliente está en Bilbao.'],
    ['pt', 'O atendimento ao cliente fica em Coimbra.'],
  ],
  'minor-recruited': [
    ['en', 'You must be over 18 to sell beer in our shop.'],
    ['lv', 'Alu mūsu veikalā pārdod tikai no 18 gadiem.'],
    ['lt', 'Alų mūsų parduotuvėje parduoda tik nuo 18 metų.'],
    ['et', 'Õlut müüb meie poes ainult täiskasvanu.'],
    ['pl', 'Piwo w naszym sklepie sprzedają tylko dorośli.'],
    ['ru', 'Пиво в нашем магазине продают только взрослые.'],
    ['uk', 'Пиво в нашому магазині продають тільки дорослі.'],
    ['ro', 'Berea din magazin o vând doar adulții.'],
    ['bg', 'Бирата в магазина я продават само пълнолетни.'],
    ['de', 'Bier verkaufen in unserem Laden nur Erwachsene.'],
    ['es', 'La cerveza la venden en la tienda solo adultos.'],
    ['pt', 'A cerveja na loja só é vendida por adultos.'],
  ],
}

for (const [code, adverts] of Object.entries(INNOCENT)) {
  describe(`not ${code}`, () => {
    for (const [language, text] of adverts) {
      test(`${language}: ${text}`, () => {
        const found = assess(aroundText(language, text))
        assert.equal(found.language, language)
        assert.equal(found.indicators.find((sign) => sign.code === code)?.quote, undefined)
      })
    }
  })
}

for (const [language, text] of Object.entries(AROUND)) {
  test(`${language}: the sentence around shows nothing`, () => {
    const { language: told, indicators, contacts } = assess(posting(text))
    assert.deepEqual({ told, indicators, contacts }, { told: language, indicators: [], contacts: [] })
  })
}
