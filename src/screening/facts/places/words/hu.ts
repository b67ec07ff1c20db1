// Data: Hungarian words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'környékén közelében környékére mellett',
  between: 'város városában területén',
  announce: 'hely helye munkavégzés helyszín munkahely város ország helyszíne telephely célország',
  elsewhere: 'bejegyzett székhelyű állampolgárok állampolgároknak útlevél iroda irodák engedély cég',
  ends: 'ország: ország országi országot +országban +országba +országra +országon országból; ia: ia iai iát +iában +iába iából; a: a ai át +ában +ába +ára +án ából; e: e ei ét +ében +ébe éből; o: o oi ót +óban +óba; i: i it +iben +iban +ibe +iba +in; -: - i ot et öt t +ban +ben +ba +be +on +en +ön +n +ra +re ból ből ról ről',
  countries: 'GB: Anglia|Nagy-Britannia|Egyesült Királyság|Skócia|Wales|Észak-Írország|UK; US: USA|Amerika|Egyesült Államok|=Egyesült Államokban; AE: EAE|Emirátusok|=Emirátusokban|=Emirátusokba|Egyesült Arab Emírségek|=Egyesült Arab Emírségekben|Egyesült Arab Emirátusok; NL: Hollandia; CZ: Csehország|Cseh Köztársaság; DE: Németország; KR: Dél-Korea|Korea; MM: Burma|Mianmar; SA: Szaúd-Arábia; BY: Fehéroroszország|Belarusz; HU: Magyarország; RO: Románia|Erdély|=Erdélyben; CH: Svájc; IE: Írország; CY: Ciprus',
  cities: 'Vienna: Bécs; Graz: Graz; Salzburg: Salzburg; Munich: München; Köln: Köln; Berlin: Berlin; Frankfurt am Main: Frankfurt; Prague: Prága; Bratislava: Pozsony; Košice: Kassa; Cluj-Napoca: Kolozsvár; Târgu-Mureş: Marosvásárhely; Oradea: Nagyvárad; Timişoara: Temesvár; Arad: Arad; Braşov: Brassó; Subotica: Szabadka; Novi Sad: Újvidék; Belgrade: Belgrád; Zagreb: Zágráb; Ljubljana: Ljubljana; Kyiv: Kijev; Uzhgorod: Ungvár; Lviv: Lviv|Lemberg; Warsaw: Varsó; Kraków: Krakkó; Rome: Róma; Milan: Milánó; Venice: Velence; Naples: Nápoly; Turin: Torinó; Florence: Firenze; Trieste: Trieszt; Paris: Párizs; London: London; Brussels: Brüsszel; Lisbon: Lisszabon; Athens: Athén; Thessaloníki: Szaloniki; Copenhagen: Koppenhága; Moscow: Moszkva; Istanbul: Isztambul; Zürich: Zürich; Genève: Genf; Dubai: Dubaj; Abu Dhabi: Abu-Dzabi|Abu Dhabi; Tel Aviv: Tel-Aviv; HU Szentes: Szentes; HU Zalaegerszeg: Zalaegerszeg; Győr: Győr; Budapest: Bp; Foggia: Foggia; Sihanoukville: Sihanoukville',
  wary: 'Eger|Arad|Róma|Mali|Kuba|Málta|Csád|Szentes|Velence|Vác|Pápa|Kassa|Érd|Sopron',
  never: 'Bar|Male|Van|Side|Sale|Most|Como|Ede|Oral|Gap|Lens|Pécska|Érd|Egy|Ban|Perm',
}
