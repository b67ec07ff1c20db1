// Data: the words of a notice in English.
import type { LetterWords } from './words.ts'

export const en: LetterWords = {
  subject: 'Notice of illegal content {reference}',
  correctionSubject: 'Corrected notice of illegal content {reference}',
  withdrawalSubject: 'Withdrawal of notice {reference}',
  intro: '{sender} submits this notice under Article 16 of Regulation (EU) 2022/2065 (Digital Services Act).',
  flagger:
    '{sender} is a trusted flagger under Article 22: decision {decision} of {coordinator}, area of expertise: {area}. Please treat this notice with priority.',
  replaces: 'It replaces our notice {reference} of {day}.',
  where: 'Exact location',
  what: 'Matter',
  seen: 'What was seen',
  why: 'Why it is illegal',
  law: 'Legal provision',
  terms: 'Clause of your terms and conditions',
  evidence: 'Kept as evidence before this notice was sent',
  posting: 'The posting as it was seen, {time}, SHA-256 {hash}',
  page: 'The page as your server sent it, {time}, SHA-256 {hash}',
  unread: 'The page could not be read on {time}',
  notifier: 'Notifier',
  goodFaith: 'We believe in good faith that the information and allegations in this notice are accurate and complete.',
  asks: 'Please confirm receipt without undue delay (Article 16(4)) and tell us your decision, the possibilities of redress and whether it was made by automated means (Article 16(5) and (6)).',
  withdrawal:
    '{sender} withdraws notice {reference} of {day}. Please treat it as not made, and restore what was restricted because of it alone.',
  fact: 'A posting at {source} dated {day} says:\n«{text}»',
  matters: {
    'sexual-exploitation': 'recruitment for sexual exploitation',
    'forced-labour': 'recruitment for forced labour or services',
    begging: 'recruitment for forced begging',
    slavery: 'slavery, servitude or similar practices',
    'criminal-activities': 'exploitation of criminal activities',
    'organ-removal': 'trafficking for the removal of organs',
    surrogacy: 'exploitation of surrogacy',
    'forced-marriage': 'exploitation of forced marriage',
    'illegal-adoption': 'exploitation of illegal adoption',
    trafficking: 'trafficking in human beings',
    'recruitment-fees': 'recruitment fees charged to workers',
    'unlicensed-recruitment': 'recruitment without a licence',
    'fraudulent-offer': 'fraudulent offer of work',
    'false-account': 'account that pretends to be somebody else',
  },
}
