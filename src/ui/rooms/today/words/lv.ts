// Data: words of today in Latvian.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'room.desk': 'Galds',

  'first.title': 'Atrast maldinošu vervēšanu. Pasargāt cilvēkus, pret kuriem tā vērsta.',
  'first.lede':
    'Ausma izlasa lielu daudzumu darba sludinājumu un parāda, kuri no tiem ir saistīti un kuriem vārdiem jāpievērš uzmanība. Lemj cilvēki.',
  'first.try': 'Izmēģināt ar izdomātiem datiem',
  'first.try-text':
    'Ar vienu klikšķi tiek izveidota neesoša iestāde un pārbaudīti 246 izdomāti sludinājumi. Kad serveris apstājas, nekas no tā nepaliek.',
  'first.try-go': 'Izmēģināt',
  'first.trying': 'Pārbauda izdomātus sludinājumus …',
  'first.set-up': 'Sākt strādāt pa īstam',
  'first.set-up-text': 'Tiek izveidota jūsu iestāde, tās pirmais biedrs un tās atslēgas.',
  'first.set-up-link': 'Atveriet vienreizējo saiti, ko serveris izdrukāja tur, kur tas tika palaists.',
  'first.find': 'Atrast',
  'first.find-text': 'Iekšā nonāk sludinājumu fails, ārā nāk grupas, aiz kurām ir viena roka, un vārdi, kas to parāda.',
  'first.look': 'Aplūkot',
  'first.look-text': 'Vispirms fakti, tad tas, ko tie var nozīmēt, un katras pazīmes avots.',
  'first.decide': 'Lemt',
  'first.decide-text': 'Lemj cilvēks un norāda iemeslus; lai ko nodotu tālāk, vajag divus.',
  'first.oversee': 'Uzraudzīt',
  'first.oversee-text': 'Katrs solis ir ierakstu ķēdē, kuru nevar nemanāmi mainīt.',
  'first.licence':
    'Brīva programmatūra ar licenci EUPL 1.2. Darbojas jūsu datorā; nekas to nepamet, ja cilvēks to nenosūta.',

  'desk.hello': 'Kas jūs gaida, {name}.',
  'desk.span-danger': 'Briesmās',
  'desk.span-late': 'Nokavēts',
  'desk.span-today': 'Šodien',
  'desk.span-week': 'Nedēļas laikā',
  'desk.span-later': 'Vēlāk',
  'desk.folded': { zero: 'vēl {n}', one: 'vēl {n}', other: 'vēl {n}' },
  'desk.undated': 'Bez termiņa',
  'desk.nothing-due': 'Nekam nav termiņa.',
  'desk.on-the-way': 'Vēl nav atbildes: {rooms}.',
  'desk.referral-received': 'Nosūtījums jums',
  'desk.referral-sent': 'Jūsu nosūtījums',
  'desk.mail': 'Nenosūtītas vēstules',
  'desk.disk': 'Datubāze negaida disku',
  'desk.disk-text':
    'Ja pazūd strāva vai dators pēkšņi apstājas, pēdējos mirkļos ievadītais var pazust, lai gan tas bija apstiprināts. Īstam darbam ar lietām uzturētājs uzstāda PostgreSQL (DATABASE_URL).',
  'desk.disk-known': 'Mēs to zinām, un pazaudēto var ievadīt no jauna.',
  'desk.disk-do': 'Tas ir zināms',
  'op.disk-risks.get': 'Redzēt, vai datubāze gaida disku',
  'op.disk-risks.acknowledge': 'Apliecināt, ka ir zināms, ka datubāze negaida disku',
  'desk.asked-by': 'Lūdz {name}, {when}',
  'desk.new': 'Jaunas norādes',
  'desk.new-none': 'Jaunu norāžu nav.',
  'desk.mine': 'Jūsu pārņemtās',
  'desk.mine-none': 'Jūs neesat pārņēmis nevienu norādi.',
  'desk.all-leads': { zero: 'Visas {n} norādes', one: 'Visa {n} norāde', other: 'Visas {n} norādes' },
  'desk.lead-note': '{postings}, {contacts}, pēdējoreiz redzēts {seen}',
  'desk.failed': 'Kas neizdevās',
  'desk.failed-none': 'Viss izdevās.',
  'desk.admit': 'Jāuzņem',
  'desk.admit-none': 'Neviens negaida uzņemšanu.',
  'desk.no-leads': 'Jūsu lomas neatver norādes.',
  'desk.no-leads-text': 'Tas, ko varat darīt, ir redzams sānu joslā.',
} as const satisfies Lines<typeof en>
