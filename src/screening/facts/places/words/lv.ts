// Data: Latvian words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'uz pie ap tuvu netālu',
  between: 'pilsētu pilsētā valsts saulaino skaisto dienvidu ziemeļu rietumu austrumu centru',
  announce: 'vieta vietas darbavieta adrese valsts pilsēta objekts galamērķis atrašanās pilsētā reģions',
  elsewhere: 'no reģistrēts reģistrēta dibināts dibināta uzņēmums pilsoņi pilsoņiem pase pases birojs biroji licence',
  ends: 'ija: ija ijas ijai iju +ijā; a: a as ai u +ā; e: e es ei i +ē; is: is a im i +ī; s: s a am u +ā; š: š a am u +ā; i: i u iem us +os; as: as u ām +ās; es: es u ēm +ēs; ie: ie o ajiem os +ajos; ā: ā ās ajai o +ajā; o: o',
  countries: 'GB: Anglija|Lielbritānija|Skotija|Velsa|Ziemeļīrija|UK; US: ASV|Amerika|Savienotās Valstis; AE: AAE|Emirāti|Apvienotie Arābu Emirāti|=Apvienotajos Arābu Emirātos; NL: Holande|Nīderlande; CZ: Čehija; SA: Saūda Arābija|Saūda; KR: Dienvidkoreja|Koreja; DE: Vācija; MM: Birma|Mjanma; BY: Baltkrievija; NZ: Jaunzēlande; MK: Maķedonija; LA: Laosa; BA: Bosnija',
  cities: 'Köln: Ķelne; Munich: Minhene; Hamburg: Hamburga; Frankfurt am Main: Frankfurte; Stuttgart: Štutgarte; Düsseldorf: Diseldorfa; Bremen: Brēmene; Hannover: Hannovere; Leipzig: Leipciga; Dresden: Drēzdene; Nürnberg: Nirnberga; Dortmund: Dortmunde; Vilnius: Viļņa; Kaunas: Kauņa; Klaipėda: Klaipēda; Šiauliai: Šauļi; Panevėžys: Panevēža; Tartu: Tartu|Tērbata; Pärnu: Pērnava; Göteborg: Gēteborga; Malmö: Malme; Turku: Turku; Kraków: Krakova; Gdańsk: Gdaņska; Wrocław: Vroclava; Poznań: Poznaņa; Łódź: Lodza; Milan: Milāna; Naples: Neapole; Turin: Turīna; Venice: Venēcija; Genève: Ženēva; Rotterdam: Roterdama; The Hague: Hāga; Eindhoven: Eindhovena; Antwerpen: Antverpene; Manchester: Mančestra; Birmingham: Birmingema; Liverpool: Liverpūle; Edinburgh: Edinburga; Glasgow: Glāzgova; Barcelona: Barselona; Valencia: Valensija; Málaga: Malaga; Abu Dhabi: Abū Dabī|Abudabi; Sharjah: Šārdža; Doha: Doha; Tel Aviv: Telaviva; Haifa: Haifa; Antalya: Antālija; Sihanoukville: Sianukvila|Sihanukvila; Myawadi: Mjavadi; Mae Sot: Mēsota|Mesota; Saint Petersburg: Pēterburga|Sanktpēterburga|Piter; Minsk: Minska; Lviv: Ļviva|Ļvova; Kharkiv: Harkiva; Odessa: Odesa; Salzburg: Zalcburga; Graz: Grāca; Riga: =rīgas; Dubai: Dubaja|=dubajā|Dubaija; Bergen: Bergena; Stavanger: Stavangera; Aalborg: Olborga; Århus: Orhūsa; Cork: Korka; Luimneach: Limerika; Gaillimh: Golveja; Jerusalem: Jeruzaleme',
  wary: 'Roma|Ogre|Saldus|Talsi|Male|Korka|Mesota|Haga|Dunte',
  never: 'Oral|Este|Kur|Piter|Grāca|Sale|Valka',
}
