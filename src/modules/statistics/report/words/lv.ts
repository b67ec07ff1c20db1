// Data: words of reports of the rapporteur in Latvian.
import type { ReportWords } from './shape.ts'

const NUMBER = new Intl.NumberFormat('lv')

export const lv: ReportWords = {
  direction: 'ltr',
  internal: 'Iekšējai lietošanai: ar patiesiem skaitļiem, nav paredzēts publicēšanai',
  contents: 'Saturs',
  page: (n, of) => `${n}. lapa no ${of}`,
  label: (n) => `${n}. tabula`,
  caption: (name, year, by) => `${name}, ${year}${by.length === 0 ? '' : ` (dalījums: ${by.join(', ')})`}`,
  number: (n) => NUMBER.format(n),
  share: (percent, of) => `${NUMBER.format(percent)} % no ${NUMBER.format(of)}, par kuriem tas zināms`,
  unknown: 'nav zināms',
  hidden: 'netiek norādīts',
  alt: (caption, bars) => `Stabiņi: ${caption}. ${bars}.`,
  fromRelease: ({ number, day, vintage, year, geo }) =>
    `Avots: ${number}. publikācija (${day}), sagatavota no ${geo} ${year}. gada datu ${vintage}. laidiena.`,
  fromReturn: ({ day, vintage, year, geo }) =>
    `Avots: ${geo} ${year}. gada dati, ${vintage}. laidiens, nosūtīts ${day}.`,
  query: (query) => `Vaicājums: ${query}.`,
  rounded: (base) => `Skaitļi noapaļoti līdz ${base} daudzkārtņiem tā, lai saglabātos summas.`,
  hides: 'Skaitlis, pēc kura kādu varētu pazīt, netiek norādīts.',
  trueCounts: 'Patiesie skaitļi, nav paredzēti publicēšanai.',
  several: 'Viena persona var būt vairākās rindās, tāpēc to summa pārsniedz kopskaitu.',
  outlines: {
    rapporteur: {
      name: 'Valsts ziņotāja ziņojums',
      note: 'Uzdevumi pēc Direktīvas 2011/36/ES 19. panta.',
      unverified:
        '19. panta 1. un 2. punkts un 3. punkta sākums lasīts vācu valodā, nevis Oficiālajā Vēstnesī. No tā ir tendences, rezultāti un trūkumi; pārējās nodaļas ir mūsu pašu.',
    },
    'greta-4': {
      name: 'Atbilde GRETA, ceturtā kārta',
      note: 'Neaizsargātība pret cilvēku tirdzniecību un informācijas un komunikācijas tehnoloģiju izmantošana.',
      unverified:
        'Trīs sadaļas un tas, ka seko jautājumi jūsu valstij, lasīts GRETA lapās; statistika ir kā trešajā kārtā. Paši jautājumi nebija pieejami: ņemiet tos no anketas, kas nosūtīta jūsu valstij.',
    },
    'plan-19b': {
      name: 'Valsts plāns',
      note: 'Plāns pēc Direktīvas 2011/36/ES 19.b panta.',
      unverified: 'Uzrakstīts pēc atmiņas, arī termiņi: 19.b panta teksts nebija pieejams. Salīdziniet nodaļas ar to.',
    },
  },
  chapters: {
    summary: ['Kopsavilkums', 'Kas konstatēts un kam jāmainās, vienā lappusē.'],
    mandate: ['Pilnvaras un avoti', 'Kas ziņo, pēc kura likuma, no kurām iestādēm un kā trūkst.'],
    trends: [
      'Tendences un cēloņi',
      'Kā un kāpēc cilvēku tirdzniecība mainījusies: veidi, ceļi, līdzekļi, vervēšana tiešsaistē.',
    ],
    victims: [
      'Cietušie',
      'Kas reģistrēti, kas tos reģistrējis un kādu palīdzību viņi saņēmuši. Norādiet, no cik daudziem ir katra daļa.',
    ],
    justice: [
      'Izmeklēšana, apsūdzība un tiesas',
      'Aizdomās turētie, prokuroru lēmumi, spriedumi un cik ilgi tie prasījuši.',
    ],
    results: [
      'Paveiktā rezultāti',
      'Ko pasākumi un programmas devušas un kā tas mērīts, kopā ar pilsoniskās sabiedrības organizācijām; plāni krīzēm.',
    ],
    gaps: [
      'Kā trūkst',
      'Kam iestādēm jāpievērš uzmanība: kur nepietiek tiesību normu, palīdzības vai datu; grupas, kuras neviens nesasniedz.',
    ],
    recommendations: ['Ieteikumi', 'Kam katrs adresēts, līdz kuram laikam un kā redzēs, ka tas izpildīts.'],
    data: ['Dati un metode', 'Definīcijas, kā aizsargāti mazi skaitļi, kas mainījies kopš iepriekšējā ziņojuma.'],
    prevention: [
      'Novēršana',
      'Riska grupas, reģioni un nozares; bērni; migrējošie, sezonas, norīkotie un mājsaimniecībās nodarbinātie; pašnodarbinātība un apakšlīgumi, kas tos slēpj; likumīgi ceļi ierasties; pieprasījums; riski tiešsaistē (5., 6. un 7. pants).',
    ],
    identification: [
      'Cietušo identificēšana un tiesību aizsardzība',
      'Kā atrod neaizsargātus cietušos un palīdz viņiem, arī ar tehnoloģijām (10., 11., 12., 14. un 16. pants).',
    ],
    investigation: [
      'Izmeklēšana, apsūdzība, sankcijas un pasākumi',
      'Kā pierāda un soda neaizsargātības ļaunprātīgu izmantošanu, arī tiešsaistē, un saudzē cietušos (4., 18., 19., 23., 24., 27., 28. un tālākie panti).',
    ],
    'follow-up': ['Jautājumi šai valstij', 'Trešās kārtas ieteikumi, kas nav izpildīti vai izpildīti tikai daļēji.'],
    statistics: ['Statistika', 'Cietušie, izmeklēšanas, apsūdzības un notiesājoši spriedumi pa gadiem.'],
    making: [
      'Kā plāns top',
      'Kas uzklausīti: koordinators, neatkarīgas iestādes, pilsoniskās sabiedrības organizācijas. Pirmais līdz 2028. gada 15. jūlijam, jauns vismaz reizi piecos gados; publisks, un trīs mēnešu laikā nosūtīts Komisijai.',
    ],
    objectives: ['Mērķi, prioritātes un pasākumi', 'Visiem ekspluatācijas veidiem, un atsevišķi bērniem.'],
    preventing: ['Novēršana', 'Izglītība, kampaņas, mācības, pieprasījums, riski tiešsaistē; rīcība humanitārā krīzē.'],
    fighting: [
      'Cīņa pret cilvēku tirdzniecību',
      'Izmeklēšana un apsūdzība, sadarbība pāri robežām; līdzekļi un mācības tām.',
    ],
    helping: ['Agrīna identificēšana, palīdzība un atbalsts', 'Kā cietušos atrod, nodod tālāk un palīdz viņiem.'],
    monitoring: ['Uzraudzība un izvērtēšana', 'Kā un kad mēra, vai plāns tiek izpildīts, un pēc kuriem skaitļiem.'],
  },
}
