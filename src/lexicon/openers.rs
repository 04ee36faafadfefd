//! Words that open sentences.
//!
//! Source: words capitalised at the start of sentences of UD English EWT and GUM (train) far more often than inside, names left out.

/// Function words and adverbs which, capitalised after an abbreviation ("in the U.S. The …"), begin a sentence. Lower case.
#[rustfmt::skip]
pub const OPENERS: &[&str] = &[
    "a", "according", "actually", "additionally", "after", "again", "all", "almost", "also", "although", "among",
    "an", "and", "another", "any", "anything", "anyway", "are", "as", "at", "authorities", "be", "because",
    "before", "being", "besides", "both", "but", "by", "can", "currently", "despite", "did", "do", "does", "due",
    "during", "each", "earlier", "even", "eventually", "everyone", "everything", "few", "finally", "five", "for",
    "four", "from", "further", "furthermore", "given", "half", "have", "he", "her", "here", "his", "how",
    "however", "hundreds", "if", "in", "indeed", "instead", "is", "it", "its", "last", "later", "let", "many",
    "maybe", "meanwhile", "more", "moreover", "most", "my", "neither", "never", "nevertheless", "next", "nobody",
    "none", "nor", "not", "nothing", "now", "officials", "on", "once", "one", "only", "other", "otherwise", "our",
    "over", "perhaps", "please", "plus", "police", "probably", "recently", "see", "several", "she", "should",
    "since", "so", "some", "sometimes", "still", "such", "thanks", "that", "the", "their", "then", "there",
    "therefore", "these", "they", "this", "those", "though", "thousands", "three", "through", "throughout", "thus",
    "to", "today", "two", "under", "unfortunately", "unlike", "until", "upon", "usually", "was", "we", "well",
    "what", "when", "where", "whether", "which", "while", "who", "why", "will", "with", "within", "without",
    "would", "yes", "yet", "you", "your",
];
