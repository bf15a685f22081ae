#include "indexer/extract/name_words.h"

namespace dateline {

std::string_view place_names() {
  return "aberdeen adelaide afghanistan africa alabama alaska albania albany alberta alexandria algeria "
         "algiers alsace america amsterdam angola ankara antarctica antwerp argentina arizona arkansas "
         "armenia asia athens atlanta auschwitz austin australia austria azerbaijan babylon baghdad "
         "bahamas balkans baltimore bangkok bangladesh barcelona basel bavaria beijing beirut belarus "
         "belfast belgium belgorod bengal berlin bermuda bern bethlehem birmingham bolivia bombay bonn "
         "bosnia boston botswana brazil brisbane bristol britain brittany broadway bronx brooklyn "
         "brunswick brussels budapest buffalo bulgaria burgundy burma byzantium cairo calcutta california "
         "cambodia cambridge cameroon canada cardiff carolina catalonia caucasus charleston charlotte "
         "chechnya chernobyl cheshire chicago chile china cincinnati cleveland cologne colombia colorado "
         "columbia columbus congo connecticut constantinople copenhagen cork cornwall corsica coventry "
         "crete crimea croatia cuba cumbria cyprus dakota dallas damascus delaware delhi denmark denver "
         "derbyshire detroit devon donbas donetsk dorset downing dresden dublin durham ecuador edinburgh "
         "egypt england essex estonia ethiopia eurasia europe finland flanders florence florida france "
         "frankfurt gaza geneva genoa georgia germany gettysburg ghana glasgow gloucestershire greece "
         "guatemala haiti hamburg hampshire hanoi harlem hartford havana hawaii heathrow helsinki "
         "hiroshima hokkaido holland hollywood honduras honolulu houston hungary iceland idaho illinois "
         "india indiana indianapolis indonesia internet iowa iran iraq ireland israel istanbul italy "
         "jakarta jamaica japan jersey jerusalem jordan kabul kansas karachi kashmir kazakhstan kent "
         "kentucky kenya kharkiv kherson kiev kingston kolkata kongsberg korea kosovo kremlin kursk kyiv "
         "kyoto lagos lahore lancashire laos latvia lebanon leeds leicester leipzig leningrad libya "
         "lisbon lithuania liverpool lombardy london lorraine louisiana luhansk luxembourg lviv macedonia "
         "madrid maine malaysia malta manchester manchuria manhattan manila manitoba mariupol maryland "
         "massachusetts melbourne memphis mesopotamia mexico miami michigan middlesex milan milwaukee "
         "minneapolis minnesota minsk mississippi missouri mobile moldova mongolia montana montenegro "
         "montgomery montreal morocco moscow mozambique mumbai munich myanmar nagasaki nairobi namibia "
         "naples nashville nassau nato nebraska nepal netherlands netherlands-antilles nevada newark "
         "newcastle newfoundland nicaragua nigeria norfolk normandy northumberland norway nottingham "
         "oakland oceania odesa odessa ohio okinawa oklahoma ontario oregon orlando osaka oslo ottawa "
         "oxford pakistan palestine panama paraguay paris pennsylvania pentagon perth peru philadelphia "
         "philippines phoenix pittsburgh poland portland portugal prague provence providence prussia "
         "punjab pyongyang quebec queens queensland raleigh rhode richmond rochester romania rome "
         "rotterdam russia rwanda sacramento saigon sardinia saskatchewan savannah saxony scandinavia "
         "scotia scotland seattle senegal seoul serbia sevastopol seville shanghai sheffield siberia "
         "sicily singapore slovakia slovenia somalia somerset spain stalingrad stockholm stuttgart sudan "
         "suffolk sunderland surrey sussex swansea sweden sydney syria taiwan tampa tanzania tasmania "
         "tehran tennessee texas thailand tibet tokyo toronto tripoli tunis tunisia turin turkey tuscany "
         "uganda ukraine uruguay utah uzbekistan valencia vancouver vatican venezuela venice vermont "
         "victoria vienna vietnam virginia vladivostok wales wall warsaw warwickshire washington waterloo "
         "wembley westminster wiltshire wisconsin worcestershire wyoming york yorkshire yukon zambia "
         "zaporizhzhia zimbabwe zurich";
}

std::string_view place_openers() {
  return "abu ac addis as banca banco bank bankers banque battle bay buenos camp cape castle cathedral "
         "central church cie club college compagnie costa credit east eastern el empire fc fort ft great "
         "greater groupe grupo gruppo gulf hms hoechst hong hotel house institute isle kingdom knights "
         "kuala lake las little long lords los lower ministry monte mount mt museum mv new north "
         "northeast northeastern northern northwest northwestern order palm point port prensa puerto "
         "radio republic rio river saint san santa santo sao sierra silicon societe south southeast "
         "southeastern southern southwest southwestern ss st ste temple united university upper uss villa "
         "west western";
}

std::string_view thing_heads() {
  return "academy acquisition act administration ag agency agreement air airlines airport airways album "
         "alliance amendment arena army assembly associates association athletics avenue award awards "
         "bancorp bancshares band bank bankers basin battalion bay beach board books boulevard bowl "
         "branch brewery bridge brigade broadcasting brokers brothers building bureau canal canyon castle "
         "cathedral cemetery center centre chair chamber championship championships channel chapel "
         "charter chemicals circuit clinic club co coast college colony command commission committee "
         "communications community company conference congress conservatory constitution cooperative corp "
         "corporation corps cos council county court creek cup cups dam data day departement department "
         "departments derby desert district division dlrs doctrine dynasty eagles edition electric "
         "electronics empire ensemble enterprises entertainment equivalent estate exchange exhibition "
         "expedition expressway factory falls federation festival film films fleet force forces forest "
         "formation foundation fund gallery games garden gardens gate giants glacier gmbh group guard "
         "guild hall harbor harbour heights highlands highway holdings hospital hotel hotels house inc "
         "incident industries inn institute institution insurance international island islands isles "
         "journal kingdom laboratories laboratory language law league leagues legislature library limited "
         "line lines llc lodge ltd machine magazine mall manor market massacre medal media memorial "
         "metall metals minerals ministry monastery monument motors motorway mountain mountains movement "
         "museum navy network news nightclub nv oblast observatory office orchestra order organisation "
         "organization palace parish parkway parliament partners party pass path peninsula petroleum "
         "pharmaceuticals pictures pipeline plan plateau playfield plaza plc point port post prefecture "
         "prefectures press prison prize productions programme project province publications publishers "
         "publishing quartet quintet race railroad railway range ranger reactor recordings records "
         "regiment region registry republic reservation reserve reservoir resort review revolution river "
         "road rocks route sa sanctuary school schools sea securities semiconductor seminary senate "
         "series services shipyard shire shop show sinfonia society solutions sonata spa space spring "
         "springs squadron square stadium stakes station statue steel store strait street studio studios "
         "suite summit supreme swamp symphony synagogue syndrome system systems technologies technology "
         "telecom telecommunications telegraph telephone telescope television temple tenets terminal "
         "territory theater theatre theatres theorem theory times tool tournament tower towers township "
         "trading trail transit treaty tribe tribune trilogy trio trophy trust tunnel union units "
         "university valley vehicle venture victory village volcano wall war wars waters watershed weekly "
         "wing works yard zone zoo";
}

std::string_view soft_heads() {
  return "band banks bell blues boys brook brooks bush church city east field fields ford forest girls "
         "glen green group grove hill hills hollow hood lake land lane man marsh men moor north page park "
         "pond pool reef rhodes rivers shore shores song south state states stone story time town wells "
         "west wood woods world worth";
}

}  // namespace dateline
