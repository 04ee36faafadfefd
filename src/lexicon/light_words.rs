//! Words that say little by themselves: articles, pronouns, prepositions, conjunctions, auxiliaries, and the verbs, nouns and
//! adverbs that all speech is full of, those of condolence included.
//!
//! Own compilation; written without apostrophes, as the comparison of texts folds words.

use super::words::Words;

/// The words.
pub static LIGHT: Words = Words::new(
    "a an the this that these those i me my mine myself we us our ours ourselves you your yours yourself he him his himself she
    her hers herself it its itself they them their theirs themselves who whom whose which what one ones someone somebody
    anyone anybody everyone everybody something anything everything each every either neither both all any some no
    none such other others another same own of in on at by for with without from to into onto out up down off over under
    about after before between during through against among around behind beside beyond above below near since until till
    toward towards upon within than as like per via and or but nor so yet if whether because while although though unless
    when where why how then there here am is are was were be been being do does did done doing have has had having will
    would shall should can could may might must ought cannot cant wont dont didnt doesnt isnt arent wasnt werent havent
    hasnt hadnt wouldnt shouldnt couldnt im ive ill id youre youve youll hes shes its were weve well theyre theyve theyll
    thats theres whats lets not never very much many more most less least few little lot lots really just only also too
    even still again already always ever now today tomorrow yesterday quite rather well back away go goes going gone went
    get gets getting got make makes made making take takes taking took taken come comes coming came say says said saying
    know knows known think thinks thought want wants wanted need needs see sees seen saw look looks looking give gives giving
    gave given put keep let thing things way ways time times people man men day days year years good great new first last
    yes oh okay ok mr mrs ms dr thank thanks please sorry sure right kind sort bit end thoughts prayers
    condolences sympathy heart hearts",
);
