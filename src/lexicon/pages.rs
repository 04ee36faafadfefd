//! Words in the class names of web pages by which the parts of a page are told.
//!
//! Source: own lists, after the class names that news sites and their systems use. A class is cut into words at its signs and
//! capitals: `articleBody-share_tools` has "article", "body", "share", "tools".

/// Words of parts that are none of the article: they are left out.
#[rustfmt::skip]
pub const OUTSIDE: &[&str] = &[
    "ad", "ads", "adslot", "advert", "advertisement", "advertising", "banner", "breadcrumb", "breadcrumbs", "breaking", "cmt",
    "comment", "comments", "consent", "cookie", "cookies", "disqus", "discussion", "footer", "gdpr", "hidden", "login", "masthead", "menu",
    "modal", "nav", "navbar", "navigation", "outbrain", "overlay", "pagination", "player", "poll", "popup", "respond", "search",
    "share", "sharedaddy", "sharing", "sidebar", "skip", "sponsor", "sponsored", "taboola", "tags", "toolbar", "tooltip",
    "weather", "widget",
];

/// Words of parts that lead away from the article: they are kept, and silent.
#[rustfmt::skip]
pub const LEADS_AWAY: &[&str] = &[
    "bio", "contact", "jp", "mostread", "newsletter", "paywall", "popular", "promo", "promotion", "readmore", "recirc", "recirculation",
    "recommendation", "recommendations", "recommended", "related", "relatedposts", "signup", "sub", "subscribe", "subscription", "teaser",
    "teasers", "trending",
];

/// Words of classes that say the part has something, not that it is that.
pub const ATTRIBUTES: &[&str] = &["has", "is", "no", "not", "with", "without", "enabled", "disabled", "show", "hide"];

/// Words of captions.
pub const CAPTIONS: &[&str] = &["caption", "figcaption", "cutline", "gallery"];

/// Words of credits and corrections.
pub const CREDITS: &[&str] =
    &["contributors", "copyright", "correction", "corrections", "credit", "credits", "photographer", "tagline"];

/// Words of bylines.
pub const BYLINES: &[&str] = &["author", "authors", "byline", "reporter"];

/// Words of dates.
pub const DATES: &[&str] =
    &["date", "dateline", "datetime", "posted", "pubdate", "published", "stamp", "timestamp", "updated"];

/// Words of lines under the headline.
pub const STANDFIRSTS: &[&str] = &["deck", "dek", "intro", "standfirst", "subheadline", "subtitle", "summary"];

/// Words of quotations from the article that are set large beside it.
pub const PULL_QUOTES: &[&str] = &["pullquote", "pull"];

/// Classes of posts of social networks.
#[rustfmt::skip]
pub const POSTS: &[&str] = &[
    "bluesky-embed", "fb-post", "instagram-media", "mastodon-embed", "reddit-card", "text-post-media", "tiktok-embed",
    "tumblr-post", "twitter-tweet", "twitter-video",
];

/// Elements that begin and end a paragraph.
#[rustfmt::skip]
pub const BLOCKS: &[&str] = &[
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
    "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
];

/// Elements whose content is never text of the page.
#[rustfmt::skip]
pub const SILENT_ELEMENTS: &[&str] = &[
    "audio", "button", "canvas", "datalist", "dialog", "embed", "iframe", "input", "map", "math", "nav", "noembed", "noscript",
    "object", "option", "script", "select", "style", "svg", "template", "textarea", "video",
];

/// Elements without content.
#[rustfmt::skip]
pub const VOID_ELEMENTS: &[&str] = &[
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta",
    "param", "source", "track", "wbr",
];

/// `<meta>` names that state something, the best of a kind first.
#[rustfmt::skip]
pub const META: &[(&str, super::headers::Field)] = {
    use super::headers::Field;
    &[
        ("og:title", Field::Title), ("citation_title", Field::Title), ("parsely-title", Field::Title), ("dc.title", Field::Title),
        ("dcterms.title", Field::Title), ("sailthru.title", Field::Title), ("twitter:title", Field::Title),
        ("author", Field::Byline), ("article:author", Field::Byline), ("citation_author", Field::Byline), ("parsely-author", Field::Byline),
        ("dc.creator", Field::Byline), ("dcterms.creator", Field::Byline), ("sailthru.author", Field::Byline), ("byl", Field::Byline),
        ("og:site_name", Field::Publisher), ("dc.publisher", Field::Publisher), ("dcterms.publisher", Field::Publisher),
        ("citation_journal_title", Field::Publisher), ("application-name", Field::Publisher), ("publisher", Field::Publisher),
        ("og:url", Field::Url), ("twitter:url", Field::Url),
        ("article:published_time", Field::Published), ("og:article:published_time", Field::Published), ("datepublished", Field::Published),
        ("parsely-pub-date", Field::Published), ("dc.date.issued", Field::Published), ("dcterms.issued", Field::Published),
        ("dc.date", Field::Published), ("dcterms.date", Field::Published), ("citation_publication_date", Field::Published), ("citation_date", Field::Published),
        ("sailthru.date", Field::Published), ("pubdate", Field::Published), ("publish-date", Field::Published), ("date", Field::Published),
        ("article:modified_time", Field::Updated), ("og:updated_time", Field::Updated), ("last-modified", Field::Updated),
    ]
};
