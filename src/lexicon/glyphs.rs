//! Names, codes and widths of glyphs in PDF fonts.
//!
//! Sources: Adobe Glyph List for New Fonts (the names that Latin fonts use), the standard encoding of PDF 32000-1 (annex D),
//! widths of the standard font Helvetica (Adobe Core 14 AFM files).

/// Names of glyphs whose letter is not their name.
#[rustfmt::skip]
pub const GLYPHS: &[(&str, &str)] = &[
    ("space", " "), ("nbspace", " "), ("exclam", "!"), ("quotedbl", "\""), ("numbersign", "#"), ("dollar", "$"), ("percent", "%"),
    ("ampersand", "&"), ("quotesingle", "'"), ("parenleft", "("), ("parenright", ")"), ("asterisk", "*"), ("plus", "+"),
    ("comma", ","), ("hyphen", "-"), ("sfthyphen", "\u{AD}"), ("minus", "−"), ("period", "."), ("slash", "/"), ("zero", "0"), ("one", "1"), ("two", "2"),
    ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("seven", "7"), ("eight", "8"), ("nine", "9"), ("colon", ":"),
    ("semicolon", ";"), ("less", "<"), ("equal", "="), ("greater", ">"), ("question", "?"), ("at", "@"), ("bracketleft", "["),
    ("backslash", "\\"), ("bracketright", "]"), ("asciicircum", "^"), ("underscore", "_"), ("grave", "`"), ("braceleft", "{"),
    ("bar", "|"), ("braceright", "}"), ("asciitilde", "~"), ("exclamdown", "¡"), ("cent", "¢"), ("sterling", "£"),
    ("currency", "¤"), ("yen", "¥"), ("brokenbar", "¦"), ("section", "§"), ("dieresis", "¨"), ("copyright", "©"),
    ("ordfeminine", "ª"), ("guillemotleft", "«"), ("guillemotright", "»"), ("guilsinglleft", "‹"), ("guilsinglright", "›"),
    ("logicalnot", "¬"), ("registered", "®"), ("macron", "¯"), ("degree", "°"), ("plusminus", "±"), ("acute", "´"), ("mu", "µ"),
    ("paragraph", "¶"), ("periodcentered", "·"), ("cedilla", "¸"), ("ordmasculine", "º"), ("onequarter", "¼"), ("onehalf", "½"),
    ("threequarters", "¾"), ("questiondown", "¿"), ("Agrave", "À"), ("Aacute", "Á"), ("Acircumflex", "Â"), ("Atilde", "Ã"),
    ("Adieresis", "Ä"), ("Aring", "Å"), ("AE", "Æ"), ("Ccedilla", "Ç"), ("Egrave", "È"), ("Eacute", "É"), ("Ecircumflex", "Ê"),
    ("Edieresis", "Ë"), ("Igrave", "Ì"), ("Iacute", "Í"), ("Icircumflex", "Î"), ("Idieresis", "Ï"), ("Eth", "Ð"), ("Ntilde", "Ñ"),
    ("Ograve", "Ò"), ("Oacute", "Ó"), ("Ocircumflex", "Ô"), ("Otilde", "Õ"), ("Odieresis", "Ö"), ("multiply", "×"), ("Oslash", "Ø"),
    ("Ugrave", "Ù"), ("Uacute", "Ú"), ("Ucircumflex", "Û"), ("Udieresis", "Ü"), ("Yacute", "Ý"), ("Thorn", "Þ"), ("germandbls", "ß"),
    ("agrave", "à"), ("aacute", "á"), ("acircumflex", "â"), ("atilde", "ã"), ("adieresis", "ä"), ("aring", "å"), ("ae", "æ"),
    ("ccedilla", "ç"), ("egrave", "è"), ("eacute", "é"), ("ecircumflex", "ê"), ("edieresis", "ë"), ("igrave", "ì"), ("iacute", "í"),
    ("icircumflex", "î"), ("idieresis", "ï"), ("eth", "ð"), ("ntilde", "ñ"), ("ograve", "ò"), ("oacute", "ó"), ("ocircumflex", "ô"),
    ("otilde", "õ"), ("odieresis", "ö"), ("divide", "÷"), ("oslash", "ø"), ("ugrave", "ù"), ("uacute", "ú"), ("ucircumflex", "û"),
    ("udieresis", "ü"), ("yacute", "ý"), ("thorn", "þ"), ("ydieresis", "ÿ"), ("Abreve", "Ă"), ("abreve", "ă"), ("Amacron", "Ā"),
    ("amacron", "ā"), ("Aogonek", "Ą"), ("aogonek", "ą"), ("Cacute", "Ć"), ("cacute", "ć"), ("Ccaron", "Č"), ("ccaron", "č"),
    ("Dcaron", "Ď"), ("dcaron", "ď"), ("Dcroat", "Đ"), ("dcroat", "đ"), ("Ecaron", "Ě"), ("ecaron", "ě"), ("Emacron", "Ē"),
    ("emacron", "ē"), ("Eogonek", "Ę"), ("eogonek", "ę"), ("Gbreve", "Ğ"), ("gbreve", "ğ"), ("Idotaccent", "İ"), ("dotlessi", "ı"),
    ("Imacron", "Ī"), ("imacron", "ī"), ("Lslash", "Ł"), ("lslash", "ł"), ("Nacute", "Ń"), ("nacute", "ń"), ("Ncaron", "Ň"),
    ("ncaron", "ň"), ("Ohungarumlaut", "Ő"), ("ohungarumlaut", "ő"), ("OE", "Œ"), ("oe", "œ"), ("Rcaron", "Ř"), ("rcaron", "ř"),
    ("Sacute", "Ś"), ("sacute", "ś"), ("Scaron", "Š"), ("scaron", "š"), ("Scedilla", "Ş"), ("scedilla", "ş"), ("Tcaron", "Ť"),
    ("tcaron", "ť"), ("Uhungarumlaut", "Ű"), ("uhungarumlaut", "ű"), ("Umacron", "Ū"), ("umacron", "ū"), ("Uring", "Ů"), ("uring", "ů"),
    ("Ydieresis", "Ÿ"), ("Zacute", "Ź"), ("zacute", "ź"), ("Zcaron", "Ž"), ("zcaron", "ž"), ("Zdotaccent", "Ż"), ("zdotaccent", "ż"),
    ("endash", "–"), ("emdash", "—"), ("quoteleft", "‘"), ("quoteright", "’"), ("quotesinglbase", "‚"), ("quotedblleft", "“"),
    ("quotedblright", "”"), ("quotedblbase", "„"), ("dagger", "†"), ("daggerdbl", "‡"), ("bullet", "•"), ("ellipsis", "…"),
    ("perthousand", "‰"), ("fraction", "⁄"), ("Euro", "€"), ("trademark", "™"), ("florin", "ƒ"), ("circumflex", "ˆ"), ("tilde", "˜"),
    ("ff", "ff"), ("fi", "fi"), ("fl", "fl"), ("ffi", "ffi"), ("ffl", "ffl"), ("f_f", "ff"), ("f_i", "fi"), ("f_l", "fl"),
    ("f_f_i", "ffi"), ("f_f_l", "ffl"), ("onesuperior", "¹"), ("twosuperior", "²"), ("threesuperior", "³"),
];

/// Codes that the standard encoding gives to other letters than Windows' does.
#[rustfmt::skip]
pub const STANDARD: &[(u8, &str)] = &[
    (39, "’"), (96, "‘"), (164, "⁄"), (166, "ƒ"), (168, "¤"), (169, "'"), (170, "“"), (172, "‹"), (173, "›"), (174, "fi"), (175, "fl"),
    (177, "–"), (178, "†"), (179, "‡"), (180, "·"), (183, "•"), (184, "‚"), (185, "„"), (186, "”"), (188, "…"), (189, "‰"), (193, "`"),
    (208, "—"), (225, "Æ"), (227, "ª"), (232, "Ł"), (233, "Ø"), (234, "Œ"), (235, "º"), (241, "æ"), (245, "ı"), (248, "ł"), (249, "ø"),
    (250, "œ"), (251, "ß"),
];

/// Widths of the letters from code 32 on in thousandths of the size.
#[rustfmt::skip]
pub const HELVETICA: &[u16] = &[
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278,
    584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
    667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
