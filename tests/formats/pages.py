"""Web pages in the ways in which news sites build them: one function a template, each with furniture of its own.

A template takes an article and returns HTML as a browser saves it.
"""

import datetime
import html
import json

COOKIES = (
    "We and our 842 partners use cookies and similar technologies to store and access personal data, like browsing data "
    "or unique identifiers, on your device. Selecting “I accept” enables tracking technologies to support the purposes "
    "shown under “we and our partners process data to provide.” You can change your choice at any time."
)
RELATED = [
    "Council puts off vote on new swimming pool",
    "Why the price of bread has doubled since the harvest",
    "“I never wanted to be famous”: the woman who found the comet",
    "Five things to know before the season opens",
    "Police find stolen painting behind a wardrobe",
]
COMMENTS = [
    ("harbourcat", "This is what happens when nobody pays for maintenance for twenty years. I said so at the time, and nobody listened to me."),
    ("J. Muller", "Could not agree more! My brother works there and he says it is even worse than the paper writes it is."),
    ("anon4411", "Fake news. The whole thing was decided long ago behind closed doors, and everybody in this town knows it."),
    ("Retired teacher", "Thank you for the balanced article. I wish that there were more of this kind of reporting these days."),
]
MENU = ["Home", "World", "Politics", "Business", "Sport", "Culture", "Opinion", "Weather", "Obituaries", "Jobs"]


def e(text):
    return html.escape(text, quote=False)


def day(a):
    return datetime.date.fromisoformat(a.date)


def long_date(a):
    return f"{day(a):%B} {day(a).day}, {day(a).year}"


def euro_date(a):
    return f"{day(a).day} {day(a):%B} {day(a).year}"


def paragraphs(a, tag="p", attrs="", heading="h2", between=None):
    """The body, with what `between(index)` gives after a paragraph."""
    out = []
    for i, p in enumerate(a.body):
        out.append(f"<{heading}>{e(p[3:])}</{heading}>" if p.startswith("## ") else f"<{tag}{attrs}>{e(p)}</{tag}>")
        if between and between(i):
            out.append(between(i))
    return "\n".join(out)


def json_ld(a, kind="NewsArticle", **more):
    authors = [{"@type": "Person", "name": n} for n in a.byline.split(" and ")]
    data = {
        "@context": "https://schema.org", "@type": kind, "headline": a.title, "datePublished": a.date + "T09:30:00+00:00",
        "dateModified": a.date + "T17:12:00+00:00", "author": authors if len(authors) > 1 else authors[0],
        "publisher": {"@type": "Organization", "name": a.publisher, "logo": {"@type": "ImageObject", "url": "logo.png"}},
        "mainEntityOfPage": a.url, **more,
    }
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def nav(items=MENU):
    return "<ul>" + "".join(f'<li><a href="/{i.lower()}">{i}</a></li>' for i in items) + "</ul>"


def cards(tag="li"):
    return "".join(
        f'<{tag}><a href="/r{n}"><img src="r{n}.jpg" alt="">{e(r)}</a> <span>{n + 2} min read</span></{tag}>'
        for n, r in enumerate(RELATED))


def comments():
    return "".join(
        f'<div class="comment"><b>{u}</b> <time>2 hours ago</time><p>{e(t)}</p><a href="#">Reply</a> <a href="#">Report</a></div>'
        for u, t in COMMENTS)


def broadsheet(a):
    """A large paper: JSON-LD, article and figure elements, adverts and a newsletter box between paragraphs."""
    def between(i):
        return {
            1: '<div class="ad-slot" id="ad-inline-1"><span>Advertisement</span><p>Cheap flights to the sun, from only 49 crowns. Book by Sunday.</p></div>',
            3: '<aside class="newsletter-signup"><h3>The Morning Brief</h3><p>Get the most important stories in your inbox every weekday at six. Sign up for free.</p><form><input type="email"><button>Sign up</button></form></aside>',
        }.get(i)
    return f"""<!DOCTYPE html>
<!-- saved from url=(0060){a.url} -->
<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>{e(a.title)} - {e(a.publisher)}</title>
<meta property="og:title" content="{html.escape(a.title)}"><meta property="og:site_name" content="{html.escape(a.publisher)}">
<link rel="canonical" href="{a.url}">{json_ld(a)}
<style>body{{font-family:serif}} .ad-slot{{display:block}}</style><script>window.dataLayer=[];function gtag(){{dataLayer.push(arguments)}}</script></head>
<body><div id="consent-banner" role="dialog"><h2>Your privacy</h2><p>{COOKIES}</p><button>I accept</button><button>Reject all</button></div>
<header class="masthead"><a href="/">{e(a.publisher)}</a><nav>{nav()}</nav><p>Wednesday. Today’s paper. Cloudy, 8°.</p></header>
<main><article class="story"><header><h1>{e(a.title)}</h1><p class="dek">{e(a.dek)}</p>
<div class="byline">By <a rel="author" href="/by/x">{e(a.byline)}</a></div><time datetime="{a.date}T09:30:00Z">{long_date(a)}</time>
<div class="share-tools"><button>Share</button><a href="mailto:">Email</a><span>Copy link</span></div></header>
<figure><img src="lead.jpg" alt="{html.escape(a.caption)}"><figcaption><span class="caption">{e(a.caption)}</span> <span class="credit">{e(a.credit)}</span></figcaption></figure>
<section name="articleBody">{paragraphs(a, between=between)}</section>
<footer><p>A version of this article appears in print on Section A, Page 4 of the national edition.</p></footer></article>
<section class="related"><h2>Related</h2><ul>{cards()}</ul></section>
<section id="comments"><h2>4 comments</h2>{comments()}</section></main>
<footer class="site-footer"><p>© 2026 {e(a.publisher)} Company. All rights reserved. Reproduction in whole or in part is prohibited.</p>{nav(["Contact", "Work with us", "Advertise", "Privacy policy"])}</footer>
</body></html>"""


def agency(a):
    """An agency: dateline in the first paragraph, OpenGraph times, sign-off and "Our standards" line, all in divs."""
    place = {"Norland and": "VELM, Norland", "Opposition": "MIRE, Tavira"}.get(" ".join(a.title.split()[:2]), a.title.split()[0] == "Opposition" and "MIRE, Tavira" or "VELM, Norland")
    months = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
    head = f"{place}, {months[day(a).month - 1]} {day(a).day} (CNA) - "
    body = "\n".join(
        f'<div class="text__text__x1 text__dark-grey" data-testid="paragraph-{i}">{e((head if i == 0 else "") + p.removeprefix("## "))}</div>'
        if not p.startswith("## ") else f'<h2 data-testid="Heading">{e(p[3:])}</h2>'
        for i, p in enumerate(a.body))
    return f"""<!doctype html><html><head><title>{e(a.title)} | {e(a.publisher)}</title>
<meta name="article:published_time" content="{a.date}T08:03:11Z"><meta name="article:modified_time" content="{a.date}T19:44:02Z">
<meta property="og:title" content="{html.escape(a.title)}"><meta property="og:site_name" content="{html.escape(a.publisher)}"><meta property="og:url" content="{a.url}">
<meta name="article:author" content="{html.escape(a.byline)}"></head><body>
<div class="skip"><a href="#main-content">Skip to main content</a></div>
<div class="site-header__wrap"><div class="site-header__nav">{nav()}</div><a href="/account/sign-in">Sign in</a><a href="/subscribe">Subscribe</a></div>
<div id="main-content"><div class="article__content">
<div class="article-header"><h1 data-testid="Heading">{e(a.title)}</h1><div class="info-content"><div class="author-name">By <a href="/authors/x">{e(a.byline)}</a></div>
<time datetime="{a.date}T08:03:11Z"><span>{long_date(a)}</span><span>8:03 AM UTC</span><span>Updated 2 hours ago</span></time></div></div>
<div class="primary-image"><img src="x.jpg"><p class="caption__x">[1/3] {e(a.caption)} {e(a.credit)} Purchase Licensing Rights</p></div>
<div class="summary"><h2>Summary</h2><ul><li>{e(a.dek)}</li></ul></div>
<div class="article-body__content">{body}
<p class="sign-off">Reporting by {e(a.byline)}; Editing by Ruth Calder</p>
<p class="trust">Our Standards: <a href="/trust">The CNA Trust Principles.</a></p></div>
<div class="toolbar"><button>X</button><button>Facebook</button><button>Email</button></div>
<div class="author-bio"><p>{e(a.byline.split(" and ")[0])} has reported from eleven countries since 2009, most recently on rivers, dams and the people who live beside them.</p></div>
<div class="read-next"><h2>Read Next</h2>{cards("div")}</div></div></div>
<div class="footer">{nav(["About", "Careers", "Media kit", "Terms of use"])}<p>All quotes delayed a minimum of 15 minutes. © 2026 CNA. All rights reserved</p></div></body></html>"""


def local(a):
    """A local paper on a large chain's system: no article element, tables of numbers, adverts with text, <time> only."""
    def between(i):
        return {
            0: '<div class="gnt_em"><div class="gnt_em_pr"><p>Support local journalism. Unlock unlimited digital access for $1 for six months.</p></div></div>',
            2: f'<p><strong>More:</strong> <a href="/a">{e(RELATED[0])}</a></p>',
            4: f'<p><a href="/b"><em>READ MORE: {e(RELATED[4])}</em></a></p>',
        }.get(i)
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(a.title)}</title><meta name="author" content="{html.escape(a.byline)}">
<meta property="og:site_name" content="{html.escape(a.publisher)}"><link rel="canonical" href="{a.url}"></head><body class="g-no-js">
<div class="gnt_n">{nav()}</div><div class="weather-widget"><p>Right now it is 12 degrees with light rain from the west.</p></div>
<div class="gnt_cw"><div class="gnt_ar"><div class="gnt_ar_c"><h1>{e(a.title)}</h1>
<div class="gnt_ar_by"><a href="/staff">{e(a.byline)}</a> <span>{e(a.publisher)}</span></div>
<div class="gnt_ar_dt"><time datetime="{a.date}">Published 6:02 a.m. ET {long_date(a)}</time></div>
<div class="gnt_ar_b">{paragraphs(a, between=between)}
<p><em>Contact reporter {e(a.byline)} at 555-0142 or news@example.org. Follow us on social media.</em></p></div></div>
<div class="gnt_rr"><h3>Trending</h3><ol>{cards()}</ol><div class="poll"><p>Do you think that the town should have more benches? Vote now and see what others think about it.</p></div></div></div></div>
<div class="gnt_ft"><p>Newspapers of this group are committed to accuracy. To request a correction, write to the editor.</p>{nav(["Help", "Terms of Service", "Do Not Sell My Personal Information"])}</div></body></html>"""


def wordpress(a):
    """WordPress: entry-content, share buttons of a plug-in, related posts, author box, tags, comment form."""
    return f"""<!DOCTYPE html><html lang="en-US" class="no-js"><head><meta charset="UTF-8"/><title>{e(a.title)} &#8211; {e(a.publisher)}</title>
<meta name="generator" content="WordPress 6.4"/><meta property="article:published_time" content="{a.date}T06:00:00+00:00"/>
<meta property="og:site_name" content="{html.escape(a.publisher)}"/><meta property="og:url" content="{a.url}"/></head>
<body class="post-template-default single single-post postid-4711 wp-custom-logo">
<div id="page" class="site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">{e(a.publisher)}</a></p><p class="site-description">News from the tracks since 2011</p>
<nav id="site-navigation" class="main-navigation">{nav()}</nav></header>
<div id="content" class="site-content"><main id="main" class="site-main"><article id="post-4711" class="post-4711 post type-post status-publish format-standard hentry category-news tag-trains">
<header class="entry-header"><h1 class="entry-title">{e(a.title)}</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="{a.date}T06:00:00+00:00">{long_date(a)}</time></span>
<span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/x/">{e(a.byline)}</a></span></span></div></header>
<div class="entry-content">{paragraphs(a, heading="h3")}
<figure class="wp-block-image size-large"><img src="d.jpg" alt=""/><figcaption class="wp-element-caption">{e(a.caption)} ({e(a.credit)})</figcaption></figure>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Click to share on X</a></li><li><a href="#">Click to share on Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>{cards("p")}</div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">News</a></span><span class="tags-links">Tagged <a href="/t">trains</a></span></footer></article>
<div class="author-box"><h4>About {e(a.byline)}</h4><p>{e(a.byline)} writes about trains, stations and those who wait in them, and lives beside a level crossing.</p></div>
<nav class="navigation post-navigation"><a href="/p" rel="prev">Previous post: The last station master</a></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">4 thoughts</h2><ol class="comment-list">{comments()}</ol>
<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><p class="comment-notes">Your email address will not be published. Required fields are marked *</p></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul>{cards()}</ul></section></aside>
<footer id="colophon" class="site-footer"><div class="site-info">Proudly powered by WordPress</div></footer></div></body></html>"""


def public_broadcaster(a):
    """A broadcaster's hashed class names: no word of any class tells; data-component does; topics and "more on this story"."""
    blocks = "\n".join(
        f'<div data-component="subheadline-block" class="ssrcss-1a"><h2 class="ssrcss-2b"><span role="text">{e(p[3:])}</span></h2></div>' if p.startswith("## ")
        else f'<div data-component="text-block" class="ssrcss-3c"><div class="ssrcss-4d"><p class="ssrcss-5e">{("<b>" + e(p) + "</b>") if i == 0 else e(p)}</p></div></div>'
        for i, p in enumerate(a.body))
    return f"""<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/><title>{e(a.title)} - {e(a.publisher)}</title>
{json_ld(a, "ReportageNewsArticle")}</head><body><div id="root"><div class="ssrcss-8h"><a href="#main">Skip to content</a><a href="/help">Accessibility Help</a></div>
<header role="banner"><nav role="navigation">{nav()}</nav></header>
<main id="main-content"><div class="ssrcss-9i"><article class="ssrcss-0j">
<header data-component="headline-block" class="ssrcss-a"><h1 id="main-heading" tabindex="-1">{e(a.title)}</h1></header>
<div data-component="byline-block" class="ssrcss-b"><div class="ssrcss-c"><time data-testid="timestamp" datetime="{a.date}T10:01:55.000Z">{euro_date(a)}</time></div><div class="ssrcss-d">{e(a.byline)}</div><div class="ssrcss-d2">Environment correspondent</div></div>
<div data-component="image-block" class="ssrcss-e"><figure><span role="text"><span class="visually-hidden">Image source, </span>{e(a.credit)}</span><img src="s.jpg" alt=""><figcaption><span class="visually-hidden">Image caption, </span><p>{e(a.caption)}</p></figcaption></figure></div>
{blocks}
<div data-component="links-block" class="ssrcss-f"><h2>More on this story</h2><ul>{cards()}</ul></div>
<div data-component="topic-list" class="ssrcss-g"><h2>Related Topics</h2><ul><li><a href="/t1">Science</a></li><li><a href="/t2">Weather</a></li></ul></div></article>
<section data-component="top-stories" class="ssrcss-h"><h2>Top Stories</h2>{cards("div")}</section></div></main>
<footer role="contentinfo">{nav(["Terms of Use", "About", "Privacy Policy", "Cookies"])}<p>We are not responsible for the content of external sites.</p></footer></div></body></html>"""


def old_table(a):
    """A page of 2003: tables, font tags, unclosed paragraphs, line breaks for paragraphs, windows-1252 (see make.py)."""
    body = "<br><br>\n".join(f"<b>{e(p[3:])}</b>" if p.startswith("## ") else e(p) for p in a.body)
    return f"""<HTML><HEAD><TITLE>{e(a.publisher)}: {e(a.title)}</TITLE><META HTTP-EQUIV="content-type" CONTENT="text/html; charset=windows-1252"></HEAD>
<BODY BGCOLOR=#FFFFFF><TABLE WIDTH=780><TR><TD COLSPAN=3><A HREF="/"><IMG SRC=logo.gif ALT="{e(a.publisher)}"></A> <FONT SIZE=1>{" | ".join(MENU)}</FONT></TD></TR>
<TR><TD WIDTH=120 VALIGN=top><FONT SIZE=1>{"<BR>".join(f"<A HREF=x>{m}</A>" for m in MENU)}<P><B>Search the archive</B><P>Free e-mail alerts</FONT></TD>
<TD VALIGN=top><FONT FACE="Arial" SIZE=5><B>{e(a.title)}</B></FONT><BR><FONT SIZE=2>By {e(a.byline)}<BR>Published on {long_date(a)}</FONT><P>
<FONT FACE="Times" SIZE=3>{body}</FONT><P><FONT SIZE=1><A HREF=mail>E-mail this article to a friend</A> | <A HREF=print>Printer-friendly version</A></FONT></TD>
<TD WIDTH=160 VALIGN=top><FONT SIZE=1><B>More headlines</B><BR>{"<BR>".join(f"<A HREF=y>{e(r)}</A>" for r in RELATED)}</FONT></TD></TR>
<TR><TD COLSPAN=3 ALIGN=center><FONT SIZE=1>Copyright {day(a).year} {e(a.publisher)}. All rights reserved. This material may not be published, broadcast or rewritten.</FONT></TD></TR></TABLE></BODY></HTML>"""


def magazine(a):
    """A magazine: JSON-LD @graph, lede outside the body's container, pull quotes that repeat, drop capital in a span."""
    lede, rest = a.body[0], a.body[1:]
    quote = next(p for p in a.body if "“" in p)
    pulled = quote[quote.index("“"): quote.index("”") + 1]
    inner = "\n".join(
        (f"<h4>{e(p[3:])}</h4>" if p.startswith("## ") else f"<p>{e(p)}</p>") + (f'<blockquote class="pullquote"><p>{e(pulled)}</p></blockquote>' if i == 2 else "")
        for i, p in enumerate(rest))
    graph = {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": a.publisher, "url": "https://x.example/"},
        {"@type": "BreadcrumbList", "itemListElement": []},
        {"@type": ["Article", "NewsArticle"], "headline": a.title, "datePublished": a.date + "T05:00:00-05:00", "author": {"@id": "#a"}, "publisher": {"@id": "#o"}},
        {"@type": "Person", "@id": "#a", "name": a.byline}, {"@type": "Organization", "@id": "#o", "name": a.publisher}]}
    return f"""<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{e(a.title)} — {e(a.publisher)}</title>
<script type="application/ld+json">{json.dumps(graph)}</script></head><body>
<nav class="TopNav">{nav()}</nav><div class="StickyBar"><span>You have 2 free articles left this month.</span> <a href="/sub">Subscribe for 1 crown a week</a></div>
<main class="ArticlePage"><div class="Hero"><div class="rubric"><a href="/science">Science</a></div><h1>{e(a.title)}</h1><h2 class="dek">{e(a.dek)}</h2><p class="by">By {e(a.byline)}</p><p class="pub">{long_date(a)}</p>
<figure><picture><img alt=""></picture><figcaption>{e(a.caption)}<span>{e(a.credit)}</span></figcaption></figure></div>
<div class="Lede"><p class="has-dropcap"><span class="dropcap">{e(lede[0])}</span>{e(lede[1:])}</p></div>
<div class="Chunk">{inner}</div>
<div class="Chunk"><p class="correction"><em>Correction: An earlier version of this article misstated the age of one of the people in it.</em></p></div>
<div class="PaywallPromo"><p>Enjoyed this? Subscribers read all of our stories, listen to them, and send them to ten friends a month.</p></div>
<section class="Recirc"><h3>Recommended stories</h3>{cards("article")}</section></main><footer class="Foot"><p>© {day(a).year} {e(a.publisher)}</p></footer></body></html>"""


def live_blog(a):
    """A live blog: posts with stamps; the expected body is every post's text."""
    posts = "".join(
        f'<div class="liveblog-post" id="post-{i}"><div class="liveblog-stamp"><time datetime="{a.date}T{18 - i:02}:1{i}:00Z">{18 - i}:1{i} UTC</time></div>'
        + (f"<h3>{e(p[3:])}</h3>" if p.startswith("## ") else f"<p>{e(p)}</p>") + '<ul class="share"><li><a href="#">Share</a></li><li><a href="#">Copy link to post</a></li></ul></div>'
        for i, p in enumerate(a.body))
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(a.title)} – live updates</title>
{json_ld(a, "LiveBlogPosting", coverageStartTime=a.date + "T06:00:00Z")}</head><body><header><nav>{nav()}</nav></header>
<main><div class="liveblog-header"><h1>{e(a.title)}</h1><p class="standfirst">{e(a.dek)}</p><p class="updated">Last updated {18}:{12} UTC, {euro_date(a)}</p></div>
<div class="liveblog-pinned"><h2>Key events</h2><ul>{cards()}</ul></div><div class="liveblog-feed">{posts}</div><button>Load more posts</button></main>
<footer>{nav(["Contact", "Archive"])}</footer></body></html>"""


def embeds(a):
    """Posts of social networks, a video player and an audio box between the paragraphs; byline in a list; meta dates by Parse.ly."""
    def between(i):
        return {
            1: '<blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">The lights are out in the whole of Skarvik and the road to the ferry is blocked by trees. Stay at home.</p>&mdash; Tora Eide (@toraeide) <a href="https://x.example/s/1">January 29, 2026</a></blockquote><script async src="widgets.js"></script>',
            3: '<div class="video-embed"><p class="video-title">Watch: waves break over the pier</p><span>01:12</span></div>',
            4: '<iframe src="https://player.example/1"><p>Your browser does not support frames.</p></iframe><div class="audio-player"><span>Listen to this article</span><span>3 minutes</span></div>',
        }.get(i)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{e(a.title)} | {e(a.publisher)}</title>
<meta name="parsely-title" content="{html.escape(a.title)}"><meta name="parsely-pub-date" content="{a.date}T11:00:00Z"><meta name="parsely-author" content="{html.escape(a.byline)}"><meta name="application-name" content="{html.escape(a.publisher)}"></head>
<body><div class="navbar">{nav()}</div><div class="breaking-news-bar"><a href="/l">Breaking: Parliament to sit through the night</a></div>
<div class="container"><div class="row"><div class="col-8"><div class="article-head"><h1>{e(a.title)}</h1><ul class="meta"><li>{e(a.byline)}</li><li>{long_date(a)}</li></ul></div>
<div class="article-lead-image"><img><div class="image-caption">{e(a.caption)}</div><div class="image-credit">{e(a.credit)}</div></div>
<div class="article-text">{paragraphs(a, between=between)}</div>
<div class="tags"><a href="/t">storm</a> <a href="/u">weather</a></div></div><div class="col-4 sidebar"><div class="box"><h3>Most read</h3><ol>{cards()}</ol></div><div class="box"><h3>Opinion</h3><p>The coast has been told for years that it must prepare. It has not, and the reason is that nobody is in charge, our columnist writes in his weekly letter.</p></div></div></div></div>
<div class="cookie-bar"><p>{COOKIES}</p></div></body></html>"""


def microdata(a):
    """schema.org as microdata, two authors in links, ad paragraphs with hashed names, "Related:" in the text."""
    names = a.byline.split(" and ")
    people = " and ".join(f'<span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="name">{e(n)}</a></span>' for n in names)
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>{e(a.title)}</title></head><body>
<div role="navigation">{nav()}</div><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{e(a.title)}</h1>
<p>By {people}</p><meta itemprop="datePublished" content="{a.date}"><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="{html.escape(a.publisher)}"></span>
<div itemprop="articleBody">{paragraphs(a, between=lambda i: f'<p>Related: <a href="/x">{e(RELATED[1])}</a></p>' if i == 1 else None)}
<p><em>The Associated Press contributed to this report.</em></p></div></div>
<div class="below"><div class="teaser"><h4><a href="/1">{e(RELATED[2])}</a></h4><p>She looked up on a Tuesday, and the sky was not the same. A visit to the hill where it happened, and to the people who believed her first.</p></div>
<div class="teaser"><h4><a href="/2">{e(RELATED[3])}</a></h4><p>New coaches, new rules, an old stadium: what has changed since the spring, and who could win it all this year.</p></div></div></body></html>"""


def no_metadata(a):
    """A bare page: the title in <title> and h1, the date in "Published on" alone."""
    return f"""<html><head><title>{e(a.title)}</title></head><body><div><a href="/">Home</a> <a href="/archive">Archive</a></div>
<h1>{e(a.title)}</h1><p>By {e(a.byline)}</p><p>Published on {long_date(a)}</p>{paragraphs(a)}<hr><p>Share this article</p></body></html>"""


def divs_only(a):
    """Paragraphs are spans in divs; headings are classes; the menu is divs as well; the lead is in another container."""
    body = "".join(f'<div class="par"><span class="{"sub" if p.startswith("## ") else "txt"}">{e(p.removeprefix("## "))}</span></div>' for p in a.body)
    menu = "".join(f'<div class="item"><span><a href="/{m}">{m}</a></span></div>' for m in MENU)
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="{html.escape(a.title)}"><meta property="og:type" content="article"><meta property="og:site_name" content="{html.escape(a.publisher)}">
<meta name="date" content="{a.date}"><meta name="author" content="{html.escape(a.byline)}"><title>{e(a.title)}</title></head><body><div id="app"><div class="bar">{menu}</div>
<div class="view"><div class="hd"><div class="ttl">{e(a.title)}</div></div><div class="cnt">{body}</div></div><div class="side">{"".join(f'<div class="item"><span><a href="/r">{e(r)}</a></span></div>' for r in RELATED)}</div>
<div class="ftr"><div class="item"><span>Imprint</span></div><div class="item"><span>We reserve the right to use our content for text and data mining within the meaning of the law.</span></div></div></div></body></html>"""


def conflict(a):
    """Dates that disagree: JSON-LD has the day, <time> that of the last change, the visible line that of a reprint."""
    other = (day(a) + datetime.timedelta(days=9)).isoformat()
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(a.title)}</title>{json_ld(a)}</head><body><nav>{nav()}</nav>
<article><h1>{e(a.title)}</h1><p class="byline">By {e(a.byline)}</p><p class="date">Updated <time datetime="{other}T08:00:00Z">{other}</time></p>{paragraphs(a)}</article></body></html>"""


def many_comments(a):
    """More words in the comments than in the article, in a container without a telling name."""
    many = "".join(f'<div class="cmt"><div class="u">{u} <span>{n} h</span></div><p>{e(t)} {e(COMMENTS[(n + 1) % 4][1])}</p></div>' for n in range(14) for u, t in [COMMENTS[n % 4]])
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(a.title)} | {e(a.publisher)}</title>{json_ld(a)}</head><body><header>{nav()}</header>
<div class="wrap"><div class="story-wrap"><h1>{e(a.title)}</h1><div class="meta-line">{e(a.byline)} · {euro_date(a)}</div><div class="story-text">{paragraphs(a)}</div></div>
<div class="reader-discussion"><h2>Join the discussion</h2>{many}</div></div></body></html>"""


def teaser_wall(a):
    """A short article above a wall of teasers with long texts, each an <article>."""
    wall = "".join(
        f'<article class="tile"><h3><a href="/{n}">{e(r)}</a></h3><p>{e(t)} The whole story, with pictures from our reporters on the spot, is for subscribers only.</p></article>'
        for n, (r, (_, t)) in enumerate(zip(RELATED * 3, COMMENTS * 4)))
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(a.title)}</title><meta property="article:published_time" content="{a.date}T12:00:00Z"><meta property="article:author" content="{html.escape(a.byline)}"><meta property="og:site_name" content="{html.escape(a.publisher)}"></head><body>
<div class="menu">{nav()}</div><article class="detail"><h1>{e(a.title)}</h1><div class="intro">{e(a.dek)}</div>{paragraphs(a)}</article><div class="tiles"><h2>More from {e(a.publisher)}</h2>{wall}</div></body></html>"""


def unclosed(a):
    """HTML without end tags, attributes without quotes, entities, a menu as a definition list, capitals for related lines."""
    body = "".join(f"<p>{e(p.removeprefix('## ')).replace('“', '&ldquo;').replace('”', '&rdquo;').replace('’', '&rsquo;')}\n" if not p.startswith("## ") else f"<h3>{e(p[3:])}</h3>\n" for p in a.body[:3])
    body += f"<p><a href=/rel><strong>{e(RELATED[0].upper())}</strong></a>\n"
    body += "".join(f"<p>{e(p).replace('“', '&#8220;').replace('”', '&#x201D;')}\n" if not p.startswith("## ") else f"<h3>{e(p[3:])}</h3>\n" for p in a.body[3:])
    return f"""<!doctype html><meta charset=utf-8><title>{e(a.title)}</title><meta name=dc.date content={a.date}><meta name=dc.creator content="{html.escape(a.byline)}"><meta name=dc.publisher content="{html.escape(a.publisher)}">
<body><dl class=menu>{"".join(f"<dt><a href=/{m}>{m}</a>" for m in MENU)}</dl><h1>{e(a.title)}</h1>{body}
<p class=foot>Comments are closed for this article."""


def script_rendered(a):
    """The text is in JSON-LD's articleBody alone; the page itself says that scripts are needed."""
    body = "\n\n".join(p.removeprefix("## ") for p in a.body if not p.startswith("## "))
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{e(a.title)}</title>{json_ld(a, articleBody=body)}</head>
<body><noscript><p>You need to enable JavaScript to run this app.</p></noscript><div id="root"></div><div class="loading">Loading…</div></body></html>"""


def german_office(a):
    """A press office's page: definition list for metadata, bullet list in the body, address block and press contact after it."""
    items = "".join(f"<li>{e(p)}</li>" for p in a.body[3:5])
    body = paragraphs(a)
    for p in a.body[3:5]:
        body = body.replace(f"<p>{e(p)}</p>", "", 1)
    before, after = body.split(f"<p>{e(a.body[5])}</p>") if f"<p>{e(a.body[5])}</p>" in body else (body, "")
    mid = f"<ul>{items}</ul>" + (f"<p>{e(a.body[5])}</p>" if after or not body.endswith(before) else "")
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{e(a.title)} | {e(a.publisher)}</title><meta name="citation_publication_date" content="{a.date.replace("-", "/")}"><meta property="og:site_name" content="{html.escape(a.publisher)}"><meta name="author" content="{html.escape(a.byline)}"></head><body>
<header class="page-header">{nav()}</header><div class="breadcrumb"><a href="/">Home</a> › <a href="/news">News</a> › {e(a.title)}</div><main><h1>{e(a.title)}</h1>
<p class="lead-date">{euro_date(a)}</p>{before}{mid}{after}
<div class="contact"><h2>Press contact</h2><p>Telephone +00 555 0188, weekdays from nine to five</p></div></main><footer><p>Imprint, data protection and accessibility statement can be found on the pages linked here.</p></footer></body></html>"""
