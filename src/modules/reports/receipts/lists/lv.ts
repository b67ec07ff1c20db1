// Data: the Latvian words of receipts, in the places of the English list. Written for this program; checked for spelling by a program,
// read by nobody who grew up with the language yet. A word never changes its place once a receipt may have been given out in it.
export const lv = `
abažūrs ābece ābele ābols acs ada adapters adata ādiņa adītājs admirālis adrese advente aerosols afiša agave aģents
agronoms agrums aile aina airis aita aizbāznis aizdare aizgalds aizkars aizsargs aizvars akadēmija āķis akmens
akords akrobāts aktieris aktrise akts akvārijs ala albums aleja alga algebra algoritms alksnis alnis alpīnists alus
alva alveja amats amfora ampula amulets āmurs analīze anekdote anglis animācija anketa ansamblis antena antilope
apakša aparāts apaugs apavs apbūve apdare apdruka apelsīns apgabals apjoms apkakle apkope aplis aploce apmale
apmetnis apnika apogs apostrofs apraksts aprēķins aprīlis aproce apse apsīte aptauja aptieka aptumsums apvalks
apvienība apziņa ārdurvis arēna arfa arheologs arhīvs ārietis ārija arka arkls aromāts ārs ārste artišoks arums
arvien asaka asfalts asns astere astoņi astra atbalss atbilde ateja atgāze atkala atklātne atlants atlēts atlīdzība
atmiņa atmoda atoms atpūta atrakcija ātrums atsauce atšķirība atslēga atspole atstarpe atsvars attālums attēls
atvars atvere atzīme audekls audums augi augļi augsne augusts aukla aukstums auskars ausma auss austrumi auto auzas
avene avīze avots azaids azote bagāža baigs bāka baktērija balets balkons balle balodis balss balts bālums balva
balzams bambuss banāns bandrole banka bante baraka bārda barība bārkstis barons baseins baskāje bass baterija batuts
bāze bazilika baznīca bebrs bēgums beigas beisbols beka bēniņi benzīns berete bērns bērzs beta bezdelīga biedrs
biete biezpiens bikses bilde biļete binoklis bioloģija birojs birums birzs biskvīts bite bize bizonis blakne blāzma
blīgzna blīvums bļoda bloks blusa blūze bodīte bodnieks boja bokss borts botānika boulings brālis brauciens bremze
brīdis briedis brigāde brilles brīnums brīve brīze brokastis bronza brošūra brūce bruģis brūklene bruņas brusa buča
būda budēlis būdiņa budžets bufete buks bulduris buljons bulta bumbieris bundžiņa bungas bunte bura burbulis
burinieks burka burts burve burzma bute būtne būve būvnieks čaklums cālis čaula čaumala cauna caurule cehs cekuls
celis čells celms ceļotājs ceļš celtnis ceļvedis cements čemodāns čempions centrs cepetis ceptuve cepums cerība
čības ciedrs čiekurs cielava ciems cigārs cikāde cikls cilindrs cilpa cilts cilvēks cimds cinis cipars cīpsla cirks
cīrulis cīsiņš cisterna citadele citrons čuguns cūka čuksts cukurs čurkste čūska daba dadzis daile daina dakša
dakteris daļa dālija dāma dambis danga darbs dārgums darva dārzs dati datne dators datums dāvana debess debija
decembris degviela deja dejotājs dekors delegāts delfīns dēlis delna dēls delta depo derība desa deserts desmit
dēsts detaļa deviņi dibens diegs diena diēta dieviņš dīgsts dīķis diktors dille dimants dinamika dinozaurs diploms
diriģents disks distance dīvāns divi dizains dobe dobums doktors dokuments dolārs dolomīts doma domino drāna draugs
drēbes drošums drudzene drupača druska druva dubļi duets dūja dūjiņa dūkoņa dūksts dūmenis dūmi duna dūrainis dūrējs
durvis duša dvaša dvēsele dvielis dvīnis dzeguze dzeja dzelme džemperis dzenis dzērve dziesma dzija dzīle dzimta
dzintars dzīpars dzirnavas dzīve ecēša ēdiens ēdnīca efeja eglājs egle eglīte egoists ēka ekipāža ekonomika ekrāns
eksāmens ekselence eksperts elegance elektrība elements elkonis eļļa elle elpa emalja emocija ēna enerģija eņģe
enkurs epasts epidēmija epika epizode ēra ērce ērģeles ērglis ērkšķis ērtība eseja estētika estrāde etaps etīde
etiķete eža ezers ezis fabrika faksimils fakts fakultāte fanfara fantāzija fasāde fazāns fāze februāris ferma
festivāls figūra filma filozofs filtrs fināls finišs firma fizika flauta flīze flote fokuss folija folkloras fonds
forele forma forums foto fraka fregate freska frīzs funkcija furgons futbols gabals gadījums gads gaidas gaigala
gailene gaisma gaita gājējs gājiens gaļa galds galerija galotne gals galva gamma ganības gans garaiņi gardums
garkājis garnele garša garums gatavība gatve gaume gavēnis gaviles gāze gāzma ģēnijs ģeogrāfs ģērbtuve gide ģimene
ģimnāzija ģints ģipsis ģitāra glaimi glāze glezna gliemeži globuss gludeklis gobelēns godīgums gods golfs gondola
gotiņa govs grābeklis grāds grafiks gramatika grants graudi grava gredzens griba grīda griesti grifele griķi grims
gripa grīva groza grūdiens grumba grunts grupa gudrība guļava gulbis gulta gundega guns gurķis gurns gvarde halāts
halle harmonika harta herbārijs hercogs hiacinte hidrants higiēna himna hobijs hokejs honorārs horizonts hronika
humors ideāls ideja idille iecere ieeja iegāde iegula iekāre ielāps ieleja ielūgums iemaukti iemesls ienākums
iepirkums ieraksts ierēdnis ierīce ierobs iesals iesnas iespēja iestāde ietve ievads ievilkums iezis ikdiena ikona
ikri īkšķis īlens ilgas ilgums ilknis ilkss imitācija impulss indekss indietis ingvers iniciālis insekts institūts
interese intuīcija inventārs īpašums irbe īre īrisi irklis ironija īsfilma istaba īstenība itālis izbrīns izcelsme
izdevums izdoma izeja izglītība izjāde izklaide izlase izloze izmaiņa izmērs izpilde izpletnis izraksts izskats
izsole izstāde izšuvums izteka izvads izvēle izziņa jaciņa jahta jaka jāņogas jāņuguns janvāris jasmīns jātnieks
jauda jaunība jautājums jāvārds jēga jērs jods jogurts jokdaris joks joma josta jubileja jūdze jūklis jūlijs jumis
jumprava jumts jūnijs jūra jurists jūrmala jūrnieks kabata kabelis kabinets kadiķis kafija kaija kaimiņš kāja kakao
kaķis kakls kaktuss kalendārs kalme kalns kalorija kalve kamanas kambaris kamera kamielis kamols kampaņa kanāls
kanēlis kanna kanoe kantoris kapeika kāpiens kāpnes kāposts kāpslis kapteinis kāpurs karaliene kārba kardāns karjera
kārkls karnevāls karogs karpa karte karuselis kasa kase kāsis kaste katalogs katedrāle katls kauss kaza kazlēns
kažoks ķeblis ķēdīte kefīrs ķegļi ķekars ķeksis ķemme ķēniņš keramika ķermenis ķērpis ķerra ķēve ķieģelis ķīlis
ķīmija kino kiosks ķīpa ķiploks ķirbis ķirsis ķirzaka ķivere ķīvīte klade klaips klājs klarnete klase klauns
klavieres kleita klēpis klēts klients klikšķis klimats klints klosteris klubs klusums knaibles knupis koala kobalts
kodols kods kokle koks kokteilis kola kolekcija kolibri kolonna komanda kombains komēdija komisija kompass koncerts
konditors konfekte konkurss kontrole kopa kopējs kopija kopums koris korķis kosmoss kostīms košums kovārnis krabis
krājums krāns krāsa krauja krāvējs krekls krelles krēms krēsla kristāls krīts krogs krokodils kronis kruķis krūms
krupis krusa krūts krūze kubls kubs kucēns kūdra kuģis kūka kukurūza kule kūlis kulons kultūra kumeļš kumode kundze
kupena kuplums kupris kurators kurmis kūrorts kurpe kurss kurtuve kušķis kūts kvadrāts kvalitāte kvarcs kvass kvēle
kviesis kvīts labdaris labība labums lācene lācis lāde lādiņš lāgs lagūna laiks laime laipa laiva lakats laksts lāma
lampa lapa lapene lapotne lapsa lāse lasis lāsteka lata ļaudis lauks lauva lāva lavīna lazda lēca lecekts lēciens
lēdija ledus leģenda lekcija lektors lelle lēmējs lēmums leņķis lenta leopards lepnums liāna liberālis lībieši līcis
līdaka lidmašīna lidosta līdums līdzenums liecība liekšķere liellops liepa liesma lietus lifts līgo līgums ligzda
lija līks likteņi likums lilija līme limonāde lineāls līnija linums ļipa lirika litrs līvi loceklis loģika logo logs
lok lokans loks loma lomi lopiņš loterija lotoss lubiņa ludziņa luga lūgums lūka lūks lukturis lūpa lupīna lūsis
lustra lūzums mācītājs mačs magnēts magone maijs maina maisiņš maize māja mājiens makaroni mākonis makšķere māla
maliņa malka māls maltuve māmiņa mamma mamuts mandele manēža mango manta mape maratons margarīns mārīte marka
marmelāde mārrutki mārsils marts masa mašīna maska masts materiāls mati maurs mazgātava mazulis mēbele medaļa
medmāsa mednis medus megafons mehānisms meistars meita meldri mēle mellene melnums melone menca mēness mērce
mērījums mērkaķis mērogs metāls metenis metode metrs mežābele mežģīne mežrags mežs miegs miers miesa mieži miga
migla mīkla mikrofons mīkstums mīla milimetrs miljons milti mīļums milzis minerāls ministrs minūte mirāža mirklis
misiņš mistika mitrums mīts mode modulis molekula mols monēta monitors montāža morss mošeja motors mozaīka mugura
muita muiža mūķene mūlis mundrums murds mūris mūrnieks muša muskulis mušmire mutautiņš mute mutulis muzejs mūzika
mūžs nabags nācija nafta nagla nags naivums nākotne nakts namdaris namiņš nams narcise nāriņa nasta nātns nātre
nauda nedēļa negaiss nēģis nektārs neļķe niedre nieki niķis ņirba nitrāts nodaļa nogāze nojausma nokrāsa nolēmums
nolikums nomale nometne nora norma nosaukums noskaņa nostāsts notece notikums nots novads novele nozare nozīme
nūdele nūja nulle oāze oāzīte obelisks objekts odere odiņš ods odziņa oga ogle oglīte ogulājs okeāns oktāva oktets
oktobris ola oļi olimpiāde olīva olnīca omlete omnibuss omulība opera optika orākuls oranžs ordenis orhideja orkāns
orķestris ornaments oša osis osmoze osta ota otiņa otrdiena ovāls oža ozols paaudze pabalsts paciņa padome pagale
paija paisums pajūgs paka pakete paklājs palags palete palīgs palma palodze pamats panda pankūka panna panorāma
pants papele papīrs paprika paradīze pārbaude pāris parks pārmaiņa pārsla pārtika parūka pārvads pasaka pasts
pateicība patversme pauze pavards pavediens pāvs pēda pelavas peldētājs pele peļķe pelni penālis pensija periods
pērkons pērle perons persiks pērtiķis pētnieks pianists pica pieci piedurkne piegāde piekraste piemērs piens piepūle
piere pietura piezīme pīķis pikniks pīlādzis pīle piliens pilots pils pingvīns pinkulis pinums pionieris pipars pīpe
pīrāgs pirksts pirts pistācija pitons plaisa plāksne planēta pļāpa platums plaukts pļava pleca pleds plekste pletne
plēve plikne plīts plosts pludmale plūme plūsma podiņš pods poga polis polonēze pols ponijs porcelāns portāls posms
pote pozīcija prakse prāmis prasība prāts prēmija priede princis prizma procents produkts profils programma projekts
prospekts protokols provīzija publika pūce pudele puika puisis pujene pūka puķe pūķis pūlis pulks pulss pulveris
punduris punkts punšs pupa pūpols puravs purene purns pūrs purvs pusdienas puse pušķis putas putekļi putns putra
rabarbers rācenis radars radio ragavas rags raibums raidījums rajons rakete raksts rallijs rāmis rampa rāmums
rāpulis rasa rasiņa rasols ratiņi ratnīca raudene raugs raušana ražotājs reakcija rēbuss recepte redaktors redze
regbijs reģions reitings rēķins reklāma rekords rektors remonts renesanse reņģe republika resnums resurss retums
rezerve režisors rezultāts rībiens rieksts riepa riests riets rieva rīks rīme rinda riņķis ripa rīsi rītausma
ritenis ritms rīts ritulis rīve rīvmaize robots robs roka rokdarbi romāns rombs ronis rosība rota rozā roze rozīne
rozmarīns rubīns rūciens rudens rudmiese rudzi rūķis ruksis rullis ruma runa runcis rūpes rupjmaize rūpnīca rupucis
rūsa rūsgans rutks rūts sābris sacensība sadaļa sagatave šahs saiets saime saite saiva sajūta sakne saktiņa sala
saldējums šalle salmi salna sāls salūts šampūns samts sanāksme sandale saņēmējs sapnis saprāts sapulce saraksts
sardīne sarkanums sarma sārtums saruna šaržs saskaņa sastāvs satelīts satiksme saturs sauja saule sauna šaurums
sausiņš savienība savvaļa scenārijs sēde šefpavārs šefs sega segums segvārds seja sēkliņa sekretārs sektors sekunde
selerija semafors semināri senatne sēne sensors serde sērija serviss seši sesks sešstūris sēta sētiņa sētnieks
sezona shēma siena siers sieva šīferis signāls sīkdatne sīkums sile sīlis siļķe siltums siluets simbols simetrija
simfonija simts sinepes šinšilla sīpols sirds sirma sirpis sīrups sistēma sitiens situācija sivēns sižets skābene
skafandrs skaists skaļums skaņa skapis skarba skate šķautne šķēle šķembas šķēres skice šķidrums šķiedra šķipsna
šķirne šķīvis skola skrējējs skrituļi skropsta skrūve skudra skuja skulptors skumbrija skunkss skursteņi šķūtis
slaloms slānis slauktuve slava slēdzis slēģis sleja slēpe slidas slieka slīpums sloka slota smaids smalkums smarža
smēķis smilga smīns šnicele sniegs snīpis šņore snovbords snuķis šodiena šoferis šokolāde solis sols soma sonāte
šorti šoseja šovs spainis spalva spārns spēks spēle spīdums spieķis špikeris spilvens spināti spirāle spogulis spole
sports spožums sprādze spriedums šprotes spuldze spurdze stabs stacija stādiņš stafete standarts stārķis stāsts
statuja stāvs stends stepe stērste stiebrs stīga stikls stilbs stiprums stirna strauts strēle strīds strops
strūklaka students stumbrs stunda stūre sudrabs suka sūklis sūkņi sula summa sūna sunītis suns šūpoles šūpulis
suseklis sūtnis šuvēja šuvums svaigums svari svece sveiciens svēts sviests svilpe svins svīres svīta tablete tabula
tāfele tagadne taimiņš taka taksis takts talants talismans talka tālrunis tālskatis tālums tamburīns tāme tango
tante tapete tarifs tārps tase tāsis tastatūra taure tauta teātris tehnika teicējs tēja tējkanna teksti telefons
tēlnieks tēlotājs telpa tēls telts temats temps teniss tenors teorija tērauds termins tērps tētis tēvocis tēvs
tīģeris tīkls tikums tilpums tilts tīmeklis timiāns timpāns tīne tinte tinums tips tirdziņš tirgus tīrība tīrums
tītars tītenis tituls tomāts tonis tonna tornis torte tosts toverītis tradīcija traips traktors tramvajs trase
trauks treneris trepes triatlons trijotne triks trio trīs trofeja troksnis trompete tronis tropi trose trusis tuba
tūja tuksnesis tulks tulpe tunelis tunika tupele tūre tūrists turnīrs tuvums tvaiks tvertne tvirtums ūdele ūdens
uguns ultimāts upe upene ūpis upīte upleja upmala urāns urdziņa urga ūsainis ūsas usne uzbērums uzbūve uzdevums
uzgalis uzkalns uzkoda uzlīme uzmava uzņēmums uzplūds uzraksts uzrocis uzruna uzskats uzticība uzvalks uzvedums
vabole vācele vadonis vads vadzis vafele vaga vagons vaigs vainags vairogs vājpiens vakars valdnieks valis valnis
valoda valsts valūta vanags vaniļa vanna vāpe vāra varde vārna varonis vārpa vārsts vārti vasara vasks vate vāvere
vāze vecāki vecmāmiņa vectētiņš vecums vēders vedis veidols veikals vējiņš vējš vējtveris veļa vēlme velve vēna
ventilis veranda vēris vērmele vērotājs versme vērtība vēsture vēsums vētra vezīrs vezums video viduklis viedoklis
vieglums vienība viesis vieta vīģe vijole vikings vilciens vilks villa vilna vimba vīnoga vīns violets vīramāte
virkne virpulis vīrs virtuve virzība vista visums vitamīns vītenis vītne vītols vitrāža vizbulis vizīte vizla
volejbols volframs vulkāns zābaks žagars zāģis žakete zaķis zāle zalktis zaļums žanrs zārds zars žaunas zebiekste
zebra zefīrs zeķe želeja zeltene zemene zemnieks zemūdene zenīts zēns žests žetons zibens zibsnis zīds ziedi ziema
ziepes zīle zīlīte zilonis zilums zīme zīmols zīmulis ziņa ziņnesis ziņojums žirafe zirgs zirnis zivs zizlis
zobārsts zobs žodziņš žoga žogmale žogs žokejs zole zona zoodārzs zoologs zoss žubīte žuburs zupa žūrija žurnāls
zuša zutis zvaigzne zvans zvejnieks zvīņa zvirbulis
`
