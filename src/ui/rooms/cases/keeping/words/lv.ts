// Data: words of cases/keeping in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.persons.keep-on': 'Glabāt slēgtu lietu ilgāk',
  'op.persons.keep-for': 'Noteikt, cik gadu glabā slēgtas lietas',
  'op.persons.kept-for': 'Skatīt, cik gadu glabā slēgtas lietas',
  'op.persons.hold': 'Aizturēt personas lietu',
  'op.persons.lift-hold': 'Atcelt personas lietas aizturēšanu',
  'op.persons.ask-erasure': 'Pierakstīt vēlēšanos tikt dzēstam',
  'op.persons.withdraw-erasure': 'Pierakstīt, ka lūgums dzēst datus ir atsaukts',
  'clock.keeping': 'Glabāt ilgāk vai dzēst',
  'work.keeping': 'Glabāt vai dzēst',
  'done-as.kept-on': 'Glabā ilgāk',
  'done-as.held': 'Aizturēta',
  'done-as.hold-lifted': 'Aizturēšana atcelta',
  'done-as.erasure-asked': 'Lūdza dzēst',
  'done-as.erasure-withdrawn': 'Atsauca lūgumu dzēst datus',
  'keeping.title': 'Cik ilgi glabā',
  'keeping.ground-help': 'Glabā, kamēr palīdzība turpinās. Slēdzot lietu, tiek noteikta diena.',
  'keeping.ground-period': 'Glabā līdz {day}. Tajā dienā komanda izlemj: glabāt ilgāk vai dzēst.',
  'keeping.ground-hold': 'Aizturēta: neko nedzēš, kamēr divi cilvēki aizturēšanu neatceļ.',
  'keeping.due': 'Glabāta līdz {day}: glabāt ilgāk vai dzēst. Pati par sevi nedzēšas.',
  'keeping.held': 'Aizturēta kopš {day}, aizturēja {name}.',
  'keeping.why': 'Kāpēc',
  'keeping.asked':
    'Persona {day} lūdza dzēst datus. Kamēr aizturēšana nav atcelta, datus glabā un nekam citam neizmanto. To personai drīkst teikt.',
  'keeping.asked-free':
    'Persona {day} lūdza dzēst datus, un aizturēšana ir atcelta. Dzēsiet lietu vai aizturiet to un norādiet iemeslu.',
  'keeping.on': 'Glabāt ilgāk',
  'keeping.until': 'Līdz',
  'keeping.until-hint': 'No {from} līdz {to}',
  'keeping.hold': 'Aizturēt lietu',
  'keeping.hold-text':
    'Kamēr lieta ir aizturēta, neviens to nevar dzēst, arī pēc personas pašas lūguma ne. Aizturiet vienīgi tiesas, prasījuma vai sūdzības dēļ.',
  'keeping.lift': 'Atcelt aizturēšanu',
  'keeping.lift-words': 'Kāpēc tā var beigties',
  'keeping.lift-text': 'Jāpiekrīt otram komandas cilvēkam. Pēc tam lietu var dzēst.',
  'keeping.lift-asked': 'Otram cilvēkam ir pajautāts.',
  'keeping.ask': 'Pierakstīt vēlēšanos tikt dzēstam',
  'keeping.ask-text':
    'Lieta ir aizturēta, tāpēc tagad to nedzēš. Datus glabā un nekam citam neizmanto, un lūgums atgriežas uz galda, kad aizturēšanu atceļ.',
  'keeping.withdraw': 'Pierakstīt, ka lūgumu atsauc',
  'keeping.withdraw-text':
    'Tikai tad, ja persona pati to saka. No tā brīža datus atkal izmanto palīdzībai, un persona var lūgt dzēšanu no jauna.',
  'keeping.over-sure': 'Glabāšanas laiks ir beidzies vai persona to lūdza; tas ir galīgi',
  'keeping.years-title': 'Slēgtas personu lietas',
  'keeping.years-text':
    'Tik gadu pēc slēgšanas komanda izlemj: glabāt ilgāk vai dzēst. Bērna lietu glabā vismaz līdz 21. gadam. Jau slēgtām lietām paliek to diena.',
  'keeping.years': 'Gadi',
  'no.held': 'Lieta ir aizturēta: neko nedzēš, kamēr divi cilvēki aizturēšanu neatceļ.',
  'person.why-held': 'Lieta ir aizturēta: neko no tās nedzēš, kamēr divi cilvēki aizturēšanu neatceļ.',
  'person.why-not-held': 'Lieta nav aizturēta.',
  'person.why-item-held':
    'Šīs personas vai tās lietas fotogrāfiju vai dokumentu glabā tiesai, vai arī kāds lietas dokuments ir slēgts policijai. Aizturēšanu beidz divi cilvēki pierādījumu lapā. Ja persona lūdz dzēst datus, aizturiet lietu un to ierakstiet.',
  'person.why-not-closed': 'Diena, līdz kurai glabā, ir vienīgi slēgtai lietai.',
  'person.why-erasure-asked': 'Persona lūdza dzēst datus. Dzēsiet lietu vai aizturiet to un norādiet iemeslu.',
  'person.why-restricted':
    'Persona lūdza dzēst datus, kamēr lieta ir aizturēta: par to neko jaunu neraksta un to nevienam nenodod.',
  'person.why-not-asked': 'Šī persona nav lūgusi dzēst datus.',
  'person.why-declined': 'Kas atteicās no reģistrācijas, to atsauc, atgriežoties.',
  'person.why-too-soon': 'Izvēlieties dienu, kas vēl būs; bērna lietu glabā vismaz līdz 21. gadam.',
  'person.why-too-far':
    'Tik ilgi slēgtas lietas šeit neglabā. Izvēlieties agrāku dienu: tad varēs glabāt ilgāk vēlreiz.',
  'own.kept': 'Cik ilgi glabā',
  'own.kept-help': 'Kamēr jums palīdz',
  'own.kept-period': 'Līdz {day}; tad kāds izlemj, vai dzēst',
  'own.kept-hold': 'Pašlaik nedrīkst dzēst, kopš {day}',
  'own.kept-nothing': 'Vienīgi kā skaitlis',
  'own.basis': 'Uz kāda pamata',
  'own.basis-law': 'To prasa likums',
  'own.basis-consent': 'Jūs tam piekritāt',
  'own.basis-child': 'Glabā bērnam, kas to var lūgt, kad izaudzis',
  'own.basis-none': 'Nekāda: nekas jūs neatklāj',
  'desk.cases-keeping': {
    zero: '{n} slēgtas lietas jāglabā ilgāk vai jādzēš',
    one: '{n} slēgta lieta jāglabā ilgāk vai jādzēš',
    other: '{n} slēgtas lietas jāglabā ilgāk vai jādzēš',
  },
} as const satisfies Lines<typeof en>
