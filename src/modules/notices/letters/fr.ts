// Data: the words of a notice in French.
import type { LetterWords } from './words.ts'

export const fr: LetterWords = {
  subject: 'Notification de contenu illicite {reference}',
  correctionSubject: 'Notification corrigée de contenu illicite {reference}',
  withdrawalSubject: 'Retrait de la notification {reference}',
  intro:
    '{sender} soumet la présente notification au titre de l’article 16 du règlement (UE) 2022/2065 (règlement sur les services numériques).',
  flagger:
    '{sender} est signaleur de confiance au titre de l’article 22 : décision {decision}, {coordinator}, domaine d’expertise : {area}. Veuillez traiter cette notification en priorité.',
  replaces: 'Elle remplace notre notification {reference} du {day}.',
  where: 'Emplacement exact',
  what: 'Objet',
  seen: 'Ce qui a été vu',
  why: 'Pourquoi cela est illicite',
  law: 'Disposition légale',
  terms: 'Clause de vos conditions générales',
  evidence: 'Conservé à titre de preuve avant l’envoi de cette notification',
  posting: 'L’annonce telle qu’elle a été vue, {time}, SHA-256 {hash}',
  page: 'La page telle que votre serveur l’a envoyée, {time}, SHA-256 {hash}',
  unread: 'La page n’a pas pu être lue le {time}',
  notifier: 'Notifiant',
  goodFaith:
    'Nous pensons, de bonne foi, que les informations et les allégations contenues dans cette notification sont exactes et complètes.',
  asks: 'Veuillez accuser réception sans retard injustifié (article 16, paragraphe 4) et nous communiquer votre décision, les possibilités de recours et l’utilisation éventuelle de moyens automatisés (article 16, paragraphes 5 et 6).',
  withdrawal:
    '{sender} retire la notification {reference} du {day}. Veuillez la considérer comme non avenue et rétablir ce qui a été restreint à cause d’elle seule.',
  fact: 'Une annonce sur {source} du {day} indique :\n«{text}»',
  matters: {
    'sexual-exploitation': 'recrutement à des fins d’exploitation sexuelle',
    'forced-labour': 'recrutement pour un travail ou des services forcés',
    begging: 'recrutement pour la mendicité forcée',
    slavery: 'esclavage, servitude ou pratiques analogues',
    'criminal-activities': 'exploitation d’activités criminelles',
    'organ-removal': 'traite à des fins de prélèvement d’organes',
    surrogacy: 'exploitation de la gestation pour autrui',
    'forced-marriage': 'exploitation du mariage forcé',
    'illegal-adoption': 'exploitation de l’adoption illégale',
    trafficking: 'traite des êtres humains',
    'recruitment-fees': 'frais de recrutement demandés aux travailleurs',
    'unlicensed-recruitment': 'recrutement sans autorisation',
    'fraudulent-offer': 'offre d’emploi frauduleuse',
    'false-account': 'compte usurpant une identité',
  },
}
