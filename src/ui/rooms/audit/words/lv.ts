// Data: words of audit in Latvian.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'room.audit': 'Audits',

  'command.verify': 'Pārbaudīt auditu',

  'op.audit.list': 'Lasīt auditu',
  'op.audit.verify': 'Pārbaudīt auditu',
  'op.audit.watch': 'Redzēt, vai audits tiek parakstīts',
  'op.audit.show-heads': 'Lasīt audita parakstītos galus',
  'op.audit.export': 'Izņemt auditu pārbaudei citur',
  'audit.alarm': 'Audits vairs netiek parakstīts.',
  'audit.alarm-text':
    'Kāds ir mainījis žurnālu, apejot programmu, vai tas ir atjaunots bez atzīmes. Pasakiet datu aizsardzības speciālistam un tam, kas uztur serveri; turpinot darbu, nekas nepazūd.',
  'audit.unwritten': 'Audita parakstīto galu nevar ierakstīt.',
  'audit.elsewhere': 'Pārbaudīt citur',
  'audit.elsewhere-text':
    'Parakstītie gali saka, kuri ieraksti kurā dienā bija; glabājiet kopijas tur, kur neviens no šīs mājas tām netiek klāt. Ar tām un žurnālu «ausma audit check» jebkurā datorā parāda, vai kas ir mainīts un no kura ieraksta. Citu iestāžu ieraksti iet līdzi tikai kā to kontrolsummas.',
  'audit.kept': 'Pēdējais parakstītais gals saglabāts {day}.',
  'audit.take-heads': 'Paņemt parakstītos galus',
  'audit.take-log': 'Paņemt žurnālu',
  'audit.heads-none': 'Parakstīta gala vēl nav: pirmo saglabās šonakt.',
  'audit.key': 'Šī žurnāla atslēga, ko nodot pa citu ceļu:',

  'audit.lede': 'Kas ko darīja, kad un kādam nolūkam. Katrā ierakstā ir iepriekšējā ieraksta jaucējvērtība.',
  'audit.verify': 'Pārbaudīt ķēdi',
  'audit.verify-again': 'Pārbaudīt vēlreiz',
  'audit.verifying': 'Pārbauda ierakstus',
  'audit.whole': {
    zero: 'Visi {n} ieraksti ir veseli: nekas nav mainīts vai izņemts.',
    one: '{n} ieraksts ir vesels: nekas nav mainīts vai izņemts.',
    other: 'Visi {n} ieraksti ir veseli: nekas nav mainīts vai izņemts.',
  },
  'audit.waiting': {
    zero: '{n} ierakstu gaida šo nakti',
    one: '{n} ieraksts gaida šo nakti',
    other: '{n} ieraksti gaida šo nakti',
  },
  'audit.waiting-why':
    'Ko darījis kāds bez konta, tam zināma tikai diena. Naktī ieraksti nejaušā secībā pievienojas ķēdei, lai to vieta neatklātu minūti.',
  'op.audit.join': 'Pievienot auditam gaidījušos ierakstus',
  'audit.fault': 'Ķēde ir pārrauta.',
  'audit.none': 'Šiem filtriem neatbilst neviens ieraksts.',
  'audit.older': 'Rādīt vecākus ierakstus',
  'audit.number': 'Nr.',
  'audit.when': 'Kad',
  'audit.who': 'Kas',
  'audit.what': 'Ko',
  'audit.verb': 'Veids',
  'audit.purpose': 'Nolūks',
  'audit.outcome': 'Iznākums',
  'audit.subject': 'Par ko (ieraksta numurs)',
  'audit.about': 'Visi ieraksti par {id}',
  'audit.system': 'programma',
  'audit.visitor': 'kāds, kas nav pierakstījies',
  'audit.sealed': 'aizzīmogots iemesls',
  'verb.collection': 'vākšana',
  'verb.alteration': 'pārveidošana',
  'verb.consultation': 'aplūkošana',
  'verb.disclosure': 'izpaušana',
  'verb.combination': 'kombinēšana',
  'verb.erasure': 'dzēšana',
  'purpose.protection': 'aizsardzība',
  'purpose.investigation': 'izmeklēšana',
  'purpose.prevention': 'novēršana',
  'purpose.statistics': 'statistika',
  'purpose.administration': 'pārvaldība',
  'purpose.oversight': 'uzraudzība',
  'outcome.done': 'izdarīts',
  'outcome.refused': 'atteikts',
  'outcome.failed': 'neizdevās',
  'outcome.waits': 'gaida',
  'op.audit.export-list': 'Izņemt audita ierakstus tabulā',
  'export.audit':
    'Tabulā ir ieraksti, ko atrod filtrs, ne vairāk kā 1000, bez to iemesliem: tie ir cilvēku pašu vārdi un paliek aizzīmogoti. Tā atstāj šīs sistēmas aizsardzību: kas to atver, izlasa visu. Tā neko nepierāda; pārbaudei citur ir atsevišķa datne.',
} as const satisfies Lines<typeof en>
