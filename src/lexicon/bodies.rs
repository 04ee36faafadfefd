//! Organisations and places that go by several names, and names that every state or town has one of.
//!
//! Own compilation from general knowledge of how English-language news names them.

use super::words::Words;
use std::collections::HashMap;
use std::sync::OnceLock;

/// One body a line, its usual name first. Without "the", full stops and the state's own adjective.
const NAMES: &str = "
Department of Defense,Defense Department,Pentagon,DoD,Department of War,War Department
Department of State,State Department
Department of Justice,Justice Department,DoJ
Department of the Treasury,Treasury Department,Department of Treasury
Department of Homeland Security,Homeland Security Department,DHS,Homeland Security
Department of Energy,Energy Department
Department of Commerce,Commerce Department
Department of Labor,Labor Department
Department of Agriculture,Agriculture Department,USDA
Department of Education,Education Department
Department of Transportation,Transportation Department
Department of Health and Human Services,Health and Human Services Department,HHS
Department of Housing and Urban Development,HUD
Department of Veterans Affairs,Veterans Affairs Department
Department of the Interior,Interior Department
Environmental Protection Agency,EPA
Food and Drug Administration,FDA
Centers for Disease Control and Prevention,CDC,Centers for Disease Control
Federal Bureau of Investigation,FBI
Central Intelligence Agency,CIA
National Security Agency,NSA
Internal Revenue Service,IRS
Federal Reserve,Fed,Federal Reserve Board
Securities and Exchange Commission,SEC
Federal Trade Commission,FTC
Federal Communications Commission,FCC
Federal Aviation Administration,FAA
Federal Emergency Management Agency,FEMA
National Transportation Safety Board,NTSB
National Highway Traffic Safety Administration,NHTSA
National Oceanic and Atmospheric Administration,NOAA
National Aeronautics and Space Administration,NASA
National Institutes of Health,NIH
National Rifle Association,NRA
American Civil Liberties Union,ACLU
Immigration and Customs Enforcement,ICE
Drug Enforcement Administration,DEA
Republican National Committee,RNC
Democratic National Committee,DNC
Republican Party,Republicans,GOP
Democratic Party,Democrats
House of Representatives,House
United Nations,UN,UNO,United Nations Organization
UN Security Council,Security Council,United Nations Security Council
UN General Assembly,General Assembly,United Nations General Assembly
North Atlantic Treaty Organization,NATO,North Atlantic Treaty Organisation
International Atomic Energy Agency,IAEA
International Monetary Fund,IMF
World Health Organization,WHO,World Health Organisation
World Trade Organization,WTO
International Criminal Court,ICC
International Court of Justice,ICJ
Organization of the Petroleum Exporting Countries,OPEC
Organization for Security and Co-operation in Europe,OSCE
Organisation for Economic Co-operation and Development,OECD,Organization for Economic Cooperation and Development
Association of Southeast Asian Nations,ASEAN
Economic Community of West African States,ECOWAS
Intergovernmental Authority on Development,IGAD
African Union,AU
European Central Bank,ECB
European Commission
UN Relief and Works Agency,UNRWA
UN Children's Fund,UNICEF
UN High Commissioner for Refugees,UNHCR,UN refugee agency
International Committee of the Red Cross,ICRC
International Olympic Committee,IOC
Islamic Revolutionary Guard Corps,IRGC,Revolutionary Guards,Revolutionary Guard,Iran's Revolutionary Guards
Hezbollah,Hizbollah,Hizbullah,Hezbullah
Houthis,Houthi movement,Houthi rebels,Ansar Allah
Islamic State,ISIS,ISIL,Daesh,Islamic State of Iraq and Syria,Islamic State group
al-Qaeda,al-Qaida,al Qaeda,al Qaida
al-Shabaab,al-Shabab
Boko Haram
Kurdistan Workers' Party,PKK
Palestine Liberation Organization,PLO
Bharatiya Janata Party,BJP
African National Congress,ANC
Scottish National Party,SNP
Democratic Unionist Party,DUP
Labour Party,Labour
Conservative Party,Conservatives,Tories,Tory Party
Liberal Democrats,Lib Dems,Liberal Democrat Party
Christian Democratic Union,CDU
Social Democratic Party,SPD
Alternative for Germany,AfD
National Health Service,NHS
British Broadcasting Corporation,BBC
Metropolitan Police,Scotland Yard,Met Police
Federal Security Service,FSB
National Basketball Association,NBA
National Football League,NFL
National Hockey League,NHL
Major League Baseball,MLB
Fédération Internationale de Football Association,FIFA
Associated Press,AP
Agence France-Presse,AFP
New York Times,NYT
Wall Street Journal,WSJ
General Motors,GM
International Business Machines,IBM
Hewlett-Packard,HP
Volkswagen,VW
Kyiv,Kiev
Odesa,Odessa
Kharkiv,Kharkov
Mumbai,Bombay
Kolkata,Calcutta
Chennai,Madras
Bengaluru,Bangalore
Yangon,Rangoon
Beijing,Peking
Ho Chi Minh City,Saigon
Macau,Macao
New York City,New York,NYC
Los Angeles,LA
Gaza Strip,Gaza
Middle East,Mideast
Persian Gulf,Arabian Gulf
Saint Petersburg,St Petersburg
Falkland Islands,Falklands
";

/// Every other name, folded by `fold`, to the usual one, folded too; made at the first call.
pub fn usual(folded: &str, fold: fn(&str) -> String) -> Option<&'static str> {
    static USUAL: OnceLock<HashMap<String, String>> = OnceLock::new();
    let usual = USUAL.get_or_init(|| {
        let names = NAMES.lines().filter(|line| !line.is_empty()).map(|line| line.split(','));
        names
            .flat_map(|names| names.clone().map(move |name| (fold(name), fold(names.clone().next().unwrap_or(name)))))
            .collect()
    });
    usual.get(folded).map(String::as_str)
}

/// Words of which a name that many bodies have is made up: "the Foreign Ministry" is some state's, "the city council"
/// some city's.
pub static GENERIC: Words = Words::new(
    "ministry department dept bureau agency administration authority commission committee council board cabinet
    government parliament senate congress assembly court courts supreme high district superior appeals constitutional
    police army navy air force forces armed military guard coast national federal state city town county local
    foreign defense defence finance interior home justice health education energy labor labour trade agriculture
    environment housing transport transportation treasury commerce culture sports tourism information intelligence security
    affairs external internal public works of the and for on fire service emergency services prosecutor prosecutors
    prosecutor's attorney general office central bank university hospital school embassy opposition party museum library
    union central election electoral lower upper house chamber",
);
