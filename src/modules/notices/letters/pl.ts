// Data: the words of a notice in Polish.
import type { LetterWords } from './words.ts'

export const pl: LetterWords = {
  subject: 'Zgłoszenie nielegalnych treści {reference}',
  correctionSubject: 'Poprawione zgłoszenie nielegalnych treści {reference}',
  withdrawalSubject: 'Wycofanie zgłoszenia {reference}',
  intro:
    '{sender} składa niniejsze zgłoszenie na podstawie art. 16 rozporządzenia (UE) 2022/2065 (akt o usługach cyfrowych).',
  flagger:
    '{sender} jest zaufanym podmiotem sygnalizującym w rozumieniu art. 22: decyzja {decision}, {coordinator}, dziedzina: {area}. Prosimy o rozpatrzenie zgłoszenia w pierwszej kolejności.',
  replaces: 'Zastępuje ono nasze zgłoszenie {reference} z dnia {day}.',
  where: 'Dokładna lokalizacja',
  what: 'Przedmiot',
  seen: 'Co zaobserwowano',
  why: 'Dlaczego jest to nielegalne',
  law: 'Przepis prawa',
  terms: 'Postanowienie Państwa regulaminu',
  evidence: 'Zabezpieczono jako dowód przed wysłaniem zgłoszenia',
  posting: 'Ogłoszenie w widzianej postaci, {time}, SHA-256 {hash}',
  page: 'Strona w postaci przesłanej przez Państwa serwer, {time}, SHA-256 {hash}',
  unread: 'Strony nie udało się odczytać {time}',
  notifier: 'Zgłaszający',
  goodFaith:
    'Jesteśmy w dobrej wierze przekonani, że informacje i zarzuty zawarte w zgłoszeniu są prawidłowe i kompletne.',
  asks: 'Prosimy o potwierdzenie otrzymania bez zbędnej zwłoki (art. 16 ust. 4) oraz o przekazanie nam decyzji, informacji o środkach odwoławczych i o użyciu środków zautomatyzowanych (art. 16 ust. 5 i 6).',
  withdrawal:
    '{sender} wycofuje zgłoszenie {reference} z dnia {day}. Prosimy uznać je za niezłożone i przywrócić to, co ograniczono wyłącznie z jego powodu.',
  fact: 'Ogłoszenie w serwisie {source} z dnia {day} głosi:\n«{text}»',
  matters: {
    'sexual-exploitation': 'werbowanie do wykorzystywania seksualnego',
    'forced-labour': 'werbowanie do pracy lub usług przymusowych',
    begging: 'werbowanie do przymusowego żebractwa',
    slavery: 'niewolnictwo, poddaństwo lub podobne praktyki',
    'criminal-activities': 'wykorzystywanie do działalności przestępczej',
    'organ-removal': 'handel ludźmi w celu pozyskania narządów',
    surrogacy: 'wykorzystywanie macierzyństwa zastępczego',
    'forced-marriage': 'wykorzystywanie małżeństwa przymusowego',
    'illegal-adoption': 'wykorzystywanie nielegalnej adopcji',
    trafficking: 'handel ludźmi',
    'recruitment-fees': 'opłaty za pośrednictwo pobierane od pracowników',
    'unlicensed-recruitment': 'pośrednictwo pracy bez zezwolenia',
    'fraudulent-offer': 'oszukańcza oferta pracy',
    'false-account': 'konto podszywające się pod kogoś innego',
  },
}
