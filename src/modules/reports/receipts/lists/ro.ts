// Data: the Romanian words of receipts. Words of everyday speech, chosen as decision record 094 tells; read by nobody who grew up with
// the language yet. A word never changes its place once a receipt may have been given out in it.
export const ro = `
abajur abecedar abia abil abonament abundență abur academie acasă accent acoperiș acord acrobat activ actor actriță
acuarelă acvariu acvilă adăpost adăuga adânc adesea adevăr adiere admira adresă adult aer aerian aeroport afiș agendă
ager agrafă agriș agudă ajun ajutor alamă alb albastru albie album alcătui alee alegere alergător alfabet algebră
aliment alpin altar altoi aluat aluminiu amabil amator amănunt ambalaj amiază amic amidon amintire amnar amurg amuzant
ananas ancoră anemonă animal anotimp ansamblu antenă antic antrenor anual anunț anvelopă aparat apă aperitiv apicultor
aplauze apleca apoi aprilie aproape apus aragaz arătos arbitru arbore arc arcuș ardei arenă argint arhitect arici aripă
armonie aromă arpegiu arteziană articol arțar ascuțit asemenea asfalt asfințit aspect aspirator astăzi astru așchie
așeza atașament atelier atent ateriza atlas atlet atmosferă atom ață august aur aură auriu autobuz avânt aventură
aviație avion avocado azi azot azur baba babord baghetă baie balansoar balcon balenă balon balsam baltă bambus banană
bancă bandă banjo baobab baraj barbă barcă bas baschet basm baston baterie batic bazar bazin bănuț băutură bârlog bej
belșug benzină berărie berbec beretă beton biban bibelou bibilică bicicletă bidon bijuterie bilă bilet bine binoclu
birou biscuit bivol bizon blajin blană bleu bloc blond bluză boabă bob bobină bogat bolero bolovan boltă bomboană bonă
borangic borcan bord bostan botanică botez box brad brand braț brazdă brâu breloc breton brichetă brioșă briză broască
broccoli brodat bronz broșură brotac brumă brun brusture bucată buchet bucium buclă bucurie budincă bufet bufniță bujor
buletin bulgăre bulină bumbac bun bunic burduf burete burghiu buric burlan bursuc burtă busolă busuioc buștean butelie
butoi butuc buză buzunar cabană cabinet cablu cacao cactus cadă cadou cadran cafea caiet cal calcan cald cale calm
calorifer camelie camion campanie canal cangur canin canotaj cantină cap capac capelă capitol capot capră car caravană
carbon cardinal carieră carne caro carte casă cascadă casetă casier castan cașmir catalog catifea cauciuc caviar cazan
căciulă călător călimară călușei cămară căpșun căruță căsuță cătun cățel câine cârlig cârmă cârpă ceai ceapă ceară ceas
ceață ceaun cedru celofan celulă centru cenușă cer ceramică cerb cerc cerdac cerneală cetate cetină ceva cheie chemare
chenar cherestea chibrit chiflă chimie chip chitară chiuvetă ciclism cidru cifră cilindru ciment cină cinema cioban
ciocan ciorap ciot circ cireașă ciripit cisternă citit citrice ciubăr ciucure ciupercă cizmă clanță clarinet clasă
claxon clăbuc clădire clătită clei clește client climă clinchet clipă clopot clovn coacăză coadă coafură coajă coardă
coborî coc cofetar coif cojoc colac colecție colibri coloană colț comandă combină comedie comod compas comun conac
concert condor conectare conifer conopidă consilier contact copac copcă copertă copie coral corb corcodușă cordon
coridor corn coroană corset cort cosaș cosmetic costum cot cotitură cotlet covor covrig cozonac crab cravată crăciun
crăpătură creangă creier cremă crescător creț crin cristal croazieră crocodil croitor crom cronică cub cufăr cui cuib
cuier cuișoare culcare culme culoare cultură cuminte cumnat cumpănă cunoaște cunună cupă cupon cupru cuptor curat curbă
curcan curea curier curmală curs curte cusătură cutie cuvânt cuvertură dafin damă dans dantelă dar dată dăruire deal
decembrie decor degetar degustare dejun delfin delicios deltă denie dens dentist denumire deodată depozit desagă
descoperi desert desfăta desigur destin detaliu dezlega dialog diamant diapazon dibaci dicționar dietă diferență difuzor
dig dihor dimie dinte direct dirijor disc distanță divan divers doamnă doctor dog doi doină dom domeniu domino domn
domol dop dor dorință dos dosar dovleac dragoste dresor drojdie dropie drum dublu duet dulap dulce dulgher dumbravă
duminică dungă durabil duș duzină echer echipă economie ecou ecran ecuator ecuson ediție educație efect efort egal
egretă elastic electric elefant elegant element elev elice elogiu emblemă emisiune emoție energie enigmă entuziasm epic
episod epocă escală esență eseu est estradă eșarfă etaj etapă etichetă eucalipt evantai eveniment exact examen excelent
excursie exemplu exercițiu exotic expert expoziție expresie ezita fabrică fabulă factor fagot fagure faianță faină falcă
faleză familie fanfară fanion fapt far fard farfurie farmacie farsă fasole fațadă favorit făcăleț făclie făgaș fân fâșie
februarie felie fenicul fenomen fereastră feribot fermă festival fetru fier figurină fildeș film filtru final finețe fir
firav firesc firmă fistic fișă fișier fitil fix fizic flacără flamingo flanelă flash flaut floare floretă fluier flutur
fluviu flux foaie foarfece focă foișor folclor folie folos fond fontă formular fort forum fosilă fotbal fotoliu frac
fraged frasin frate frază frământa frânghie frecvent freză frig frișcă frizer fruct frumos frunte fular fulg fum fumuriu
funcție fundă furcă furou fursec furtun fustă galaxie galben galerie galop gamă gară gard garnitură garoafă gazdă gazelă
gazon găină gălușcă gărgăriță gând gâscă gâște geam geană gelatină gen genial genunchi geografie ger gest gheară gheizer
ghem ghepard ghete ghid ghimbir ghiocel ghirlandă ghișeu ghiveci gigant gimnast ginere gips girafă girofar glas glazură
gleznă glob glorie glugă glumă gogoasă gol golf gondolă gospodar grabă grad grafic gram grătar grâne grâu greblă
grepfrut gresie greutate gri grijă grindă gropiță gros grotă grup guler gumă gură gust gutuie haină haios halat halbă
hamac hambar hamei hamsie hanorac har harnic harpă hartă hazliu hățiș hârjoană hering hexagon hibrid hidrant hipopotam
hochei hoinar holdă hotar hrană hrean hribi huilă humus iaht iapă iarbă iarnă iasomie iaurt iaz ibric icre ideal idee
iederă ieftin ienupăr iepure ierbar ieri ieșire imagine imediat imens impuls industrie inel inginer inimă inițial
inovație insectă insignă instinct insulă intact interes intrare invenție isteț istorie iubire iulie iunie iute izbândă
izvor îmbrăca împreună înainte înălțime încălța încet încheia încolo îndemn îndrăzneț înflori înger înghețată îngust
înot însorit întoarce învăț învoială jachetă jaguar jaluzea jambon jar jeleu jerbă jerseu jgheab jneapăn joacă joben joc
jocheu joi joker jubileu juca județ jumătate junglă junior jurnal kilogram koala labirint lac ladă lagună lamă lampă lan
lansare lanternă lapis lapoviță lapte larg larvă laser lat lateral laudă lavandă lăcustă lătrat lățime lăutar lână leac
leagăn lebădă lecție legendă legumă lemn lene lentilă leopard leuștean lexic liber librar licărit liceu lichid licoare
licurici lider lift liliac liman limbă limonadă limpede lin linguriță linie lipici liră listă literă litoral litru
livadă lobodă loc logică lopată lot lotcă loterie loto lotus lubeniță luceafăr luciu lucru lulea lumânare lume lumină
lună lunetă lungime luni luntre lup lustră lutier macara machetă macrou maestru magazin magic magnet mai maimuță maiou
mal malac mamifer mamut mandarină manechin mango manta manual maramă marcă mare margine marinar marmeladă maro martie
masă mască mașină material matinal maxim mazăre mămăligă măr mărunt măsea măsură mătase mătură mână mâncare mânz meci
medalie medic meduză melc melisă melodie membru memorie meniu mentă mereu meridian mers mesaj mesteacăn metal meteorit
metodă metrou mezin mic microfon micuț miel miere migdală mijloc milion mimoză mineral minge minte minunat miracol
mireasmă mirodenie misiune mistreț mișcare mixer mlaștină mlădiță moale moară mobilă modă model moment monedă monitor
monolit morcov morișcă morman mostră moșie motan motiv motor mov movilă mozaic mugur mujdei mult munte muscă mustață
mușama mușețel mușuroi muzeu muzică nai naiv nani narcisă nas nasture natural nautic navă navetă navigator nădejde
nămete nămol năvod nea neam nectar negru neon nepoată nerv neted neutru nicovală nimfă ninge ninsoare nisip nivel noapte
nobil nod noian noiembrie nomad noptieră nor nord normal noroc notar notes notiță nou nouă noutate nuanță nucă număr
nume nutreț nuvelă oaie oală oară oaspete obicei obiect oblic oboseală obraz ocazie ocean ochelari ochi ocol octombrie
odată odihnă oferi ogeac oglindă ojă olandă olimpic omidă omletă omuleț ondulat onest onoare opal operă opincă oprire
optic orar oraș oră orbită orchestră ordine ordonat oregano orez orgă orhidee original oriunde orizont ornament orz
ospăț otavă oțel oțet oval ovăz ozon pace pachet pagină pahar pai paiață paie pajiște pajură pal palat paletă palmă
paltin pană pandantiv panglică panou pansea pantă papagal papion papuc par pară parbriz parc pardesiu parfum parolă
parte pas pasăre pasiune pastă pată patefon patru pauză pavaj pavilion păducel pământ părere părinte pășune pătură păun
pâine pâlnie pânză pârghie pedală peisaj pelerină pelican peluză penar pensulă pepene pepinieră perdea pereche pergolă
perie perlă pernă peron personaj peruzea pervaz pescar pestriț petic petrecere petunie pian piatră pic picătură picior
picnic pictor piele pieptene piersică pieton pijama pilot pin pinguin pinten pipă piper piramidă piscină pisică pisoi
pistă pitic pitoresc pitulice piuliță piure pix pizza plajă plan plapumă plasă platou plăcintă pleca pleoapă plete plic
plimbare plin plisat ploaie ploios plug plumb plus plută poamă poartă pod podea podgorie podiș podoabă poem poet poezie
poftă poiană poimâine pol politețe polonic pom pompă ponei popas popcorn popicar popular porc poreclă porni porțelan
porumb post poșetă potcoavă potecă potrivit povață poveste poză poziție practică praf prag prăjitură prăvălie prânz
preajmă precis prelung premiu prepeliță prerie presă prezență pricepe prieten prilej prim principal privire prize
proaspăt probă produs profesor program proiect pronume propriu prosop proverb prună pudel pudră puf pufuleț pui puișor
puls punct pungă punte pupitru pur purcel purpuriu pustiu pușculiță puternic puțin puzderie puzzle rabat rachetă radar
radiator rafală rafie raft rai raion ramă rampă ramură raniță rapid raport rapsodie rar rariște rață rază răbdare răgaz
răsad răscruce răsfăț răspuns rășină rățușcă rând râs râset râu real rebus recipient reclamă recoltă redacție reflex
refren regat rege regie regla regulă relief remarcă remorcă repaus repede replică reportaj repriză resort respect retro
rețetă revedere revistă rezervor rezultat ridica rimă rimel rindea ring rinocer risipă ritm roată robinet roboțel rocă
rochie rodnic roi rol rolă roman rondelă ronțăi roșie roșu rotație rotund roz rozătoare rozetă rozmarin rubin rucola
rucsac rudă rufe rugbi rugină rulotă rumen rural rusalcă rustic rută sac sacoșă safir salam salon saltea salut salvie
sandală sanie santal sapă saramură sardină sare sarma sat satelit satin savană saxofon săculeț săgeată sănătate
săptămână săpun săritură sărut sâmbătă scafandru scaiete scară scaun scândură scenă schelă schi scoarță scoică scop scor
scrisoare scrob scrumieră scump scurt scutec seară secară secol secret secțiune secundă segment seif sejur semafor
semestru semn senat senin sens seră serbare serenadă serie sertar serviciu set sezon sfat sfeclă sfert sfeșnic sfinx
sfoară sifon sigur silabă siloz siluetă simbol simfonie simplu simț sincer sipet sirenă sirop sistem sită situație
slalom slănină slogan smalț smarald smântână smoală smochin soare sobă sobru soc social sol solar solemn solid solniță
solo soluție somieră somn sondă sonor soră sortiment sos sosire spanac spațiu spăla special speranță spinare spirală
splendid sponsor sporovăi sprijin spumă stabil stadion stafidă stampă stație stâlp stână stârc stea stejar stereo sticlă
stilou stoc stofă stol storcător strachină streașină strict strop strugure student stup submarin subțire suc succes
sucitor suculent sud suflet sul sulf sultan sumă sunet supă superb suport suprafață surâs surpriză sursă sus susan
suveică șah șampon șansă șapcă șarpe școlar ședință șemineu șezătoare șindrilă șinșilă șir șlagăr șnițel șoaptă șofer
șofran șoim șold șopârlă șopron șopti șoricel șosea șotie șpagat știință știre știucă șuncă șurub șuviță tabel tablou
taburet tacâm taclale tact taină talaz talent talger talie talon talpă taman tampon tandem tango tapet tapiserie tarabă
tarhon tartă tastatură tavan taxi tăiței tânăr team teatru tehnic tei tejghea telefon temă temei templu tencuială
tendință tenis teorie terasă teren termos test text tichet tigaie tigru tihnă tijă timbru timonier timp tinichea tipar
tipic tipsie titan titirez titlu toaletă toamnă tobă tobogan toc tocană tocit tofu toiag tomată ton tonic tonomat top
topaz topi topor torent torță total tractor tradiție traistă trandafir trapez traseu treabă trecător treflă trei tren
tribună tricou trifoi trilogie trio triplu triunghi troacă trofeu troian troleibuz trompetă tron tropical trotuar trudă
trunchi trusă tub tufiș tulpină tumbă tunel tură turban turcoaz turist turmă turn turtă tutun țambal țap țărm țânțar
țeavă țel țelină țesător țesut țiglă ținută ucenic uimire ulcior ulei umăr umbră umed umor unchi undă undiță unealtă
unghie unison unitate univers unt untură unu uragan urca ureche uriaș urmă urs ursuleț urzeală urzică usca ușă ușor util
uzină vacanță vad vagon val vale valiză valoare vals vanilie vapor vară variantă varză vas vaselină vată vatman vatră
vază vălurit văpaie văr vărsător vânt vârf vârtej vâslă vechi vecin vedere vegetal veghe vehicul venă veni verb verde
vergea verigă vers vertical vesel vest veșnic veterinar veveriță viață victorie vidră vie viitor vilă vin vineri vioară
vioi viorea viraj virgulă vis visare viscol vitamină viteaz vitraliu vizită vizor vizuină vlăstar voal vocal voce voiaj
voie voinic voios volan volei volum vopsea vorbă vrabie vrajă vreasc vrednic vreme vulcan vulpe vultur zahăr zale
zambilă zarvă zarzăre zăpadă zână zbor zbura zdravăn zebră zece zglobiu zgomot ziar zibelină zid zidar zilnic zinc ziuă
zloată zmeu zodie zonă zorele zori zugrav zumzet zurgălău zvon
`
