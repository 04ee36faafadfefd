//! How the stem of an inflected word becomes its base where general rules of spelling do not tell.
//!
//! A stem is what is left of a form without "ed", "ing" or "es". Entries are endings of stems; `^` marks the start of the
//! stem, so that `^add` is a whole one. Of all entries that fit the longest counts.
//!
//! Source: own list, checked against the lemmas of UD English EWT and GUM (train).

use super::Words;

/// Stems whose base has an "e": "invit(ed)", "offshor(ing)". Those of two letters count for stems of several syllables
/// with one vowel before the last consonant: "cascad(ed)", not "load(ed)".
pub static WITH_E: Words = Words::new(
    "
    ad ak am ap ar at ed em ib id ik il im in ir ob od ok ol ub ud uk ul um un ur ut yl yp
    iat uat uad creat lineat nauseat permeat ^guid misguid rerout
    ^ach headach toothach moustach ^cach avalanch nich ^psych ^ax ^ow ^aw ^ey ^dy
    breath ^bath loath sooth ^cloth seeth wreath sheath teeth writh
    tast ^wast ^past ^bast hast
    fring mping cring ^hing unhing ^bing ^ting
    plet delet compet cret
    ^unit reunit nvit ignit incit excit recit expedit xtradit writ
    evot omot enot onnot outvot
    nhal xhal mpal regal scal
    ^elop telescop com
    conven ntraven rven
    postpon ^aton condon hron ^phon elephon inton rezon
    adher coher inher rfer persever ^rever
    plor stor gnor scor ador shor
    sho ^to tipto ^cano ^fo ^ho ^wo
    ",
);

/// Stems that are the base: "shell(ed)" has one syllable, but also "install(ed)"; "add(ing)", "focus(es)".
pub static BARE: Words = Words::new(
    "
    ^add ^odd ^ebb ^egg ^err ^purr ^whirr ^butt boycott
    stall call kroll nroll fill nstill distill wall ball sspell ^foretell ^retell ^resell outsell fall pall thrall bill
    skill well
    ^bang ^hang overhang ^gang ^clang ong ing tz ^sync ^arc
    ocus caucus canvas bias ^bus ^gas atlas alias chorus bonus virus campus circus census nsensus sinus walrus octopus
    surplus iris genius status ^lens spectus apparatus fetus minus plus
    pencil stencil council peril devil debut alog llar sugar murmur sulfur combat
    ",
);

/// Stems that have a letter too many: "panick(ed)", "quizz(es)", "fuell(ing)".
pub static DOUBLED: Words = Words::new(
    "
    panick mimick picnick traffick frolick
    ^gass ^quizz ^buss focuss biass
    diall triall fuell duell
    ",
);

/// Whole stems before "ies", "ied" or "ying" whose base ends in "ie": "t(ying)", but "tr(ied)" is of "try".
pub static WITH_IE: Words = Words::new(
    "
    d l t v p bel underl outl overl unt hogt magp
    mov cook rook self zomb calor prair gen hood junk smooth sort coll brown goal pix vegg ind auss food newb bog bird
    hipp kidd budg pant yupp group book quick tech town
    ",
);
