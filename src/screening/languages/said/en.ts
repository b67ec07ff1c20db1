// Data: invented sentences in English, by the sign they show; under `not` what sounds alike and does not show it.
import type { Said } from './said.ts'

export const en: Said = {
  shown: {
    'pay-unrealistic': [
      "You'll be earning more in a month than your whole village does in a year.",
      'Massage assistant wanted, 12k monthly guaranteed plus tips.',
      "The sky's the limit with what you can make here, big bucks from week one.",
      'Dancer/hostess, five figures a month, nobody goes home with less.',
      'Lads on the line are pulling in a grand a day.',
      'Cleaning job, 9k a month in your hand.',
      "We've got girls banking five grand a week here.",
      "Ridiculous wages for sorting parcels, you won't believe it.",
    ],
    'no-requirements': [
      'Nobody here will ask about your schooling.',
      "You can be a total beginner, we couldn't care less.",
      'Your English can be zero, the others translate.',
    ],
    'upfront-fee': [
      'Visa stamping charges to be borne by candidate: INR 45,000 before flying.',
      'Please deposit the security amount so that the offer letter can be released.',
      'The agent gets 250 before he tells you the address.',
      'We ask for a £100 goodwill payment to keep your place.',
      'Cost of the hygiene certificate is yours: £65 before day one.',
      'Everyone chips in 70 euros towards the paperwork before we leave.',
    ],
    'debt-advance': [
      "Everything's paid by us till you arrive, then half your wage goes to clear it.",
      'The van ride is 90 pounds, we keep that from your first week.',
      'You start with a bill of 800 for flights and you work it down.',
      'Boss gives loans for the trip, no bank needed.',
      "We'll cover the journey and take it back bit by bit.",
    ],
    'travel-arranged': [
      "I'll send you the ticket on whatsapp, you just show up at the airport.",
      'Dont worry about how to get here, we bring u over.',
      'A colleague will be waiting for you at arrivals with your name on a sign.',
      'My cousin drives you from Krakow to the door.',
      'Plane tickets are waiting at the desk in your name.',
    ],
    'visa-shortcut': [
      'Polish residence card in ten days, without a queue.',
      'Work permit? Leave it to us, never been refused.',
      'You can work on your ESTA for the first three months.',
      'No questions at the embassy, we prepare all the answers.',
      "Fake marriage or student route, we'll find a way to get you papers.",
      "No permit? Never mind, inspectors don't come here.",
    ],
    'tied-housing': [
      'Boss has a flat for the workers.',
      'If you quit you have to be out of the room the same day.',
      "You'll share a bungalow with six others, the rent is docked.",
      'Beds are in the hall next to the machines.',
      "There's a cabin on the farm for you, we take a bit off for it.",
    ],
    'vague-duties': [
      "What you'll do exactly we'll tell you when you're here.",
      "Easy tasks, I'll explain when we meet.",
      "Don't worry about the job, it's simple stuff.",
      "The job is simple, you'll get the instructions on the spot.",
      'Looking for girls for an interesting job with guests.',
      "We'll find something for you to do.",
      'Hostess type of work, explained on the day.',
      "I'd rather explain the work face to face.",
    ],
    urgency: [
      'Who says yes first gets the bed, van departs at 6 am.',
      'Immediate departure, do not think too long.',
      'We only have room for one more.',
      "Final two beds, don't dawdle.",
    ],
    secrecy: [
      'Without chatter to relatives, please.',
      'Smartphones are collected when you arrive.',
      'Your mobile stays with the house manager.',

      "No need for the family to know where you're going.",
      "I can't write everything in public, inbox me for the real info.",
      'Nobody has to know what you do here.',
      "Wipe our messages once you've got the address.",
      "If anyone wonders, you're off to see your aunt.",
      "This offer isn't for other people's ears.",
    ],
    'personal-profile': [
      "We're after blonde girls with nice legs.",
      'Please state your marital status and attach a selfie.',
      'Pretty lasses only, no older than 27.',
    ],
    'document-handover': [
      'Give us your passport before passport control.',

      "Give your documents to the driver, he'll look after them.",
      'I need a scan of your travel document before we talk further.',
      'Pop your ID in the post to us before Monday.',
    ],
    'place-withheld': [
      "We don't give out the location until you've confirmed.",
      'It is abroad, the rest you get when you sign up.',
      "The driver knows where to go, you don't need to.",
      "First come to Warsaw, from there you'll be told where you're going on.",
      "The exact place stays between us till you're in the car.",
      'We decide on the spot who goes to which country.',
      "I'll text you the postcode the night before.",
      "The name of the town isn't important.",
    ],
    'no-contract': [
      'You sign something after the first three months, maybe.',
      "You won't be registered for the first weeks.",
      'Black work, money each evening.',
      "Wages go straight in your pocket, taxman doesn't know.",
      "We'll sort you a contract some other time.",
    ],
    'excessive-hours': [
      'Ninety hours a week at least.',
      'One free day a month.',
      'Shifts are sixteen hours and you sleep in between.',
      'You can do 300 hours monthly if you want money.',
      "You're up at four and finish around ten at night.",
      'Mornings, nights, Sundays - you work whenever he shouts.',
      'Eighty-hour weeks in lambing season.',
    ],
    'targeted-vulnerable': [
      "Ukrainian mums with little ones, we've got a place and a job for you.",
      'Stuck in the camp with nothing to do? Come and earn.',
      "Those who came without papers and don't know where to go, this is for you.",
      'Nobody will take you because you have no papers? Come to us.',
      'We help girls who ran away from home.',
      'Just got your refugee papers? Start with us.',
      'If the council put you out, ring me.',
    ],
    'scam-compound': [
      'Typist in Mae Sot, 2000 USD, ticket from us.',
      'Online sales for an investment platform in Poipet, tickets are free.',
      'Thai border company needs English chatters, airport pick-up and dorm.',
      'Social media operators in Shwe Kokko, company pays the plane.',
      'Dubai office: love chat with rich foreigners about crypto, flight covered.',
      'Keyboard job in Phnom Penh, they pay for the plane and the visa.',
    ],
    'minor-recruited': [
      "If you're under 18 don't worry, nobody asks.",
      'Young people 14-17 wanted for building sites abroad.',
      'No ID needed to prove your age.',
      'We take girls who are sixteen.',
      "Don't worry if you're not eighteen.",
      'Year 10 and 11 pupils, come and do nights.',
      'You can be 16, nobody looks at birth dates.',
    ],
    'employer-verifiable': [
      'Employer: Seagrave Hotels Limited, Marine Parade 5, Whitby YO21 3PR.',
    ],
    'licence-number': [
      'Registered in England no 01234500.',
      'Licensed recruiter, RA Lic. B-0123/DEL/PER/1000+/5/0001/2020.',
    ],
    'contract-stated': [
      'Zero-hours contract, terms in writing before your first shift.',
    ],
    'pay-and-hours-stated': [
      'Salary: £24,500 pa, hours: 35 pw.',
      'Hours: 30 a week, rate £12.21 ph.',
    ],
    'no-fee-stated': [
      'Never pay anyone to get this job.',
      'Our services cost jobseekers nothing.',
      "It is against the law to charge you for finding work, and we don't.",
      'Nobody may ask you for money for this post.',
      "The farm pays the agency, the worker doesn't.",
      'Jobseekers are never charged.',
      "It won't cost you a thing to join.",
    ],
    'deductions-itemised': [
      'Rent for the room: 75 pounds weekly.',
      'Room: £280 a month all in.',
    ],
  },
  not: {
    'upfront-fee': [
      'We never ask you to pay for anything before you start.',
      'If anybody asks you for a registration fee in our name, report it.',
    ],
    'debt-advance': [
      "The flight is paid by us and you don't have to give anything back.",
    ],
    'travel-arranged': [
      "We don't arrange travel, please plan your own journey.",
    ],
    'visa-shortcut': [
      'You cannot work here on a tourist visa.',
      'Help tourists with visa questions at our information desk.',
    ],
    'tied-housing': [
      'You find your own place to live.',
    ],
    'vague-duties': [
      'The work is not easy, you lift up to 20 kg.',
    ],
    'document-handover': [
      'We hand you the ticket at passport control.',

      'Bring your ID on the first day so we can check your right to work, you get it straight back.',
    ],
    'no-contract': [
      "You'll count cash at the end of each shift.",
    ],
    'excessive-hours': [
      'The clinic runs 24 hours a day in three shifts of eight hours.',
    ],
    'targeted-vulnerable': [
      'You will support refugees in our advice centre.',
      'Our charity helps homeless people find a flat; we need a bookkeeper.',
      'The museum shows how people fled the war.',
    ],
    'minor-recruited': [
      'We cast trained dancers for a 16-week revue.',
      'You will teach children aged 13 to 16.',
      'Under-18s only work daytime and never with machinery.',
      'Our firm is 16 years old.',
    ],
    'contract-stated': [
      'You will negotiate contracts with suppliers.',
    ],
    secrecy: [
      'Keep your phone charged, the dispatcher calls.',
      'We give your phone number to the manager.',
      'Call us by phone, positions are kept open until Friday.',
    ],
  },
}
