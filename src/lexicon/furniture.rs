//! Phrases by which the parts of a page that are no article text are told.
//!
//! Source: own lists, after news sites' usual furniture. All in lower case.

/// What stands before a colon or bar in front of the headline of another article.
#[rustfmt::skip]
pub const LINK_LABELS: &[&str] = &[
    "also read", "also read on", "also see", "don't miss", "don’t miss", "from the archive", "further reading",
    "gallery", "icymi", "in case you missed it", "in pictures", "listen", "live", "live updates", "more",
    "more from", "more headlines", "more news", "more on this", "more on this story", "more stories", "most read",
    "photos", "read", "read also", "read more", "read next", "recommended", "related", "related article",
    "related articles", "related coverage", "related stories", "related story", "see also", "see more", "trending",
    "up next", "video", "watch", "watch live", "watch now",
];

/// How lines that ask the reader to do something begin.
#[rustfmt::skip]
pub const LINK_OPENINGS: &[&str] = &[
    "advertisement", "allow cookies", "already a subscriber", "article continues", "back to top",
    "become a member", "chat with us", "click here", "click to", "comments are", "continue reading", "copy link", "create a free",
    "delivered to your inbox", "do you have a story", "don't miss our", "download our", "download the", "enter your email", "follow live",
    "follow our coverage", "follow us", "for more news", "for more on this", "for more stories", "get all the", "get breaking", "get our",
    "get the latest", "got a story", "have a news tip", "have a story", "join our", "join the conversation", "just watched", "leave a comment",
    "license for publishing", "like us on", "listen to this", "live updates", "log in", "more on this", "most read", "newsletter", "paid content",
    "print this", "promoted", "read more", "read next", "read our", "read the full", "registration number:", "scroll down", "scroll to", "see more",
    "send us", "share on", "share this", "sign up", "skip advertisement", "skip past", "skip to", "sponsored",
    "story continues", "story highlights", "subscribe", "support independent", "support local", "support our", "tap here", "this video",
    "this website uses", "to read more", "unlock unlimited", "unsubscribe", "view comments", "view in browser", "view this post", "watch live", "watch the video",
    "watch this video", "watch:", "we pay for", "you are receiving this", "you may also", "you might also", "you receive this",
];

/// What stands in lines that ask the reader to do something and go on about it.
#[rustfmt::skip]
pub const OFFER_MARKS: &[&str] = &[
    "by email", "in your inbox", "newsletter", "not a robot", "privacy policy", "subscribe", "terms of service", "to your inbox",
];

/// How captions begin.
#[rustfmt::skip]
pub const CAPTION_OPENINGS: &[&str] = &[
    "(ap photo", "a file photo", "above:", "file -", "file photo", "file –", "file —", "file:", "image:",
    "in this file photo", "in this handout", "in this image", "in this photo", "in this undated photo",
    "pictured:",
];

/// How captions begin in the text of a page whose labels for screen readers came along: whatever is reported behind them.
pub const LABELLED_CAPTIONS: &[&str] =
    &["enlarge this image", "image caption", "image copyright", "image source", "media caption", "media playback is"];

/// What stands beside each caption of a gallery that came along as text: such a paragraph is captions, however long.
pub const GALLERY_MARKS: &[&str] = &["hide caption"];

/// Who lent a picture, in front of its caption.
#[rustfmt::skip]
pub const PICTURE_CREDITS: &[&str] = &[
    "afp", "alamy", "ap", "ap:associated press", "associated press", "barcroft media", "camera press", "corbis", "epa",
    "facebook", "getty", "getty images", "instagram", "mirrorpix", "pa", "pa wire", "pa:press association", "press association",
    "reuters", "rex", "rex features", "shutterstock", "splash news", "swns", "twitter", "wenn", "youtube",
];

/// What stands in the last words of captions.
#[rustfmt::skip]
pub const CAPTION_MARKS: &[&str] = &[
    "(ap photo", "(file photo", "(handout", "/afp", "/ap)", "/bloomberg via", "/epa", "/getty images", "/reuters",
    "/shutterstock", "/zuma", "ap photo/", "getty images)", "image courtesy", "photo by ", "photo courtesy",
    "photo:", "photograph by", "photograph:", "picture:", "play video", "via afp", "via ap)", "via getty images", "via reuters",
];

/// How credits begin.
#[rustfmt::skip]
pub const CREDIT_OPENINGS: &[&str] = &[
    "(additional reporting", "(c)", "(editing by", "(reporting by", "(with inputs", "(writing by",
    "additional reporting by", "agencies contributed", "an earlier version of this", "clarification:", "compiled by",
    "contact reporter", "contact the author", "contact the reporter", "correction:", "corrections:",
    "credit:", "credits:", "edited by", "editing by", "editor's note", "editor’s note", "editors' note", "editors’ note",
    "email the reporter", "follow @", "follow her on",
    "follow him on", "follow them on", "image credit", "image credits", "inputs from", "originally published", "our standards:",
    "photo by", "photo credit", "photo:", "photograph:", "photography by", "photos by", "photos:", "produced by",
    "reporting by", "source:", "sources:", "this article first appeared", "this article has been amended",
    "this article has been corrected", "this article has been updated", "this article originally", "this article was amended",
    "this article was originally", "this article was updated", "this story first appeared", "this story has been corrected",
    "this story has been updated", "this story originally",
    "this story was originally", "translated by", "with additional reporting", "with agency inputs",
    "with files from", "with inputs from", "with reporting by", "with reporting from", "writing by",
];

/// How notices of whose the text is begin.
pub const RIGHTS_OPENINGS: &[&str] = &["copyright", "©"];

/// What credits say anywhere.
#[rustfmt::skip]
pub const CREDIT_MARKS: &[&str] = &[
    "all rights reserved", "contributed from", "contributed reporting", "contributed to the reporting", "contributed to this article",
    "contributed to this piece", "contributed to this report", "contributed to this story",
    "may not be published broadcast",
];

/// What stands after the name in a byline without "By".
#[rustfmt::skip]
pub const BYLINE_ROLES: &[&str] = &[
    "afp", "associated press", "chief correspondent", "columnist", "contributor", "correspondent", "news editor",
    "political correspondent", "political editor", "reporter", "reuters", "senior correspondent",
    "senior reporter", "senior writer", "special to the post", "staff", "staff reporter", "staff writer",
    "the associated press",
];

/// Words that stand around a date in a line that holds nothing else.
#[rustfmt::skip]
pub const DATE_WORDS: &[&str] = &[
    "a", "ago", "am", "and", "at", "bst", "cdt", "central", "cest", "cet", "created", "cst", "ct", "date", "day",
    "days", "eastern", "edt", "est", "et", "first", "fri", "friday", "from", "gmt", "hour", "hours", "hrs", "ist",
    "last", "local", "m", "min", "mins", "minute", "minutes", "modified", "mon", "monday", "mst", "mt", "nd", "of",
    "on", "original", "originally", "p", "pacific", "pdt", "pm", "posted", "pst", "pt", "publication", "publish",
    "published", "rd", "read", "release", "released", "sat", "saturday", "st", "sun", "sunday", "t", "th", "the",
    "thu", "thur", "thurs", "thursday", "time", "tue", "tues", "tuesday", "update", "updated", "utc", "wed",
    "wednesday", "week", "weeks", "z",
];

/// How lines that state the publication date begin.
#[rustfmt::skip]
pub const DATE_OPENINGS: &[&str] = &[
    "created", "date published", "date:", "first published", "issued", "last modified", "last updated", "modified",
    "originally posted", "posted", "publication date", "published", "updated",
];
