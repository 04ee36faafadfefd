//! Walks of life: the words of a role that show one, and which of them one person may well be in.
//!
//! Own compilation from general knowledge. Words that many walks know ("chairman", "director", "member") are left out.

use super::words::Words;

/// A walk of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Government and parliament.
    Politics,
    /// Playing, training, refereeing.
    Sport,
    /// Stage, screen, page and canvas.
    Arts,
    /// Police and rescue.
    Police,
    /// Armed forces and armed groups.
    Military,
    /// Science and teaching.
    Science,
    /// Medicine.
    Medicine,
    /// Firms and markets.
    Business,
    /// The law.
    Law,
    /// Suspects, accused and convicts.
    Crime,
    /// Religion.
    Religion,
    /// The press.
    Press,
    /// Crafts, farming, driving and other work.
    Work,
}

use Field::{Arts, Business, Crime, Law, Medicine, Military, Police, Politics, Press, Religion, Science, Sport, Work};

static WORDS: [(Field, Words); 13] = [
    (
        Politics,
        Words::new(
            "president minister premier chancellor senator sen sen. congressman congresswoman representative rep rep.
            lawmaker legislator governor gov gov. mayor councillor councilor councilman councilwoman ambassador envoy
            diplomat mp msp mep politician negotiator taoiseach undersecretary secretary congressperson assemblyman
            assemblywoman alderman candidate speaker king queen prince princess emir sultan monarch treasurer",
        ),
    ),
    (
        Sport,
        Words::new(
            "goalkeeper striker midfielder defender winger forward quarterback pitcher footballer player coach referee umpire
            golfer swimmer runner boxer athlete sprinter cyclist skier batsman bowler wrestler jockey captain skipper
            linebacker shortstop catcher outfielder gymnast champion",
        ),
    ),
    (
        Arts,
        Words::new(
            "singer actor actress guitarist painter sculptor novelist poet playwright musician rapper composer conductor
            filmmaker comedian dancer model drummer pianist violinist artist author writer director-general photographer soprano
            tenor bassist",
        ),
    ),
    (
        Police,
        Words::new(
            "detective sergeant sgt sgt. constable sheriff trooper policeman policewoman inspector superintendent officer
            firefighter paramedic det det.",
        ),
    ),
    (
        Military,
        Words::new(
            "admiral adm adm. general gen gen. colonel col col. major lieutenant lt lt. brigadier commander cmdr soldier
            marine sailor veteran corporal private rebel insurgent militant fighter",
        ),
    ),
    (
        Science,
        Words::new(
            "professor prof prof. researcher scientist physicist chemist biologist historian astronomer economist lecturer
            scholar academic geologist sociologist psychologist engineer mathematician epidemiologist climatologist",
        ),
    ),
    (Medicine, Words::new("doctor physician surgeon nurse dentist psychiatrist pharmacist midwife veterinarian vet")),
    (
        Business,
        Words::new(
            "ceo cfo coo cto entrepreneur investor banker trader broker analyst founder co-founder businessman businesswoman
            tycoon magnate billionaire",
        ),
    ),
    (Law, Words::new("judge justice lawyer attorney prosecutor solicitor barrister magistrate counsel jurist")),
    (
        Crime,
        Words::new(
            "suspect defendant gunman shooter attacker convict inmate prisoner robber burglar murderer killer rapist bomber
            hijacker kidnapper smuggler",
        ),
    ),
    (Religion, Words::new("pope cardinal archbishop bishop rabbi imam pastor priest ayatollah mullah nun monk vicar chaplain")),
    (Press, Words::new("journalist reporter correspondent editor columnist anchor presenter broadcaster blogger")),
    (
        Work,
        Words::new(
            "farmer baker welder plumber electrician carpenter driver pilot teacher waiter waitress chef cook mechanic miner
            fisherman shopkeeper barber hairdresser gardener cleaner janitor clerk librarian student pupil pensioner
            carpenter bricklayer butcher tailor sailor postman headteacher",
        ),
    ),
];

/// Walks of life that one person may well be in, at once or one after another.
const TOGETHER: [(Field, Field); 24] = [
    (Politics, Military),
    (Politics, Business),
    (Politics, Law),
    (Politics, Science),
    (Politics, Crime),
    (Politics, Press),
    (Politics, Medicine),
    (Politics, Religion),
    (Business, Law),
    (Business, Crime),
    (Business, Science),
    (Business, Press),
    (Business, Sport),
    (Science, Medicine),
    (Science, Press),
    (Science, Arts),
    (Police, Military),
    (Police, Crime),
    (Police, Law),
    (Law, Science),
    (Arts, Press),
    (Crime, Work),
    (Crime, Military),
    (Police, Politics),
];

/// The walks of life that a word of a role shows.
pub fn of(word: &str) -> impl Iterator<Item = Field> + '_ {
    WORDS.iter().filter(move |(_, words)| words.has(word)).map(|(field, _)| *field)
}

/// True where one person may well be in both.
pub fn together(a: Field, b: Field) -> bool {
    a == b || TOGETHER.contains(&(a, b)) || TOGETHER.contains(&(b, a))
}

/// Words of roles that mean the same office, the usual one first.
const OFFICES: [(&str, &str); 8] = [
    ("head", "minister secretary chief boss leader"),
    ("spokesperson", "spokesman spokeswoman"),
    ("representative", "congressman congresswoman rep reps congressperson"),
    ("senator", "sen sens"),
    ("governor", "gov govs"),
    ("chair", "chairman chairwoman chairperson"),
    ("general", "gen"),
    ("professor", "prof"),
];

/// The usual word for an office, of a lower-case word without full stop ("head" of "secretary").
pub fn office(word: &str) -> &str {
    let found = OFFICES.iter().find(|(_, others)| others.split(' ').any(|other| other == word));
    let spelling = if word == "defence" { "defense" } else { word };
    found.map_or(spelling, |(usual, _)| usual)
}

/// Words of a role that do not tell which office it is.
pub static ASIDE: Words = Words::new(
    "the a an of for and in at to on his her its their former ex acting interim then late new longtime veteran current
    incumbent outgoing mr mr. mrs mrs. ms ms. dr dr. sir",
);

#[cfg(test)]
mod tests {
    use super::{Field, of, together};

    #[test]
    fn a_word_shows_a_walk_of_life() {
        assert_eq!(of("Goalkeeper").collect::<Vec<_>>(), [Field::Sport]);
        assert_eq!(of("chairman").count(), 0);
        assert!(together(Field::Crime, Field::Politics) && !together(Field::Sport, Field::Politics));
    }
}
