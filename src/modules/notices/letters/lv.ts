// Data: the words of a notice in Latvian.
import type { LetterWords } from './words.ts'

export const lv: LetterWords = {
  subject: 'Paziņojums par nelikumīgu saturu {reference}',
  correctionSubject: 'Labots paziņojums par nelikumīgu saturu {reference}',
  withdrawalSubject: 'Paziņojuma {reference} atsaukšana',
  intro: '{sender} iesniedz šo paziņojumu saskaņā ar Regulas (ES) 2022/2065 (Digitālo pakalpojumu akts) 16. pantu.',
  flagger:
    '{sender} ir uzticams brīdinātājs saskaņā ar 22. pantu: {coordinator} lēmums {decision}, kompetences joma: {area}. Lūdzam izskatīt šo paziņojumu prioritāri.',
  replaces: 'Tas aizstāj mūsu paziņojumu {reference} ({day}).',
  where: 'Precīza atrašanās vieta',
  what: 'Priekšmets',
  seen: 'Kas tika redzēts',
  why: 'Kāpēc tas ir nelikumīgi',
  law: 'Tiesību norma',
  terms: 'Jūsu noteikumu punkts',
  evidence: 'Saglabāts kā pierādījums pirms šī paziņojuma nosūtīšanas',
  posting: 'Sludinājums, kāds tas tika redzēts, {time}, SHA-256 {hash}',
  page: 'Lapa, kādu to nosūtīja jūsu serveris, {time}, SHA-256 {hash}',
  unread: 'Lapu nevarēja nolasīt {time}',
  notifier: 'Paziņojuma iesniedzējs',
  goodFaith: 'Mēs labticīgi uzskatām, ka šajā paziņojumā sniegtā informācija un apgalvojumi ir precīzi un pilnīgi.',
  asks: 'Lūdzam bez nepamatotas kavēšanās apstiprināt saņemšanu (16. panta 4. punkts) un paziņot mums savu lēmumu, tiesiskās aizsardzības iespējas un to, vai tas pieņemts ar automatizētiem līdzekļiem (16. panta 5. un 6. punkts).',
  withdrawal:
    '{sender} atsauc paziņojumu {reference} ({day}). Lūdzam uzskatīt to par neiesniegtu un atjaunot to, kas tika ierobežots tikai tā dēļ.',
  fact: 'Sludinājumā, kas publicēts vietnē {source} ({day}), teikts:\n«{text}»',
  matters: {
    'sexual-exploitation': 'vervēšana seksuālai izmantošanai',
    'forced-labour': 'vervēšana piespiedu darbam vai pakalpojumiem',
    begging: 'vervēšana piespiedu ubagošanai',
    slavery: 'verdzība, kalpība vai tamlīdzīgas darbības',
    'criminal-activities': 'izmantošana noziedzīgām darbībām',
    'organ-removal': 'cilvēku tirdzniecība orgānu izņemšanai',
    surrogacy: 'surogācijas izmantošana',
    'forced-marriage': 'piespiedu laulību izmantošana',
    'illegal-adoption': 'nelikumīgas adopcijas izmantošana',
    trafficking: 'cilvēku tirdzniecība',
    'recruitment-fees': 'no darba ņēmējiem iekasēta maksa par iekārtošanu darbā',
    'unlicensed-recruitment': 'iekārtošana darbā bez licences',
    'fraudulent-offer': 'krāpniecisks darba piedāvājums',
    'false-account': 'konts, kas uzdodas par kādu citu',
  },
}
