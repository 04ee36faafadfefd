//! Morphological features: what a word's tags, form and place in the tree say of its number, tense, mood and the like.
//!
//! By rules and tables, after the guidelines of Universal Dependencies as `UD_English-EWT` applies them; where
//! `UD_English-GUM` differs (number of "you", degree of all adverbs, person of imperatives), EWT is followed. Features that
//! state a slip or a style of the writer (`Typo`, `Style`) and `ExtPos` are left out.

use super::tags::Feature::{
    self, Abbr, CaseAcc, CaseNom, DegreeCmp, DegreePos, DegreeSup, Foreign, GenderNeut, MoodImp, MoodInd, MoodSub,
    NumFormCombi, NumFormDigit, NumFormRoman, NumFormWord, NumTypeCard, NumTypeFrac, NumTypeOrd, NumberPlur,
    NumberPtan, NumberSing, Person1, Person2, Person3, Poss, PronTypeEmp, PronTypeInt, PronTypePrs, PronTypeRel,
    Reflex, TensePast, TensePres, VerbFormFin, VerbFormGer, VerbFormInf, VerbFormPart, VoicePass,
};
use super::tags::{Rel, Upos, Xpos};
use super::{Syntax, Word, lower};
use crate::lexicon::function_words::{ABBREVIATED, FEATURES, ORDINAL, PLURALE_TANTUM};
use std::collections::HashMap;
use std::fmt;
use std::iter::successors;
use std::sync::LazyLock;

/// How many governors are asked where a word has its features from one above it: conjuncts chain no longer.
const MAX_STEPS: usize = 8;

/// A set of [`Feature`]s; shown as in CoNLL-U, `_` where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Features(u64);

impl Features {
    /// True where `feature` is in the set.
    pub const fn has(self, feature: Feature) -> bool {
        self.0 >> feature as u32 & 1 == 1
    }

    /// The set with `feature`.
    const fn with(self, feature: Feature) -> Self {
        Self(self.0 | 1 << feature as u32)
    }

    /// The set without `feature`.
    const fn without(self, feature: Feature) -> Self {
        Self(self.0 & !(1 << feature as u32))
    }

    /// The features of both sets.
    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl fmt::Display for Features {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut features = Feature::ALL.iter().filter(|&&feature| self.has(feature));
        write!(f, "{}", features.next().map_or("_", |first| first.as_str()))?;
        features.try_for_each(|feature| write!(f, "|{}", feature.as_str()))
    }
}

impl FromIterator<Feature> for Features {
    fn from_iter<I: IntoIterator<Item = Feature>>(features: I) -> Self {
        features.into_iter().fold(Self::default(), Self::with)
    }
}

/// The features of token `token` of `syntax`, whose text is `form`.
pub(super) fn features(syntax: &Syntax, token: u32, form: &str) -> Features {
    let lower = lower(form);
    let word = *syntax.word(token);
    let clause = Clause { syntax, predicate: token };
    let found = match word.upos {
        Upos::Verb | Upos::Aux => verb(syntax, token, &lower),
        Upos::Noun | Upos::Propn | Upos::Sym => noun(word, syntax.lemma(token), &lower),
        Upos::Adj => degree(word.xpos).and(ordinal(&lower)),
        Upos::Num => cardinal(form),
        Upos::Pron if word.xpos == Xpos::Prp => personal(word.rel, function_word(word.xpos, &lower)),
        Upos::Pron | Upos::Det | Upos::Adv if is_wh(word.xpos) => clause.wh_word(&lower),
        Upos::Adv => degree(word.xpos).and(ordinal(&lower)).and(function_word(word.xpos, &lower)),
        Upos::Pron | Upos::Det | Upos::Part | Upos::Cconj | Upos::Intj => function_word(word.xpos, &lower),
        Upos::X if word.xpos == Xpos::Fw => set(&[Foreign]),
        _ => Features::default(),
    };
    if ABBREVIATED.has(&lower) { found.with(Abbr) } else { found }
}

fn set(features: &[Feature]) -> Features {
    features.iter().copied().collect()
}

/// What the table says of a form in lower case.
fn function_word(xpos: Xpos, lower: &str) -> Features {
    static TABLE: LazyLock<HashMap<(Xpos, &str), Features>> = LazyLock::new(|| {
        let rows = FEATURES.iter().filter_map(|&(xpos, forms, features)| {
            let features: Features = features.split('|').filter_map(Feature::from_text).collect();
            Some((Xpos::from_text(xpos)?, forms, features))
        });
        rows.flat_map(|(xpos, forms, features)| forms.split('/').map(move |form| ((xpos, form), features))).collect()
    });
    TABLE.get(&(xpos, lower)).copied().unwrap_or_default()
}

/// A personal pronoun: the case of "it" and "you", and emphasis ("the minister himself"), are for the relation to tell.
fn personal(rel: Rel, known: Features) -> Features {
    let has_two_cases = (known.has(Person2) || known.has(GenderNeut)) && !known.has(Poss) && !known.has(Reflex);
    let is_object = matches!(rel, Rel::Obj | Rel::Iobj | Rel::Obl | Rel::OblAgent | Rel::Nmod);
    match rel {
        _ if has_two_cases => known.with(if is_object { CaseAcc } else { CaseNom }),
        Rel::NmodUnmarked | Rel::OblUnmarked if known.has(Reflex) => known.without(PronTypePrs).with(PronTypeEmp),
        _ => known,
    }
}

fn is_wh(xpos: Xpos) -> bool {
    matches!(xpos, Xpos::Wdt | Xpos::Wp | Xpos::WpPoss | Xpos::Wrb)
}

fn degree(xpos: Xpos) -> Features {
    match xpos {
        Xpos::Jj | Xpos::Nnp => set(&[DegreePos]),
        Xpos::Jjr | Xpos::Rbr => set(&[DegreeCmp]),
        Xpos::Jjs | Xpos::Rbs => set(&[DegreeSup]),
        _ => Features::default(),
    }
}

/// "third", "twenty-first", "21st".
fn ordinal(lower: &str) -> Features {
    let last = lower.rsplit('-').next().unwrap_or(lower);
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| last.strip_suffix(end));
    if ORDINAL.has(last) {
        set(&[NumFormWord, NumTypeOrd])
    } else if digits.is_some_and(|d| d.ends_with(|c: char| c.is_ascii_digit())) {
        set(&[NumFormCombi, NumTypeOrd])
    } else {
        Features::default()
    }
}

fn noun(word: Word, lemma: &str, lower: &str) -> Features {
    let is_decade = lower.starts_with(|c: char| c.is_ascii_digit() || c == '\'') && lower.ends_with('s');
    match word.xpos {
        Xpos::Nns if is_decade => set(&[NumberPtan, NumFormCombi, NumTypeCard]),
        Xpos::Nns | Xpos::Nnps if PLURALE_TANTUM.has(lemma) || PLURALE_TANTUM.has(lower) => set(&[NumberPtan]),
        Xpos::Nns | Xpos::Nnps | Xpos::Fw => set(&[NumberPlur]),
        Xpos::Nn if lower == "half" => set(&[NumberSing, NumFormWord, NumTypeFrac]),
        Xpos::Nn if lower.starts_with(|c: char| c.is_ascii_digit()) => set(&[NumberSing]).and(ordinal(lower)),
        Xpos::Nn | Xpos::Nnp => set(&[NumberSing]),
        _ => Features::default(),
    }
}

fn cardinal(form: &str) -> Features {
    let is_roman = form.len() > 1 && form.chars().all(|c| "IVXLCDM".contains(c)) || matches!(form, "I" | "V" | "X");
    if form.contains(char::is_numeric) {
        let decimal = form.split_once('.').is_some_and(|(_, after)| after.chars().all(|c| c.is_ascii_digit()));
        set(&[NumFormDigit, if decimal { NumTypeFrac } else { NumTypeCard }])
    } else if is_roman {
        set(&[NumFormRoman, NumTypeCard])
    } else {
        let features = set(&[NumFormWord, NumTypeCard]);
        if form.len() == 1 { features.with(Abbr) } else { features }
    }
}

fn verb(syntax: &Syntax, token: u32, lower: &str) -> Features {
    let word = *syntax.word(token);
    let helps = matches!(word.rel, Rel::Aux | Rel::AuxPass | Rel::Cop);
    let clause = Clause { syntax, predicate: word.head.filter(|_| helps).unwrap_or(token) };
    match word.xpos {
        Xpos::Md => set(&[VerbFormFin]),
        Xpos::Vbz => set(&[MoodInd, NumberSing, Person3, TensePres, VerbFormFin]),
        Xpos::Vbp => set(&[MoodInd, TensePres, VerbFormFin]).and(clause.agreement(TensePres, lower)),
        Xpos::Vbd => set(&[MoodInd, TensePast, VerbFormFin]).and(clause.agreement(TensePast, lower)),
        Xpos::Vb if clause.is_imperative() => set(&[MoodImp, VerbFormFin]),
        Xpos::Vb if clause.is_subjunctive() => {
            set(&[MoodSub, TensePres, VerbFormFin]).and(clause.agreement(TensePres, lower))
        }
        Xpos::Vb => set(&[VerbFormInf]),
        Xpos::Vbg if word.upos == Upos::Verb && clause.is_gerund() => set(&[VerbFormGer]),
        Xpos::Vbg => set(&[TensePres, VerbFormPart]),
        Xpos::Vbn if word.upos == Upos::Verb && clause.is_passive() => set(&[TensePast, VerbFormPart, VoicePass]),
        Xpos::Vbn => set(&[TensePast, VerbFormPart]),
        _ => Features::default(),
    }
}

/// The clause of a predicate.
#[derive(Clone, Copy)]
struct Clause<'a> {
    syntax: &'a Syntax,
    predicate: u32,
}

impl Clause<'_> {
    fn rel(self) -> Rel {
        self.syntax.word(self.predicate).rel
    }

    fn child(self, test: impl Fn(&Word, &str) -> bool) -> Option<u32> {
        let mut children = self.syntax.children(self.predicate).iter().copied();
        children.find(|&c| test(self.syntax.word(c), self.syntax.lemma(c)))
    }

    fn has(self, test: impl Fn(&Word, &str) -> bool) -> bool {
        self.child(test).is_some()
    }

    fn subject(self) -> Option<u32> {
        self.child(|word, _| word.rel.is_subject()).or_else(|| self.child(|word, _| word.rel == Rel::Expl))
    }

    fn has_helper(self) -> bool {
        self.has(|word, _| matches!(word.rel, Rel::Aux | Rel::AuxPass))
    }

    /// This clause and, as long as it is a conjunct, the one it is joined to.
    fn conjuncts(self) -> impl Iterator<Item = Self> {
        let joined = |clause: &Self| {
            let head = clause.syntax.word(clause.predicate).head.filter(|_| clause.rel() == Rel::Conj)?;
            Some(Self { predicate: head, ..*clause })
        };
        successors(Some(self), joined).take(MAX_STEPS)
    }

    /// Person and number by the subject; "who" and "which" are what they refer to.
    fn agreement(self, tense: Feature, lower: &str) -> Features {
        let with_subject = self.conjuncts().find(|clause| clause.subject().is_some());
        let clause = with_subject.unwrap_or(self);
        let subject = clause.subject().filter(|&s| !is_wh(self.syntax.word(s).xpos) || clause.rel() != Rel::AclRelcl);
        let head = self.syntax.word(clause.predicate).head.filter(|_| clause.rel() == Rel::AclRelcl);
        let Some(subject) = subject.or(head) else {
            return set(&[NumberSing, if tense == TensePres { Person1 } else { Person3 }]);
        };
        let many = matches!(self.syntax.word(subject).xpos, Xpos::Nns | Xpos::Nnps);
        match self.syntax.lemma(subject).to_lowercase().as_str() {
            "i" => set(&[NumberSing, Person1]),
            "we" => set(&[NumberPlur, Person1]),
            "you" => set(&[NumberSing, Person2]),
            _ if lower == "was" => set(&[NumberSing, Person3]),
            "they" => set(&[NumberPlur, Person3]),
            _ if many || tense == TensePres || lower == "were" => set(&[NumberPlur, Person3]),
            _ => set(&[NumberSing, Person3]),
        }
    }

    /// "Call the office", "and wait", "do n't go": a main clause without subject, "to" and modal verb.
    fn is_imperative(self) -> bool {
        let told = |word: &Word, lemma: &str| {
            word.rel.is_subject() || matches!(word.xpos, Xpos::To | Xpos::Md) || (word.rel == Rel::Aux && lemma != "do")
        };
        let Some(clause) = self.conjuncts().find(|c| c.rel() != Rel::Conj || c.has(told)) else { return false };
        matches!(clause.rel(), Rel::Root | Rel::Parataxis | Rel::Ccomp) && !clause.has(told)
    }

    /// "(demanded) that he go".
    fn is_subjunctive(self) -> bool {
        let that = |word: &Word, lemma: &str| word.rel == Rel::Mark && lemma == "that";
        self.rel() == Rel::Ccomp && self.has(that) && self.subject().is_some() && !self.has_helper()
    }

    /// "keep trying", "without asking": used as a noun or beside one, without an auxiliary.
    fn is_gerund(self) -> bool {
        let clause = self.conjuncts().find(|c| c.rel() != Rel::Conj || c.has_helper()).unwrap_or(self);
        let nominal = matches!(
            clause.rel(),
            Rel::Acl
                | Rel::Xcomp
                | Rel::Amod
                | Rel::Csubj
                | Rel::CsubjPass
                | Rel::Ccomp
                | Rel::Obj
                | Rel::Compound
                | Rel::Appos
                | Rel::Nsubj
                | Rel::Nmod
                | Rel::Obl
        );
        nominal && !clause.has_helper() && self.syntax.word(clause.predicate).xpos == Xpos::Vbg
    }

    /// "was seen", "the votes cast": any past participle without "have" alone.
    fn is_passive(self) -> bool {
        let clause = self.conjuncts().find(|c| c.rel() != Rel::Conj || c.has_helper()).unwrap_or(self);
        let perfect = clause.has(|word, lemma| word.rel == Rel::Aux && lemma == "have");
        !perfect || clause.has(|word, _| word.rel == Rel::AuxPass)
    }

    /// A question word as relative or interrogative: relative where its clause modifies a noun, or where a clause modifies
    /// it ("what he said").
    fn wh_word(self, lower: &str) -> Features {
        let word = *self.syntax.word(self.predicate);
        let known = function_word(word.xpos, lower);
        let up = |clause: &Self| Some(Self { predicate: clause.syntax.word(clause.predicate).head?, ..*clause });
        let is_relative = |rel: Rel| matches!(rel, Rel::AclRelcl | Rel::AdvclRelcl);
        let above = successors(Some(self), up).take(MAX_STEPS).map(Self::rel);
        let modifies = above.take_while(|&rel| rel != Rel::Ccomp && rel != Rel::Advcl).any(is_relative);
        let has_clause = self.has(|child, _| is_relative(child.rel));
        if known != Features::default() {
            known
        } else if lower != "how" && (modifies || has_clause) || (lower == "which" && word.rel != Rel::Det) {
            set(&[PronTypeRel])
        } else {
            set(&[PronTypeInt])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Syntax;
    use super::super::tags::{Rel, Upos, Xpos};
    use super::features;

    /// A sentence of words written as "form/lemma/UPOS/XPOS/head/relation", heads counted from 1.
    fn parse(sentence: &str) -> (Vec<&str>, Syntax) {
        let rows: Vec<Vec<&str>> = sentence.split_whitespace().map(|word| word.split('/').collect()).collect();
        let words = rows.iter().map(|row| {
            let (upos, xpos) = (Upos::from_text(row[2]), Xpos::from_text(row[3]));
            let head = row[4].parse::<u32>().ok().and_then(|head| head.checked_sub(1));
            (upos.expect("a tag"), xpos.expect("a tag"), row[1], head, Rel::from_text(row[5]).expect("a relation"))
        });
        (rows.iter().map(|row| row[0]).collect(), Syntax::new(words))
    }

    fn check(sentence: &str, expected: &[&str]) {
        let (forms, syntax) = parse(sentence);
        let found: Vec<String> = (0..).zip(&forms).map(|(at, form)| features(&syntax, at, form).to_string()).collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn finite_verbs_agree_with_their_subject() {
        check(
            "We/we/PRON/PRP/2/nsubj left/leave/VERB/VBD/0/root and/and/CCONJ/CC/4/cc ran/run/VERB/VBD/2/conj",
            &[
                "Case=Nom|Number=Plur|Person=1|PronType=Prs",
                "Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin",
                "_",
                "Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin",
            ],
        );
        check(
            "men/man/NOUN/NNS/0/root who/who/PRON/WP/3/nsubj fled/flee/VERB/VBD/1/acl:relcl",
            &["Number=Plur", "PronType=Rel", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"],
        );
    }

    #[test]
    fn participles() {
        check(
            "He/he/PRON/PRP/3/nsubj has/have/AUX/VBZ/3/aux stopped/stop/VERB/VBN/0/root trying/try/VERB/VBG/3/xcomp",
            &[
                "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs",
                "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
                "Tense=Past|VerbForm=Part",
                "VerbForm=Ger",
            ],
        );
        check(
            "votes/vote/NOUN/NNS/0/root cast/cast/VERB/VBN/1/acl today/today/NOUN/NN/2/obl:unmarked",
            &["Number=Plur", "Tense=Past|VerbForm=Part|Voice=Pass", "Number=Sing"],
        );
    }

    #[test]
    fn bare_verbs() {
        check(
            "Do/do/AUX/VB/3/aux n't/not/PART/RB/3/advmod go/go/VERB/VB/0/root yet/yet/ADV/RB/3/advmod",
            &["Mood=Imp|VerbForm=Fin", "Polarity=Neg", "Mood=Imp|VerbForm=Fin", "_"],
        );
        check(
            "They/they/PRON/PRP/3/nsubj may/may/AUX/MD/3/aux go/go/VERB/VB/0/root and/and/CCONJ/CC/5/cc see/see/VERB/VB/3/conj",
            &["Case=Nom|Number=Plur|Person=3|PronType=Prs", "VerbForm=Fin", "VerbForm=Inf", "_", "VerbForm=Inf"],
        );
        check(
            "insist/insist/VERB/VBP/0/root that/that/SCONJ/IN/4/mark she/she/PRON/PRP/4/nsubj leave/leave/VERB/VB/1/ccomp",
            &[
                "Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin",
                "_",
                "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs",
                "Mood=Sub|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin",
            ],
        );
    }

    #[test]
    fn pronouns_by_their_place() {
        check(
            "Minister/minister/NOUN/NN/3/nsubj himself/himself/PRON/PRP/1/nmod:unmarked saw/see/VERB/VBD/0/root it/it/PRON/PRP/3/obj",
            &[
                "Number=Sing",
                "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Emp|Reflex=Yes",
                "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
                "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs",
            ],
        );
        check(
            "what/what/PRON/WP/0/root he/he/PRON/PRP/3/nsubj said/say/VERB/VBD/1/acl:relcl",
            &[
                "PronType=Rel",
                "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs",
                "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
            ],
        );
    }

    #[test]
    fn numbers() {
        check(
            "21st/21st/ADJ/JJ/0/root 3.5/3.5/NUM/CD/1/dep seven/seven/NUM/CD/1/dep XIV/XIV/NUM/CD/1/dep 1990s/1990s/NOUN/NNS/1/dep",
            &[
                "Degree=Pos|NumForm=Combi|NumType=Ord",
                "NumForm=Digit|NumType=Frac",
                "NumForm=Word|NumType=Card",
                "NumForm=Roman|NumType=Card",
                "Number=Ptan|NumForm=Combi|NumType=Card",
            ],
        );
        check("Sept./Sept./PROPN/NNP/0/root é/é/X/FW/1/dep", &["Abbr=Yes|Number=Sing", "Foreign=Yes"]);
    }
}
