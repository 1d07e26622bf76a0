/**
 * Everyday words of letters, notes and answers, in whatever form: a paragraph that has one is not yet about it.
 * A few pages of a source are too few to tell these from the words that are a subject.
 */
export const EVERYDAY_WORDS: readonly string[] = (
  'ny god stor lille lang kort høj lav vigtig væsentlig nødvendig mulig relevant særlig ' +
  'enkelt klar positiv negativ aktuel samlet bred fælles forskellig øget bedst ekstra dag ' +
  'måned uge tid sted del side punkt spørgsmål svar problem løsning årsag grund eksempel ' +
  'tilfælde forhold sammenhæng situation betydning formål resultat effekt følge udfordring ' +
  'erfaring viden ønske ønsker håb krav hensyn omfang antal gruppe person mennesker folk liv ' +
  'hjælp støtte arbejde arbejder bruge bruger bidrage sikre opnå skabe finde fortsætte ' +
  'starte ændre øge mangle mangler opleve oplevelse indgå møde mødes tale vise vurdere ' +
  'vurdering beskrive beskriver bemærke bemærker bemærkning opmærksom opmærksomhed fremgå ' +
  'fremgår betyde betyder medføre forvente forventes forventning foreslår foreslå foreslås ' +
  'anbefale anbefaler anbefaling anføre nævne nævnt følger følgende omfatte omhandle gælde ' +
  'handle handler dreje holde tilbyde tilbydes tilbud modtage modtager deltage deltager ' +
  'deltagelse kende kendt kender lægge lagt sætte stille stilles etablere etableret ' +
  'gennemføre gennemført forbedre udarbejde undersøge undersøgelse afklare anvende anvendt ' +
  'basere baseret rette rettet målrettet tilrettelægge fremme løbende tidligere nuværende ' +
  'fremtid fremadrettet konkret direkte umiddelbar naturlig faglig politisk offentlig ' +
  'kommunal lokal økonomisk social økonomi udgift ramme plan aftale beslutning beslutte ' +
  'ressource kvalitet niveau retning indhold materiale notat rapport dokument afsnit tabel ' +
  'bilag oversigt beskrivelse udvidet udvide ansvar opgave medarbejder ledelse leder ansat ' +
  'ansætte ret regel lov tag bidrag enighed enig uenig glad imod afsat rum brug tæt svær let ' +
  'flere færre ændring baggrund perspektiv helhed forløb adgang afdeling afgøre afgørelse ' +
  'afgørende afhænge afprøve afspejle aften aktiv almindelig analyse angive anlægge ' +
  'ansvarlig antage antagelse appellere august april begge begrebet begrænse begynde ' +
  'begyndelse behandle bekymre bekymring berøre beskæftige beskytte bestemme bestå består ' +
  'betaling betragte bevare bevidst bevæge billede bringe bygge centrum daglig danne ' +
  'december dele deler dialog diskutere drage drive drift drøfte dække dårlig effektiv ' +
  'efterfølgende efterår efterlyse egentlig egen egne ejer eksistere ende endvidere enhver ' +
  'erhverv erkende etablering eventuel evne fald falde fast fastholde fastlægge februar fejl ' +
  'figur finansiere flertal flytte flest foranstaltning forbinde forbindelse forbrug ' +
  'forbehold fordel fordele foregå foretage forhandling forhindre forklare forklaring ' +
  'forlænge form formidle formulere forpligte forpligtelse forskel forslå forstå forståelse ' +
  'forsøg forsøge fortælle fortsat forudsætning forudsætte forår fravær fremhæve fremlægge ' +
  'fremover fremskridt fri frivillig fungere funktion fylde føle følelse føre første gavn ' +
  'gavne generel gennemgang gennemsnit give givet glæde godkende godt grad gribe grundig ' +
  'grundlag grænse gøre halv halvdel handling hel hensigt hensigtsmæssig uhensigtsmæssig ' +
  'henvende henvise henvisning hente hinanden hjemme hjælpe holdning hurtig hvile hælde hæve ' +
  'hænge hører høre hånd håndtere ide identificere igangsætte imødekomme inddrage ' +
  'inddragelse indblik indebære indeholde indføre indgang indhente indlede individuel ' +
  'indstille indtryk information informere inkludere inspirere interesse interessant ' +
  'invitere iværksætte januar juli juni kalde karakter kendskab kigge klare kompetence ' +
  'kompleks kompliceret koncept konklusion konsekvens kontakt koordinere koordinering koste ' +
  'kraft kritisk kræve kvartal købe langsigtet lave ledig lejlighed lever leve leveret ligge ' +
  'linje liste lovgivning lukke løbe løfte løse læse lære løn magte maj marked marts medlem ' +
  'medvirke mene mening metode middel miste mistet model motivere motivation modsat modstand ' +
  'myndighed mål måle målsætning mængde mønster nedsætte notere november nytte nå nærhed ' +
  'næste objektiv oktober omtale omtalt opbakning opbygge opdatere opfatte opfattelse ' +
  'opfordre opfordring opfylde opfølgning ophold opholde ophør oplagt oplyse oplysning oplæg ' +
  'opretholde oprette oprindelig opstart opstille opstå optage optræde organisation ' +
  'organisere orientere overblik overgang overordnet overraske overse overskud oversætte ' +
  'overtage overveje passe pege periode personlig placere plads pladsere praksis praktisk ' +
  'presse primær princip prioritere prioritering private problemstilling produkt program ' +
  'præcis præge præsentere prøve påpege påvirke påvise pågældende rapportere realistisk ' +
  'redegøre redegørelse reduktion reducere refleksion registrere repræsentere respekt ' +
  'respons risikere risiko rolle række råd rådgive rådgivning sag samfund samtale samtlige ' +
  'sektor sende september sidde sigte sikkerhed sikring ske skelne skift skifte skille ' +
  'skrive skrevet skyld skyldes slippe slutte slå smal spare sparre spille sprede standard ' +
  'stemme stigende stilling stoppe stramme strategi strategisk struktur stærk størrelse ' +
  'størst sund supplere svare sygdom synlig synspunkt system søge søgt tabe takke takker tal ' +
  'tanke tegn teknisk teori tema tilbagevendende tilføje tilføre tilgang tilgå tilknytning ' +
  'tilknyttet tilladelse tillid tilpasse tilrette tilsvarende tilstand tilstede ' +
  'tilstrækkelig tiltag time tiltænke tjene tone tradition trin tro træde træffe trække tur ' +
  'tværgående tværfaglig tværs tvivl tvinge tydelig tydeliggøre typisk tænke tænker ubalance ' +
  'udbrede udbytte uddybe udelukke udfordre udforme udfylde udføre udgangspunkt udgive ' +
  'udgøre udkast udløb udløbe udmelde udnytte udpege udsende udskifte udtale udtalelse ' +
  'udtryk udtrykke udvalgt udveksle udvise ugentlig ukendt uklar uklarhed umulig understrege ' +
  'understøtte undervejs undervise undgå undre undres undring uenighed utilstrækkelig valg ' +
  'vanskelig vanskelighed varetage varig variere vedlægge vedrøre vedtage vej vejlede ' +
  'vejledning velkommen vende venstre version videre videregive vidtgående vigtighed vilje ' +
  'vilkår virkelig virkelighed virkning visse voksen vælge vælger vægt værdi værktøj væsen ' +
  'yde yderligere åbenhed åbenlys årlig øvrige ven kollega problematik bekræfte lighed ' +
  'ansøge ansøgning tildele tildeling tilstræbe omstændighed afventer afvente bekymrende ' +
  'ærgerlig beklage beklagelig rimelig urimelig fornuftig tilfreds utilfreds rigtig forkert ' +
  'nem hård blød dyb rask hurtigt langsom formand forperson høringspart'
).split(' ')
