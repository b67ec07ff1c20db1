// Data: words of a notice’s way to its recipient in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'notice.delivery-no-mail': 'Gaida: šis serveris vēl nesūta e-pastu',
  'notice.goes-to': 'To sūta uz {to} iestādes vārdā.',
  'notice.went': 'Nosūtīts: {name}, {to}; {when}, nosūtīja {by}.',
  'notice.went-mail': 'Nosūtīts pa e-pastu: {name}; {when}, nosūtīja {by}.',
  'notice.went-api': 'Nosūtīts saskarnei: {name}; {when}, nosūtīja {by}.',
  'notice.went-export': 'Nosūtīts pašrocīgi: {name}; {when}, nosūtīja {by}.',
  'no-mail.title': 'Šis serveris vēl nesūta e-pastu.',
  'no-mail.text':
    'Paziņojums, ko tagad nosūta, gaida šeit. Servera uzturētājs iestata MAIL_URL un MAIL_FROM un palaiž to no jauna; tad viss, kas gaida, aiziet uzreiz.',
  'no-mail.waits':
    'Šis paziņojums gaida šeit, un neviens to nav saņēmis. Servera uzturētājs iestata MAIL_URL un MAIL_FROM un palaiž to no jauna; tad tas aiziet uzreiz. Līdz tam to vēl var atsaukt vai nosūtīt citā veidā.',
  'no-mail.ways': 'Kad tas ir apstiprināts, to var nosūtīt citā veidā:',
  'no-mail.ways-now': 'Tagad to var nosūtīt citā veidā. Pēc tam pasakiet šeit, ka to nosūtījāt:',
  'no-mail.letters':
    'Kas no šejienes sūtāms pa e-pastu, gaida. Servera uzturētājs iestata MAIL_URL un MAIL_FROM un palaiž to no jauna; tad tas aiziet uzreiz. Kas nevar gaidīt, to pasakiet pa tālruni vai sūtiet no iestādes e-pasta.',
  'no-mail.by-hand': 'Saglabājiet to kā tekstu un nosūtiet no savas iestādes e-pasta programmas:',
  'no-mail.by-form': 'Saglabājiet to kā tekstu un ievietojiet saņēmēja veidlapā:',
  'no-mail.by-api': 'Ja saņēmējam ir saskarne, ierakstiet to sarakstā:',
  'no-mail.send': 'Tagad nekas neaiziet: tas gaida, līdz šis serveris sūta e-pastu, un tad aiziet pats.',
  'no-mail.export': 'Saglabāt kā tekstu, ko sūtīt pašam',
  'no-mail.export-hint':
    'Saglabājot nekas netiek nosūtīts. Kad esat to nosūtījis, pasakiet to zemāk; tad tas pats no sevis otrreiz neaiziet.',
  'delivery.answer': '(atbilde {number})',
  'delivery.no-mail-settings': 'Šis serveris vēl nesūta e-pastu; tā uzturētājs iestata MAIL_URL un MAIL_FROM.',
  'delivery.no-such-channel': 'Programma šādu ceļu nepazīst. Pasakiet servera uzturētājam.',
  'delivery.not-a-letter': 'Programma nevarēja izlasīt vēstuli. Pasakiet servera uzturētājam.',
  'delivery.internal': 'Šajā serverī kas nogāja greizi. Pasakiet tā uzturētājam.',
  'delivery.eenvelope': 'E-pasta serveris nepieņēma adresi. Salīdziniet to ar to, ko saņēmējs publicējis.',
  'delivery.emessage': 'E-pasta serveris nepieņēma vēstuli.',
  'delivery.eauth': 'E-pasta serveris nepieņēma mūsu pieteikšanos. Šī servera uzturētājs pārbauda MAIL_URL.',
  'delivery.econnection': 'E-pasta serveri nevarēja sasniegt.',
  'delivery.econnrefused': 'Otru serveri nevarēja sasniegt.',
  'delivery.esocket': 'Savienojums ar e-pasta serveri pārtrūka.',
  'delivery.etimedout': 'E-pasta serveris neatbildēja laikā.',
  'delivery.edns': 'E-pasta serveris pēc nosaukuma netika atrasts. Šī servera uzturētājs pārbauda MAIL_URL.',
  'delivery.etls': 'Savienojumu ar e-pasta serveri nevarēja padarīt drošu. Šī servera uzturētājs pārbauda MAIL_URL.',
  'delivery.eprotocol': 'E-pasta serveris atbildēja nesaprotami.',
  'delivery.status': 'Otrs serveris atbildēja ar kļūdu.',
  'delivery.other': 'Otrs serveris to nepieņēma un neteica, kāpēc.',
  'op.notices.hand-over': 'Pateikt, ka paziņojums nosūtīts pašrocīgi',
  'notice.event-saved': 'Saglabāts kā datne, nav nosūtīts',
  'notice.event-handed-over': 'Nosūtīts pašrocīgi',
  'notice.act-export': 'Saglabāt kā datni',
  'notice.act-hand-over': 'Es to nosūtīju pašrocīgi',
  'notice.why-waits-for-mail':
    'Tas jau gaida, līdz šis serveris sūta e-pastu. Saglabājiet to, nosūtiet paši un tad šeit pasakiet, kā.',
  'notice.unsent': 'Apstiprināts, bet vēl nav nosūtīts.',
  'notice.unsent-saved':
    'Apstiprināts, bet vēl nav nosūtīts. {name} to saglabāja kā datni: {when}. Datne nevienu nesasniedz: kad esat to nosūtījis, pasakiet šeit, kurā dienā un kā.',
  'notice.saved-only': 'Saglabāts kā datne. Nekas nav nosūtīts: kad esat to nosūtījis, pasakiet to šeit.',
  'notice.queued': 'Tas ir ceļā. Šī lapa parādīs, kad saņēmēja serveris to saņems.',
  'notice.went-by-hand': 'Nosūtīts pašrocīgi ({way}): {name}; {when}, nosūtīja {by}.',
  'no-mail.act-send': 'Lai gaida e-pastu',
  'no-mail.queued':
    'Nekas nav nosūtīts: tas gaida, līdz šis serveris sūta e-pastu. Ja tas nevar gaidīt, nosūtiet to paši un pasakiet to šeit.',
  'hand-over.text': 'No šīs dienas skaita laiku, kurā saņēmējam jāatbild.',
  'hand-over.on': 'Nosūtīts (diena)',
  'hand-over.way': 'Kā nosūtīts',
  'hand-over.way-post': 'pa pastu',
  'hand-over.way-form': 'platformas vietnes veidlapā',
  'hand-over.way-mail': 'pa e-pastu no citas programmas',
  'hand-over.keep': 'Saglabāt, ka nosūtīts',
  'desk.unsent': 'Apstiprināti, vēl nenosūtīti paziņojumi',
  'desk.notice-unsent': 'Apstiprināts paziņojums, vēl nav nosūtīts',
  'desk.notice-failed': 'Paziņojums nav piegādāts',
  'desk.notices-unsent': {
    zero: '{n} apstiprinātu, vēl nenosūtītu kolēģu paziņojumu',
    one: '{n} apstiprināts, vēl nenosūtīts kolēģa paziņojums',
    other: '{n} apstiprināti, vēl nenosūtīti kolēģu paziņojumi',
  },
  'notice.piece-at': 'Atrodas:',
  'notice.piece-nowhere': 'Nav zināms, kādā tīmekļa adresē tas atrodas.',
  'notice.words-save': 'Saglabāt šos vārdus kā datni',
  'notice.words-hint': 'SHA-256 ir aprēķināts no šiem vārdiem UTF-8 kodējumā: datnei tas ir tāds pats.',
  'notice.words-hint-title':
    'SHA-256 ir aprēķināts no virsraksta, tukšas rindas un teksta UTF-8 kodējumā: datnei tas ir tāds pats.',
  'notice.address-told':
    'Kā to norādīja avots. Serveris nolasa tur esošo lapu; ja adresi izdzēš, vārdus saglabā bez lapas.',
  'notice.nowhere':
    'Tīmekļa adrese nav zināma: to nenosauc ne sludinājuma avots, ne pierādījumi. Paziņojumā precīzi jāpasaka, kur tas atrodas (DPA 16. panta 2. punkta b) apakšpunkts). Atrodiet sludinājumu platformas vietnē un ierakstiet šeit tā lapas adresi. Ja tādas nav, ierakstiet tās lapas adresi, kurā tas redzams, un blakus to, kas palīdz to atrast: konta nosaukumu, sludinājuma numuru, dienu.',
} as const satisfies Lines<typeof en>
