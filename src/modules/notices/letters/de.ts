// Data: the words of a notice in German.
import type { LetterWords } from './words.ts'

export const de: LetterWords = {
  subject: 'Meldung rechtswidriger Inhalte {reference}',
  correctionSubject: 'Berichtigte Meldung rechtswidriger Inhalte {reference}',
  withdrawalSubject: 'Rücknahme der Meldung {reference}',
  intro:
    '{sender} übermittelt diese Meldung nach Artikel 16 der Verordnung (EU) 2022/2065 (Gesetz über digitale Dienste).',
  flagger:
    '{sender} ist vertrauenswürdiger Hinweisgeber nach Artikel 22: Entscheidung {decision}, {coordinator}, Fachgebiet: {area}. Bitte behandeln Sie diese Meldung vorrangig.',
  replaces: 'Sie ersetzt unsere Meldung {reference} vom {day}.',
  where: 'Genauer Speicherort',
  what: 'Gegenstand',
  seen: 'Was zu sehen war',
  why: 'Warum dies rechtswidrig ist',
  law: 'Rechtsvorschrift',
  terms: 'Klausel Ihrer Geschäftsbedingungen',
  evidence: 'Vor dieser Meldung als Beweis gesichert',
  posting: 'Das Inserat, wie es zu sehen war, {time}, SHA-256 {hash}',
  page: 'Die Seite, wie Ihr Server sie sandte, {time}, SHA-256 {hash}',
  unread: 'Die Seite konnte am {time} nicht gelesen werden',
  notifier: 'Meldende Stelle',
  goodFaith:
    'Wir sind in gutem Glauben davon überzeugt, dass die Angaben und Anführungen in dieser Meldung richtig und vollständig sind.',
  asks: 'Bitte bestätigen Sie unverzüglich den Empfang (Artikel 16 Absatz 4) und teilen Sie uns Ihre Entscheidung, die Rechtsbehelfe und den Einsatz automatisierter Mittel mit (Artikel 16 Absätze 5 und 6).',
  withdrawal:
    '{sender} nimmt die Meldung {reference} vom {day} zurück. Bitte behandeln Sie sie als nicht erfolgt und stellen Sie wieder her, was allein ihretwegen beschränkt wurde.',
  fact: 'In einem Inserat bei {source} vom {day} heißt es:\n«{text}»',
  matters: {
    'sexual-exploitation': 'Anwerbung zur sexuellen Ausbeutung',
    'forced-labour': 'Anwerbung zu Zwangsarbeit oder erzwungenen Dienstleistungen',
    begging: 'Anwerbung zu erzwungener Bettelei',
    slavery: 'Sklaverei, Leibeigenschaft oder ähnliche Praktiken',
    'criminal-activities': 'Ausnutzung strafbarer Handlungen',
    'organ-removal': 'Menschenhandel zur Organentnahme',
    surrogacy: 'Ausbeutung der Leihmutterschaft',
    'forced-marriage': 'Ausbeutung von Zwangsheirat',
    'illegal-adoption': 'Ausbeutung illegaler Adoption',
    trafficking: 'Menschenhandel',
    'recruitment-fees': 'von Beschäftigten verlangte Vermittlungsgebühren',
    'unlicensed-recruitment': 'Vermittlung ohne Erlaubnis',
    'fraudulent-offer': 'betrügerisches Stellenangebot',
    'false-account': 'Konto, das eine andere Person oder Firma vortäuscht',
  },
}
