//! Past forms of irregular verbs.
//!
//! Source: own list after grammars of English; "be" and "have" are left to the treebanks.

use crate::syntax::hash::QuickMap;
use std::sync::LazyLock;

/// A base and its past forms a row; of two rows with a form the later counts ("saw"). Also verbs made of these with
/// one of [`PREFIXES`].
const VERBS: &str = "
    arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten; begin began begun; bend bent; bet; bid bade bidden;
    bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast;
    build built; burn burnt; burst; buy bought; cast; catch caught; choose chose chosen; cling clung; come came; cost;
    creep crept; cut; deal dealt; dig dug; do did done; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven;
    dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung;
    fly flew flown; forbid forbade forbad forbidden; forget forgot forgotten; forgive forgave forgiven;
    forgo forwent forgone; forsake forsook forsaken; freeze froze frozen; get got gotten; give gave given; go went gone;
    grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hit; hold held; hurt; keep kept; kneel knelt;
    know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; let; lie lay lain;
    light lit; lose lost; make made; mean meant; meet met; mow mown; offset; partake partook partaken; pay paid; plead pled;
    prove proven; put; quit; read; rend rent; ride rode ridden; ring rang rung; rise rose risen; run ran; saw sawn; say said;
    see saw seen; seek sought; sell sold; send sent; set; sew sewn; shake shook shaken; shed; shine shone; shoot shot;
    show shown; shrink shrank shrunk; shut; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid;
    sling slung; slit; sow sown; speak spoke spoken; speed sped; spell spelt; spend spent; spill spilt; spin spun; spit spat;
    split; spoil spoilt; spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung;
    stink stank stunk; stride strode stridden; strike struck stricken; string strung; strive strove striven;
    swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught;
    tear tore torn; tell told; think thought; throw threw thrown; thrust; tread trod trodden; wake woke woken;
    wear wore worn; weave wove woven; weep wept; win won; wind wound; wring wrung; write wrote written";

/// What stands before a verb without changing how it is inflected.
const PREFIXES: &[&str] = &["be", "fore", "mis", "misunder", "out", "over", "re", "un", "under", "up", "with"];

static BASES: LazyLock<QuickMap<&str, &str>> = LazyLock::new(|| {
    let rows = VERBS.split(';').filter_map(|row| {
        let base = row.split_whitespace().next()?;
        Some(row.split_whitespace().map(move |form| (form, base)))
    });
    rows.flatten().collect()
});

/// The base of an irregular past form in lower case: "withheld" is of "withhold".
pub fn base(form: &str) -> Option<String> {
    let with_prefix = |prefix: &&str| Some(format!("{prefix}{}", BASES.get(form.strip_prefix(prefix)?)?));
    BASES.get(form).map(|&base| base.to_owned()).or_else(|| PREFIXES.iter().find_map(with_prefix))
}

/// Verbs whose past is spelled as their present.
pub fn is_unchanged(lemma: &str) -> bool {
    matches!(
        lemma,
        "beat"
            | "bet"
            | "burst"
            | "cast"
            | "cost"
            | "cut"
            | "hit"
            | "hurt"
            | "let"
            | "put"
            | "quit"
            | "read"
            | "set"
            | "shut"
            | "split"
            | "spread"
            | "broadcast"
            | "upset"
    )
}

#[cfg(test)]
mod tests {
    use super::base;

    #[test]
    fn past_forms() {
        for (form, lemma) in
            [("shot", "shoot"), ("saw", "see"), ("lay", "lie"), ("set", "set"), ("overthrew", "overthrow")]
        {
            assert_eq!(base(form).as_deref(), Some(lemma));
        }
        assert_eq!(base("resigned"), None);
    }
}
