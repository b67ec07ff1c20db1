import { contactKit } from './arrivals/kit.ts'
import { sendContact, sendScreening } from './arrivals/send.ts'
import { listContacts, settleContact } from './arrivals/settle.ts'
import { setAge } from './children/age.ts'
import { closeReview } from './children/close.ts'
import { decideAge } from './children/decide.ts'
import { getChild, waitingChildren } from './children/get.ts'
import { contactPerson, setChannel } from './contact/channels.ts'
import { recordEmergencyCall, recordSafe } from './contact/emergency.ts'
import { informPerson } from './contact/inform.ts'
import { actAtOnce, notePerson, refuseContact, tellParty } from './contact/tell.ts'
import { dropDay, listDays, reopeningJob, reopenNear, setDay, setDaysByRule } from './days/operations.ts'
import { setNeed } from './due/urgent.ts'
import { exportPerson } from './export.ts'
import { getPerson } from './get.ts'
import { guestCandidates } from './guests/candidates.ts'
import { expireGuests, expiringGuestsJob } from './guests/expire.ts'
import { getGuestPerson } from './guests/get.ts'
import { endGuest, inviteGuest, recordConflict, renewGuest } from './guests/invite.ts'
import { actsOfMine, eraseAct } from './guests/lawyer-acts.ts'
import { endRemedy, lodgeRemedy, setRemedyTerm } from './guests/lodge.ts'
import { guardiansMissing, guestsOfPerson } from './guests/look.ts'
import { answerGuest, leaveAsGuest, myPlaces } from './guests/mine.ts'
import { openReleased, releaseDocument, takeBackDocument } from './guests/released.ts'
import { askTeam, respondToMatter } from './guests/respond.ts'
import { sayStep } from './guests/said.ts'
import { restateSteps, restatingJob, seeSteps } from './guests/seen.ts'
import { settleMatter, tellGuardian } from './guests/tell.ts'
import { guestsWaiting } from './guests/waiting.ts'
import { exportHtcds } from './htcds/export.ts'
import { importPersons } from './htcds/import.ts'
import { askInterpreters, askOtherInterpreters, callOffInterpreters, settleCall } from './interpreting/ask.ts'
import { interpreterCandidates } from './interpreting/candidates.ts'
import { expireCalls, expiringCallsJob } from './interpreting/expire.ts'
import { interpretersMissing, sessionsOfPerson } from './interpreting/look.ts'
import { answerCall, callsWaiting, myCalls, setLanguages } from './interpreting/mine.ts'
import { discloseAct, keepAct, listActs, moveAct } from './interviews/acts.ts'
import { checkCharge } from './interviews/charge-check.ts'
import { addInterview, listInterviews, planInterview } from './interviews/interviews.ts'
import { sharedInterviews } from './interviews/shared-ledger.ts'
import { erasePerson } from './keeping/erase.ts'
import { askErasure, holdPerson, liftHold, withdrawErasure } from './keeping/hold.ts'
import { keepFor, keepOn, keptFor } from './keeping/keep-on.ts'
import { deskPersons, formRules, listPersons, searchPersons, waitingPersons } from './list.ts'
import { copyDocument, writeCopy } from './media/copies.ts'
import { endedMedia, eraseMedia, returnMedia, withdrawDocument } from './media/end.ts'
import { closeMedia, keepDocument, keepMedia } from './media/keep.ts'
import { expireMedia, expiringMediaJob, prolongMedia } from './media/keep-longer.ts'
import { markMedia } from './media/mark.ts'
import { listMedia, openDocument, openHealth, openOne } from './media/open.ts'
import { fetchTaken, takeOut, tellPolice } from './media/police.ts'
import { offeredDocuments, takeOverDocument } from './media/take-over.ts'
import { listMentions, mentionable, seenMention } from './mentions/mentions.ts'
import { getMissing, handMissing, talkAfter, tellMissing, writeMissing } from './missing/missing.ts'
import { addToCase, openCase } from './open.ts'
import { handPaper, signPaper } from './papers/hand-over.ts'
import { listPapers, reopen, writeAssessment, writeEpisode, writePlan, writeScreening } from './papers/papers.ts'
import { sharedThings } from './papers/shared-things.ts'
import { tickStep } from './papers/tick.ts'
import { askProgramme, programmesOfPerson, recordProgramme, takeBackProgramme } from './programme/ask.ts'
import { decideProgramme, getProgramme, myProgrammes, programmesWaiting } from './programme/decide.ts'
import { protectPerson, setIdentity } from './protect.ts'
import { enterRelative, listRelatives, moveRelative, planRelative } from './relatives/keep.ts'
import { tellOfRelative } from './relatives/tell.ts'
import { listOwn, openOwn, withdrawOwn } from './return-words/holder.ts'
import { endReturnWords, getWords, giveWords } from './return-words/words.ts'
import { casesOfLead, leadsWaiting, leaveLead, takeLead } from './sources/leads.ts'
import { sourceOfCase } from './sources/source.ts'
import { decideReview, listReviews } from './team/reviews.ts'
import { assignPerson, breakGlass, joinTeam, leaveTeam } from './team/team.ts'
import { arrangeStep, decideStep, moveStep } from './tracks/take-step.ts'
import { agreeWitness, declineWitness, flagWitness, liftWitness, tellContact } from './witness/acts.ts'
import { getWitness, witnessNotices } from './witness/look.ts'

/** The operations of this module by name. */
export const operations = {
  'cases.form': formRules,
  'cases.open': openCase,
  'cases.source': sourceOfCase,
  'cases.leads': leadsWaiting,
  'cases.take-lead': takeLead,
  'cases.leave-lead': leaveLead,
  'cases.of-lead': casesOfLead,
  'contacts.kit': contactKit,
  'contacts.send': sendContact,
  'contacts.list': listContacts,
  'contacts.settle': settleContact,
  'papers.send': sendScreening,
  'missing-persons.get': getMissing,
  'missing-persons.write': writeMissing,
  'missing-persons.hand': handMissing,
  'missing-persons.tell': tellMissing,
  'missing-persons.talk': talkAfter,
  'persons.add': addToCase,
  'persons.list': listPersons,
  'persons.search': searchPersons,
  'persons.waiting': waitingPersons,
  'persons.desk': deskPersons,
  'persons.get': getPerson,
  'persons.move': moveStep,
  'persons.arrange': arrangeStep,
  'persons.decide': decideStep,
  'persons.note': notePerson,
  'persons.refuse-contact': refuseContact,
  'persons.tell': tellParty,
  'persons.inform': informPerson,
  'persons.act-at-once': actAtOnce,
  'persons.record-call': recordEmergencyCall,
  'persons.record-safe': recordSafe,
  'persons.set-need': setNeed,
  'persons.set-channel': setChannel,
  'persons.contact': contactPerson,
  'persons.set-age': setAge,
  'persons.set-identity': setIdentity,
  'persons.protect': protectPerson,
  'persons.export': exportPerson,
  'persons.erase': erasePerson,
  'persons.keep-on': keepOn,
  'persons.keep-for': keepFor,
  'persons.kept-for': keptFor,
  'persons.hold': holdPerson,
  'persons.lift-hold': liftHold,
  'persons.ask-erasure': askErasure,
  'persons.withdraw-erasure': withdrawErasure,
  'persons.import': importPersons,
  'persons.export-htcds': exportHtcds,
  'persons.join-team': joinTeam,
  'persons.leave-team': leaveTeam,
  'persons.assign': assignPerson,
  'persons.break-glass': breakGlass,
  'guests.candidates': guestCandidates,
  'guests.invite': inviteGuest,
  'guests.renew': renewGuest,
  'guests.end': endGuest,
  'guests.record-conflict': recordConflict,
  'guests.of-person': guestsOfPerson,
  'guests.missing': guardiansMissing,
  'guests.mine': myPlaces,
  'guests.get': getGuestPerson,
  'guests.answer': answerGuest,
  'guests.leave': leaveAsGuest,
  'guests.tell': tellGuardian,
  'guests.settle': settleMatter,
  'guests.respond': respondToMatter,
  'guests.ask': askTeam,
  'guests.release-document': releaseDocument,
  'guests.take-back-document': takeBackDocument,
  'guests.open-document': openReleased,
  'guests.lodge-remedy': lodgeRemedy,
  'guests.set-term': setRemedyTerm,
  'guests.end-remedy': endRemedy,
  'guests.say-step': sayStep,
  'guests.see-steps': seeSteps,
  'guests.restate': restateSteps,
  'guests.waiting': guestsWaiting,
  'guests.expire': expireGuests,
  'interpreters.candidates': interpreterCandidates,
  'interpreters.ask': askInterpreters,
  'interpreters.ask-others': askOtherInterpreters,
  'interpreters.call-off': callOffInterpreters,
  'interpreters.settle': settleCall,
  'interpreters.of-person': sessionsOfPerson,
  'interpreters.missing': interpretersMissing,
  'interpreters.mine': myCalls,
  'interpreters.answer': answerCall,
  'interpreters.set-languages': setLanguages,
  'interpreters.waiting': callsWaiting,
  'interpreters.expire': expireCalls,
  'programmes.ask': askProgramme,
  'programmes.take-back': takeBackProgramme,
  'programmes.record': recordProgramme,
  'programmes.of-person': programmesOfPerson,
  'programmes.mine': myProgrammes,
  'programmes.get': getProgramme,
  'programmes.decide': decideProgramme,
  'programmes.waiting': programmesWaiting,
  'interviews.list': listInterviews,
  'interviews.add': addInterview,
  'interviews.plan': planInterview,
  'interviews.shared': sharedInterviews,
  'relatives.list': listRelatives,
  'relatives.enter': enterRelative,
  'relatives.plan': planRelative,
  'relatives.tell': tellOfRelative,
  'relatives.move': moveRelative,
  'media.list': listMedia,
  'media.keep': keepMedia,
  'media.open': openOne,
  'documents.keep': keepDocument,
  'documents.open': openDocument,
  'documents.open-health': openHealth,
  'documents.withdraw': withdrawDocument,
  'documents.offered': offeredDocuments,
  'documents.take-over': takeOverDocument,
  'documents.copy': copyDocument,
  'documents.write-copy': writeCopy,
  'return-words.get': getWords,
  'return-words.give': giveWords,
  'return-words.end': endReturnWords,
  'own-documents.list': listOwn,
  'own-documents.open': openOwn,
  'own-documents.withdraw': withdrawOwn,
  'media.close': closeMedia,
  'media.erase': eraseMedia,
  'media.return': returnMedia,
  'media.ended': endedMedia,
  'media.mark': markMedia,
  'media.prolong': prolongMedia,
  'media.expire': expireMedia,
  'media.tell-police': tellPolice,
  'media.take-out': takeOut,
  'media.fetch-taken': fetchTaken,
  'papers.list': listPapers,
  'papers.shared-things': sharedThings,
  'papers.episode': writeEpisode,
  'papers.assess': writeAssessment,
  'papers.plan': writePlan,
  'papers.tick': tickStep,
  'papers.screen': writeScreening,
  'papers.reopen': reopen,
  'papers.hand': handPaper,
  'papers.sign': signPaper,
  'days.list': listDays,
  'days.set': setDay,
  'days.drop': dropDay,
  'days.by-rule': setDaysByRule,
  'days.reopen': reopenNear,
  'acts.list': listActs,
  'acts.keep': keepAct,
  'acts.mine': actsOfMine,
  'acts.erase': eraseAct,
  'acts.move': moveAct,
  'acts.disclose': discloseAct,
  'acts.check': checkCharge,
  'children.get': getChild,
  'children.waiting': waitingChildren,
  'children.close-review': closeReview,
  'children.decide-age': decideAge,
  'witnesses.get': getWitness,
  'witnesses.flag': flagWitness,
  'witnesses.tell': tellContact,
  'witnesses.agree': agreeWitness,
  'witnesses.decline': declineWitness,
  'witnesses.lift': liftWitness,
  'witnesses.notices': witnessNotices,
  'mentions.colleagues': mentionable,
  'mentions.list': listMentions,
  'mentions.see': seenMention,
  'reviews.list': listReviews,
  'reviews.decide': decideReview,
} as const

/** The jobs of this module by name. */
export const jobs = {
  'reopen-papers': reopeningJob,
  'erase-media': expiringMediaJob,
  'expire-guests': expiringGuestsJob,
  'restate-steps': restatingJob,
  'expire-interpreters': expiringCallsJob,
} as const
