// Data: German words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'in nach im bei nahe um ins zwischen raum großraum',
  between: 'der die das dem den stadt region dem schönen sonnigen süd nord ost west südlichen nördlichen umgebung von nähe',
  announce: 'ort arbeitsort einsatzort standort standorte einsatzgebiet land stadt region arbeitsplatz zielland',
  elsewhere: 'aus sitz registriert gegründet firmensitz staatsangehörige bürger reisepass büro büros lizenz hauptsitz von',
  ends: '-: - s; s: s; ß: ß; z: z',
  countries: 'GB: England|Großbritannien|Schottland|Wales|Nordirland|UK|Vereinigtes Königreich|Vereinigten Königreich; US: USA|Amerika|Vereinigte Staaten|Vereinigten Staaten; AE: VAE|Emirate|Emiraten|Vereinigten Arabischen Emiraten|Vereinigte Arabische Emirate|UAE; NL: Holland|Niederlanden; CZ: Tschechien|Tschechischen Republik; CH: Schweiz; SK: Slowakei; TR: Türkei; KR: Südkorea|Korea; SA: Saudi Arabien; MM: Birma|Burma; MD: Moldawien|Moldau; BY: Weißrussland; PH: Philippinen; BA: Bosnien; MK: Mazedonien; BE: Belgien; LA: Laos',
  cities: 'Vienna: Wien; Munich: München; Prague: Prag; Warsaw: Warschau; Kraków: Krakau; Gdańsk: Danzig; Wrocław: Breslau; Poznań: Posen; Szczecin: Stettin; Łódź: Lodz; Milan: Mailand; Rome: Rom; Venice: Venedig; Naples: Neapel; Turin: Turin; Florence: Florenz; Genoa: Genua; Bolzano: Bozen; Bucharest: Bukarest; Copenhagen: Kopenhagen; Brussels: Brüssel; Liège: Lüttich; Antwerpen: Antwerpen; The Hague: Den Haag; Genève: Genf; Zürich: Zürich; Basel: Basel; Strasbourg: Straßburg; Nice: Nizza; Lisbon: Lissabon; Moscow: Moskau; Saint Petersburg: Sankt Petersburg|Petersburg; Kyiv: Kiew; Lviv: Lemberg; Odessa: Odessa; Athens: Athen; Thessaloníki: Thessaloniki; Belgrade: Belgrad; Niš: Nisch; Bratislava: Pressburg; Pilsen: Pilsen; Brno: Brünn; DE Halle: Halle; Frankfurt am Main: Frankfurt; Mulhouse: Mülhausen; Plovdiv: Plowdiw; Sihanoukville: Sihanoukville; Myawadi: Myawaddy; Abu Dhabi: Abu Dhabi; Istanbul: Istanbul; Tel Aviv: Tel Aviv; Jerusalem: Jerusalem; Nur-Sultan: Astana; Timişoara: Temeswar; Sibiu: Hermannstadt; Cluj-Napoca: Klausenburg',
  wary: 'Essen|Halle|Hagen|Hamm|Worms|Siegen|Fürth|Moers|Herne|Gera|Jena|Ulm|Trier|Wels|Bergen|Posen|Male|Most|Island|Lens|Bath|Reading|Nice|Split|Buchen|Aden|Rom|Linz|Van|Kehl',
  never: 'Bar|Mus|Este|Gap|Sale|Male|Most|Lund|Como|Iran Air',
}
