// Data: words of cases/persons-file in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.persons.import': 'Pārņemt personas no datnes',
  'op.persons.export-htcds': 'Lejupielādēt personu pēc HTCDS standarta',
  'import.title': 'Pārņemt personas',
  'import.lede':
    'Citas sistēmas tabula pēc cilvēku tirdzniecības lietu datu standarta (HTCDS). Katra rinda kļūst par personu jūsu komandā, kas šeit ir pašā sākumā.',
  'import.same-team':
    'Kas pārņem datni, redz visas tajā esošās personas. Tālruņi un adreses tiek glabāti, bet neviens tos neizmanto, kamēr kāds saziņas veidu nav atzīmējis par drošu.',
  'import.drop': 'Ievelciet datni šeit vai izvēlieties to.',
  'import.formats':
    'CSV, kā to saglabā izklājlapa, XLSX vai JSON. Formulas netiek rēķinātas, paslēptās lapas netiek ņemtas, un nekas netiek sūtīts, pirms pasakāt iemeslu.',
  'import.sheet': 'Lapa',
  'import.row': 'Rindas numurs',
  'import.fault-no-value-kept':
    'Šeit ir formula, bet tās vērtība nav saglabāta. Saglabājiet datni izklājlapā vai ierakstiet pašu vērtību.',
  'import.fault-cell-error': 'Šūnā ir kļūda, piemēram, #REF!. Izlabojiet to lapā.',
  'import.why-damaged':
    'Šī datne nav vesela vai nav nolasāma darbgrāmata. Saglabājiet to no jauna vai saglabājiet lapu kā CSV.',
  'import.why-locked': 'Šai darbgrāmatai ir parole. Saglabājiet to bez paroles.',
  'import.why-too-large': 'Šī datne ir pārāk liela vai tāda kļūtu izpakota. Saglabājiet lapu kā CSV vai sadaliet to.',
  'import.why-macros': 'Šajā darbgrāmatā ir programma (makro). Saglabājiet to kā XLSX bez makro.',
  'import.why-no-workbook': 'Šī nav darbgrāmata: tajā nav lapu. Tiek lasīts XLSX, CSV un JSON.',
  'import.why-old-format':
    'Šī ir veca veida darbgrāmata (XLS) vai darbgrāmata ar paroli. Saglabājiet to kā XLSX bez paroles.',
  'import.go': 'Pārņemt',
  'import.why-empty': 'Šī datne ir tukša.',
  'import.why-no-table': 'Šī nav standarta tabula: pirmajā rindā jābūt sleju nosaukumiem, piemēram, prs_FirstName.',
  'import.why-too-long': 'Šajā datnē ir vairāk nekā 20 000 rindu. Sadaliet to.',
  'import.came': 'Kas iznāca',
  'import.sending': 'Rindas tiek pārņemtas',
  'import.sent': '{done} no {of} rindām',
  'import.taken': {
    zero: 'Pārņemtas {n} personas.',
    one: 'Pārņemta {n} persona.',
    other: 'Pārņemtas {n} personas.',
  },
  'import.see': 'Skatīt tās',
  'import.faulty': {
    zero: '{n} rindas netika pārņemtas',
    one: '{n} rinda netika pārņemta',
    other: '{n} rindas netika pārņemtas',
  },
  'import.again':
    'Izlabojiet tās datnē un pārņemiet datni no šīs lapas vēlreiz: kas jau ir šeit, otrreiz netiek atvērts.',
  'import.line': 'Rinda',
  'import.column': 'Sleja',
  'import.fault': 'Kas nav pareizi',
  'import.fault-no-date': 'Tas nav datums. Rakstiet to kā 1999-12-31.',
  'import.fault-no-age': 'Nav dzimšanas datuma. Pievienojiet sleju aus_Age ar adult, child vai uncertain.',
  'import.fault-no-value': 'Standartā tādas vērtības nav.',
  'import.fault-no-country': 'Valstis rakstiet ar diviem burtiem, piemēram, UA.',
  'import.fault-not-fitting': 'Tas šeit neder: ir par garu vai cita veida.',
  'import.fault-restricted': 'Šī persona lūdza dzēst datus. No rindas nekas nav pārņemts.',
  'import.from-file': 'No citas sistēmas datnes',
  'import.link': 'Pārņemt no datnes',
  'import.line-out': 'Saglabāt pēc HTCDS standarta',
  'import.line-save': 'Saglabāt datni',
  'import.standard': 'Citām sistēmām',
  'import.standard-text':
    'Persona kā cilvēku tirdzniecības lietu datu standarta rinda; kas nāca no citas sistēmas, ir tāds, kāds nāca. Kas to saņem, redz, kas ir šī persona.',
} as const satisfies Lines<typeof en>
