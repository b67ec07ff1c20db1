import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aroundText } from '../../../../test/samples/around.ts'
import { createAssessor } from '../../assess.ts'

const { assess } = createAssessor()
type Sentences = Readonly<Record<string, readonly (readonly [language: string, text: string])[]>>

/** Invented: the same thing is said in many ways, by word order, verb and register. */
const SHOWN: Sentences = {
  'vague-duties': [
    ['en', 'What the job is exactly they will tell you when you arrive.'],
    ['lv', 'Ko darīsi, to tev pateiks atbraucot.'],
    ['lt', 'Ką dirbsi, tau pasakys atvykus.'],
    ['et', 'Mida teed, seda öeldakse kohapeal.'],
    ['pl', 'Dokładnie nie możemy powiedzieć, co to za praca.'],
    ['ru', 'Что делать, вам покажут на месте.'],
    ['uk', 'Що робити, вам покажуть на місці.'],
    ['ro', 'Nu pot să spun exact ce faci acolo.'],
    ['bg', 'Не можем да кажем точно какво ще е.'],
    ['de', 'Was du machst, sagt man dir vor Ort.'],
    ['es', 'Lo que hay que hacer te lo dicen allí.'],
    ['pt', 'O que há para fazer explicamos depois.'],
  ],
  'document-handover': [
    ['en', 'Photos of your papers go to the manager by Telegram.'],
    ['lv', 'Pirmajā dienā pases nodod brigadierim.'],
    ['lt', 'Pasus pirmą dieną surenka viršininkas.'],
    ['et', 'Passi annad brigadirile ära.'],
    ['pl', 'Pierwszego dnia kierownik zabiera paszporty.'],
    ['ru', 'Паспорта в первый день собирает старший.'],
    ['uk', 'Паспорти першого дня збирає старший.'],
    ['ro', 'Pașapoartele se păstrează la birou.'],
    ['bg', 'Паспортите първия ден ги събира шефът.'],
    ['de', 'Den Pass gibst du am ersten Tag beim Vorarbeiter ab.'],
    ['es', 'Los pasaportes los guarda el encargado.'],
    ['pt', 'Os passaportes ficam com o encarregado.'],
  ],
  'place-withheld': [
    ['en', 'The exact town is told on the way.'],
    ['lv', 'Pilsētu pasaka pēdējā brīdī.'],
    ['lt', 'Miestą pasakys tik autobuse.'],
    ['et', 'Linna öeldakse alles teel.'],
    ['pl', 'Miasto podadzą dopiero w drodze.'],
    ['ru', 'Город скажут уже в дороге.'],
    ['uk', 'Місто скажуть уже в дорозі.'],
    ['ro', 'Orașul ni-l spune șoferul pe drum.'],
    ['bg', 'Града го казват чак по пътя.'],
    ['de', 'Den Ort verraten wir erst unterwegs.'],
    ['es', 'La ciudad se dice en el autobús.'],
    ['pt', 'O local só dizemos no autocarro.'],
  ],
  'debt-advance': [
    ['en', 'The fare counts as a loan.'],
    ['lv', 'Par biļeti pēc tam atstrādāsi.'],
    ['lt', 'Už bilietą paskui atidirbsi.'],
    ['et', 'Pileti eest töötad raha tagasi.'],
    ['pl', 'Za bilet potem odpracujesz.'],
    ['ru', 'За билет потом отработаете.'],
    ['uk', 'За квиток потім відпрацюєте.'],
    ['ro', 'Biletul e un împrumut de la noi.'],
    ['bg', 'Билетът после го отработваш.'],
    ['de', 'Das Ticket ist nur geliehen.'],
    ['es', 'El billete es un préstamo.'],
    ['pt', 'A passagem é emprestada.'],
  ],
  secrecy: [
    ['en', 'Delete this chat when you have read it.'],
    ['lv', 'Paturi to pie sevis.'],
    ['lt', 'Pokalbį ištrink.'],
    ['et', 'Kustuta see vestlus.'],
    ['pl', 'Skasuj potem tę rozmowę.'],
    ['ru', 'Переписку потом удалите.'],
    ['uk', 'Листування потім видаліть: видали чат.'],
    ['ro', 'Șterge conversația.'],
    ['bg', 'Изтрий чата.'],
    ['de', 'Den Chat bitte löschen.'],
    ['es', 'Borra la conversación.'],
    ['pt', 'Apaga a conversa.'],
  ],
  'targeted-vulnerable': [
    ['es', 'Ayudamos a gente sin papeles.'],
    ['pt', 'Mães solteiras com dificuldades, ajudamos.'],
    ['ro', 'Ajutăm oameni fără acte.'],
    ['de', 'Wir helfen Frauen in Not.'],
    ['lv', 'Palīdzam cilvēkiem bez pajumtes.'],
    ['pl', 'Pomagamy ludziom bez dokumentów.'],
  ],
}

/** Invented: what sounds alike and is the contrary. */
const CONTRARY: Sentences = {
  'document-handover': [
    ['en', 'Your passport always remains with you.'],
    ['lv', 'Pase vienmēr paliek pie jums.'],
    ['lt', 'Pasas visada lieka pas jus.'],
    ['et', 'Pass jääb alati teie kätte.'],
    ['pl', 'Paszport cały czas zostaje u pana.'],
    ['ru', 'Паспорт всегда остаётся у работника.'],
    ['uk', 'Паспорт завжди залишається у працівника.'],
    ['ro', 'Pașaportul rămâne la muncitor.'],
    ['bg', 'Паспортът остава у вас.'],
    ['de', 'Der Pass bleibt bei Ihnen.'],
    ['es', 'El pasaporte se queda contigo.'],
    ['pt', 'O passaporte fica contigo.'],
  ],
  'upfront-fee': [
    ['en', 'No deposit is taken.'],
    ['lv', 'Drošības naudu neprasām.'],
    ['lt', 'Užstato neimam.'],
    ['et', 'Tagatisraha ei küsi.'],
    ['pl', 'Kaucji nie pobieramy.'],
    ['ru', 'Залог не берём.'],
    ['uk', 'Завдаток не беремо.'],
    ['ro', 'Nu cerem garanție.'],
    ['bg', 'Депозит не искаме.'],
    ['de', 'Kaution verlangen wir nicht.'],
    ['es', 'No pedimos fianza.'],
    ['pt', 'Não pedimos caução.'],
  ],
  'excessive-hours': [['de', '20 Std./Woche, 13,90 € brutto.']],
  'minor-recruited': [
    ['lt', 'Amžius 18–65, patirtis nesvarbi.'],
    ['et', 'Vaja 2 meest, 3-4 tundi, 15 eurot tund.'],
  ],
  'no-contract': [
    ['ru', 'В конвертах не платим.'],
    ['uk', 'У конвертах не платимо.'],
    ['pl', 'Nie płacimy pod stołem.'],
    ['ro', 'Salariul este de 800 euro în mână.'],
    ['lv', 'Alga ir 900 eiro uz rokas.'],
  ],
}

const codesOf = (language: string, text: string): string[] => {
  const found = assess(aroundText(language, text))
  assert.equal(found.language, language)
  return found.indicators.map((sign) => sign.code)
}

for (const [code, sentences] of Object.entries(SHOWN)) {
  describe(`wordings of ${code}`, () => {
    for (const [language, text] of sentences) {
      test(`${language}: ${text}`, () => assert.ok(codesOf(language, text).includes(code), code))
    }
  })
}

for (const [code, sentences] of Object.entries(CONTRARY)) {
  describe(`the contrary of ${code}`, () => {
    for (const [language, text] of sentences) {
      test(`${language}: ${text}`, () => assert.ok(!codesOf(language, text).includes(code), code))
    }
  })
}
