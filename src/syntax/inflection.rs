//! Inflection undone by the rules of spelling: "shelled" is of "shell", "cascading" of "cascade", "boxes" of "box"; past forms
//! of irregular verbs by their table.

use super::tags::{Upos, Xpos};
use crate::lexicon::irregular_verbs;
use crate::lexicon::stems::{BARE, DOUBLED, WITH_E, WITH_IE};

/// The base of a form in lower case: of a verb in the past or in "ed", "ing" or "s", or of a noun in the regular plural.
/// `None` for other tags and endings.
pub(super) fn base(lower: &str, upos: Upos, xpos: Xpos) -> Option<String> {
    match (upos, xpos) {
        (Upos::Verb, Xpos::Vbd | Xpos::Vbn) => irregular_verbs::base(lower).or_else(|| of_past(lower)),
        (Upos::Verb, Xpos::Vbg) => of_participle(lower),
        (Upos::Verb, Xpos::Vbz) | (Upos::Noun, Xpos::Nns) => of_s(lower),
        _ => None,
    }
}

/// False for what is left of "red", "fled" and "spring": a stem has a vowel and two letters.
fn is_stem(stem: &str) -> bool {
    stem.len() > 1 && stem.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

fn of_past(form: &str) -> Option<String> {
    if let Some(stem) = form.strip_suffix("ied") {
        return Some(with_y(stem));
    }
    let stem = form.strip_suffix("ed").filter(|s| is_stem(s))?;
    Some(if stem.ends_with('e') { format!("{stem}e") } else { of_stem(stem) })
}

fn of_participle(form: &str) -> Option<String> {
    let stem = form.strip_suffix("ing").filter(|s| is_stem(s))?;
    Some(match stem.strip_suffix('y') {
        Some(start) => with_y(start),
        None => of_stem(stem),
    })
}

fn of_s(form: &str) -> Option<String> {
    if let Some(stem) = form.strip_suffix("ies") {
        return Some(with_y(stem));
    }
    let hisses = |stem: &&str| ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| stem.ends_with(end));
    if let Some(stem) = form.strip_suffix("es").filter(hisses) {
        return Some(of_stem(stem));
    }
    // Not of "has", "boss", "12's", "1990s".
    let is_base =
        |base: &&str| base.len() > 2 && base.ends_with(char::is_alphabetic) && !base.ends_with(['s', 'u', 'i']);
    form.strip_suffix('s').filter(is_base).map(str::to_owned)
}

/// "tr(ied)" is "try", but "d(ied)" is "die".
fn with_y(stem: &str) -> String {
    if WITH_IE.has(stem) { format!("{stem}ie") } else { format!("{stem}y") }
}

/// What a stem lacks of its base, or has too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    None,
    AddE,
    DropLast,
}

fn of_stem(stem: &str) -> String {
    match listed(stem).unwrap_or_else(|| general(stem)) {
        Change::None => stem.to_owned(),
        Change::AddE => format!("{stem}e"),
        Change::DropLast => stem.char_indices().next_back().map_or(stem, |(at, _)| &stem[..at]).to_owned(),
    }
}

/// What the tables say of the longest ending of `stem` that they hold.
fn listed(stem: &str) -> Option<Change> {
    /// Longest and shortest entry in bytes; the shorter ones are for [`general`].
    const LENGTHS: (usize, usize) = (9, 3);
    let marked = format!("^{}", last_part(stem));
    let first = marked.len().saturating_sub(LENGTHS.0);
    let endings = (first..=marked.len().saturating_sub(LENGTHS.1)).filter_map(|at| marked.get(at..));
    let change = |ending: &str| {
        let tables = [(&WITH_E, Change::AddE), (&BARE, Change::None), (&DOUBLED, Change::DropLast)];
        tables.iter().find(|(table, _)| table.has(ending)).map(|&(_, change)| change)
    };
    endings.into_iter().find_map(change)
}

/// What follows the last hyphen: "fine-tun" is like "tun".
fn last_part(stem: &str) -> &str {
    stem.rsplit('-').next().unwrap_or(stem)
}

/// What the rules of spelling say.
fn general(stem: &str) -> Change {
    let stem = last_part(stem);
    let letters: Vec<char> = stem.chars().collect();
    let is_vowel = |at: usize| match letters[at] {
        'a' | 'e' | 'i' | 'o' => true,
        'u' => at == 0 || letters[at - 1] != 'q',
        'y' => at > 0 && !matches!(letters[at - 1], 'a' | 'e' | 'i' | 'o' | 'u'),
        _ => false,
    };
    let groups = (0..letters.len()).filter(|&at| is_vowel(at) && (at == 0 || !is_vowel(at - 1))).count();
    let &[.., before, last] = &letters[..] else { return Change::None };
    let end = letters.len() - 1;
    match last {
        _ if groups == 0 => Change::None,
        'l' if before == 'l' && groups > 1 => Change::DropLast,
        's' | 'z' | 'f' | 'l' if before == last => Change::None,
        _ if before == last && !is_vowel(end) => Change::DropLast,
        'z' if before == 't' => Change::None,
        'c' | 'g' | 's' | 'u' | 'v' | 'z' => Change::AddE,
        'l' | 'r' if !is_vowel(end - 1) && !matches!(before, 'r' | 'w' | 'h') => Change::AddE,
        'h' | 'w' | 'x' | 'y' => Change::None,
        _ if is_vowel(end) || !is_vowel(end - 1) || (end > 1 && is_vowel(end - 2)) => Change::None,
        _ if groups == 1 || WITH_E.has(&stem[stem.len() - last.len_utf8() - before.len_utf8()..]) => Change::AddE,
        _ => Change::None,
    }
}

#[cfg(test)]
mod tests {
    use super::base;
    use crate::syntax::{Upos, Xpos};

    /// Bases with regular forms as the news has them; a form's ending tells its tag.
    const VERBS: &str = "
        accuse accused accusing accuses; add added adding adds; agree agreed agreeing agrees; announce announced announcing;
        appeal appealed appealing; argue argued arguing; arrest arrested; back backed backing; bar barred barring; beam beamed;
        behead beheaded; blame blamed blaming; bomb bombed bombing bombs; boycott boycotted boycotting; brief briefed;
        call called calling calls; cancel cancelled canceled cancelling; cascade cascaded cascading; cease ceased;
        challenge challenged challenging; charge charged charging; claim claimed claiming; clash clashed clashing clashes;
        close closed closing; collapse collapsed collapsing; commit committed committing; compete competed; concede conceded;
        condemn condemned condemning; control controlled controlling; convene convened convening; create created creating;
        cripple crippled; cross crossed crosses; debate debated; declare declared; defeat defeated; deny denied denying denies;
        deploy deployed deploying; detain detained; devote devoted; die died dying dies; discuss discussed discusses;
        dispel dispelled; divide divided; echo echoed echoes; embarrass embarrassed; endorse endorsed; enter entered entering;
        err erred; erupt erupted; escape escaped; evacuate evacuated evacuating; excite excited; expel expelled expelling;
        explode exploded exploding; explore explored; fail failed; fine-tune fine-tuned; fire fired firing; flee fleeing flees;
        focus focused focusing focuses focussed; free freed freeing; fuel fuelled fueled; gas gassed; guide guided;
        halt halted; hang hanged hanging; happen happened; hope hoped hoping; house housed; hurl hurled; ignite ignited;
        ignore ignored; impose imposed; injure injured; install installed installing; intervene intervened; invade invaded;
        invite invited inviting; issue issued issuing; join joined; kill killed killing kills; label labelled labeled;
        launch launched launches; lie lying; limit limited; loot looted; lunge lunged; march marched; merge merged;
        negotiate negotiated; object objected; occur occurred occurring; offer offered offering; oust ousted; panic panicked;
        pass passed passing passes; persuade persuaded; pilot piloted; plan planned planning; pledge pledged; plunge plunged;
        poison poisoned; postpone postponed; promote promoted; protest protested; provoke provoked; quiz quizzed quizzes;
        raid raided; recall recalled; refer referred; release released; repeat repeated; rescue rescued; resign resigned;
        resume resumed; retire retired; rule ruled; sack sacked; seize seized; sentence sentenced; settle settled settling;
        shell shelled shelling shells; shoot shooting; shout shouted shouting; sponsor sponsored; square squared; stall stalled;
        stop stopped stopping; storm stormed; strike striking strikes; struggle struggled; suffer suffered; surge surged;
        target targeted; taste tasted; tell telling tells; threaten threatened; topple toppled; torch torched; trade traded;
        travel travelled traveled; treat treated; try tried trying tries; unite united; update updated; urge urged; use used;
        veto vetoed vetoes; view viewed; visit visited; vote voted; vow vowed; waltz waltzed; warn warned warning warns;
        waste wasted; welcome welcomed; wheel wheeled; win winning; worry worried; write writing; yield yielded";

    const NOUNS: &str = "
        attack attacks; ally allies; box boxes; bus buses; campus campuses; canoe canoes; case cases; church churches; city cities;
        clash clashes; curse curses; gas gases; hero heroes; headache headaches; house houses; lens lenses; loss losses;
        movie movies; pencil pencils; price prices; shoe shoes; size sizes; speech speeches; strike strikes; tie ties;
        virus viruses; visa visas; voice voices";

    fn tag(form: &str) -> Xpos {
        match form {
            f if f.ends_with("ing") => Xpos::Vbg,
            f if f.ends_with("ed") => Xpos::Vbd,
            _ => Xpos::Vbz,
        }
    }

    fn check(table: &str, upos: Upos, tag: impl Fn(&str) -> Xpos) {
        for row in table.split(';') {
            let mut words = row.split_whitespace();
            let lemma = words.next();
            for form in words {
                assert_eq!(base(form, upos, tag(form)).as_deref(), lemma, "{form}");
            }
        }
    }

    #[test]
    fn verbs_of_the_news() {
        check(VERBS, Upos::Verb, tag);
    }

    #[test]
    fn plurals() {
        check(NOUNS, Upos::Noun, |_| Xpos::Nns);
    }

    #[test]
    fn other_forms_and_tags_are_left() {
        for (form, xpos) in [("was", Xpos::Vbd), ("red", Xpos::Vbn), ("has", Xpos::Vbz), ("bring", Xpos::Vb)] {
            assert_eq!(base(form, Upos::Verb, xpos), None, "{form}");
        }
        for form in ["men", "boss", "12's", "1990s", "s", "é"] {
            assert_eq!(base(form, Upos::Noun, Xpos::Nns), None, "{form}");
        }
        assert_eq!(base("damaged", Upos::Adj, Xpos::Jj), None);
    }
}
