//! Titles in front of names, and the words that follow "of" in them.
//!
//! Own compilation: courtesy titles, offices, ranks, clergy, police, as English-language news styles write them (the style guides of
//! agencies abbreviate Sen., Rep., Gov., Gen.); portfolios are the names of ministries and departments.

use super::words::Words;

/// Words that stand, capitalised, as the last word of a title right in front of a name.
pub static TITLE: Words = Words::new(
    "mr mr. mrs mrs. ms ms. miss mx mx. shri smt smt. madam madame monsieur sir dame lord lady baron baroness count countess duke
    duchess earl viscount king queen prince princess emperor empress sultan emir sheikh shaikh sheik shah pope cardinal
    archbishop bishop rabbi imam ayatollah mullah mufti father sister brother mother reverend rev rev. pastor
    monsignor dr dr. doctor prof prof. professor dean provost chancellor vice-chancellor president vice-president premier
    minister secretary undersecretary ambassador envoy consul attaché governor gov gov. lt.gov. senator sen sen. sens.
    representative rep rep. reps. congressman congresswoman delegate assemblyman assemblywoman councilman
    councilwoman councillor councilor councilmember alderman mayor commissioner speaker whip leader chair chairman
    chairwoman chairperson director administrator comptroller treasurer auditor solicitor prosecutor attorney atty atty. judge justice
    magistrate marshal sheriff chief constable inspector superintendent sergeant sgt sgt. detective det det. det.sgt. officer
    agent trooper deputy lieutenant lt lt. captain capt capt. major maj maj. colonel col col. brigadier brig brig. general gen gen.
    admiral adm adm. vice-admiral commander cmdr cmdr. corporal cpl cpl. private pvt pvt. ensign warden ranger
    coach manager spokesman spokeswoman spokesperson taoiseach tánaiste chancellor comrade hon hon. honorable honourable saint st
    ceo cfo coo cto chairman-elect president-elect mayor-elect governor-elect senator-elect pm mp msp mep mla td q.c. k.c.
    adviser advisor counselor counsellor counsel principal superintendent-general vicar canon sister-in-law patriarch
    executive collector barrister barr barr. engr engr. alhaji alhaja hajia mallam malam chief-whip cllr cllr. supt supt.
    insp insp. const const. pte pte. sgt-at-arms dcp acp dgp dig adgp sarpanch baba swami acharya justice-designate",
);

/// The whole word of a title that is cut short ("Sen.").
pub fn whole(title: &str) -> &str {
    match title.trim_end_matches('.') {
        "sen" => "senator",
        "rep" => "representative",
        "gov" => "governor",
        "gen" => "general",
        "col" => "colonel",
        "maj" => "major",
        "capt" => "captain",
        "lt" => "lieutenant",
        "sgt" => "sergeant",
        "det" => "detective",
        "insp" => "inspector",
        "supt" => "superintendent",
        "cmdr" => "commander",
        "adm" => "admiral",
        "prof" => "professor",
        "dr" => "doctor",
        "rev" => "reverend",
        "cllr" => "councillor",
        "atty" => "attorney",
        _ => title,
    }
}

/// Words that stand before a title word and belong to it ("Vice President", "Deputy Foreign Minister").
pub static TITLE_MODIFIER: Words = Words::new(
    "vice deputy assistant associate acting interim former ex then-president executive chief senior junior first second
    prime foreign defense defence finance interior home justice health education energy labor labour trade agriculture
    environment housing transport transportation treasury commerce state culture sports tourism information intelligence security
    national federal general attorney solicitor lieutenant major brigadier rear vice sergeant managing special presidential supreme
    district circuit police fire press majority minority house senate shadow crown grand high chief homeland
    veterans affairs economy economic development immigration border policy communications external internal nuclear climate
    surgeon adjutant inspector postmaster secretary under parliamentary opposition
    lord lady right most",
);

/// Titles that tell a man.
pub static MALE_TITLE: Words = Words::new(
    "mr mr. shri sir lord king prince baron duke earl viscount emperor sultan emir sheikh shaikh sheik shah pope cardinal archbishop
    bishop rabbi imam ayatollah mullah father brother monsieur congressman assemblyman councilman alderman
    chairman spokesman monsignor alhaji mallam malam baba swami",
);

/// Titles that tell a woman.
pub static FEMALE_TITLE: Words = Words::new(
    "mrs mrs. ms ms. miss smt smt. madam madame dame lady queen princess baroness duchess countess empress sister
    congresswoman assemblywoman councilwoman chairwoman spokeswoman alhaja hajia",
);

/// What may follow "of" inside a title in front of a name ("Secretary of State", "Director of National Intelligence").
pub static PORTFOLIO: Words = Words::new(
    "state defense defence treasury the interior commerce labor labour health human services energy education homeland security
    foreign affairs finance justice staff national intelligence house representatives commons lords transportation transport agriculture
    veterans housing urban development trade war police operations communications police parliament assembly senate council
    appeals culture sports information planning public works home environment immigration police army navy armed forces",
);

/// Members of a party, whose name may stand before theirs ("Democrat Ana Ruiz").
pub static PARTISAN: Words = Words::new("democrat republican tory independent conservative liberal labourite");

/// Words that follow a name and belong to it.
pub static NAME_SUFFIX: Words = Words::new("jr jr. sr sr. ii iii iv md m.d. phd ph.d. esq esq. mbe obe cbe");

/// Those among them that are degrees and honours, which do not tell one man from another. Without full stops.
pub static DEGREE: Words = Words::new("md phd esq mbe obe cbe");

/// Lower-case particles inside names.
pub static PARTICLE: Words = Words::new(
    "al el bin ibn ben bint abu abd de del della di da das dos du la las le van von der den ter ten zu zur y",
);

/// Articles of Arabic that a hyphen ties to the rest of the name ("ash-Sharq").
pub static HYPHENED_PARTICLE: Words = Words::new("al el as ash an ad ar az at ul ud ur");

/// Titles of courtesy, which are no role.
pub static COURTESY: Words = Words::new(
    "mr mr. mrs mrs. ms ms. miss mx mx. shri smt smt. sir dame lord lady madam madame monsieur dr dr. hon hon. st saint late young old
    barr barr. engr engr. alhaji alhaja hajia mallam malam",
);
