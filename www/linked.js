'use strict';

// The analysis as linked data, JSON-LD: articles and quotations in the terms of schema.org, and every quotation and event as
// a W3C Web Annotation of its article's text. Offsets stay code points, as both contract and standard have them.
app.linked = () => {
  const CONTEXT = [
    'http://www.w3.org/ns/anno.jsonld',
    { '@vocab': 'https://schema.org/', schema: 'https://schema.org/', saywhen: 'urn:saywhen:' },
  ];
  const AROUND = 32; // characters before and after a quoted piece by which it is found again in another copy
  const urn = (...path) => `urn:saywhen:${path.map(encodeURIComponent).join(':')}`;
  const idOf = (article) => (/^https?:\/\//i.test(article.url ?? '') ? article.url : urn('article', article.id));
  const KINDS = { person: 'Person', organization: 'Organization', group: 'Organization', document: 'CreativeWork' };
  const bare = (object) =>
    Object.fromEntries(
      Object.entries(object).filter(([, value]) => value !== null && value !== undefined && value !== ''),
    );

  const news = (article) =>
    bare({
      '@id': idOf(article),
      '@type': 'NewsArticle',
      headline: article.title,
      name: article.name,
      author: article.byline && { '@type': 'Person', name: article.byline },
      publisher: article.publisher && { '@type': 'Organization', name: article.publisher },
      url: article.url,
      datePublished: article.published,
      inLanguage: article.language,
    });

  /** How to find a piece of an article again: by its place, and by its words. */
  function target(article, spans) {
    return {
      source: idOf(article),
      selector: spans.map((span) => {
        const { start, end } = app.offsets.range(article, span);
        return {
          type: 'TextPositionSelector',
          start: span.start,
          end: span.end,
          refinedBy: {
            type: 'TextQuoteSelector',
            exact: article.text.slice(start, end),
            prefix: article.text.slice(Math.max(0, start - AROUND), start),
            suffix: article.text.slice(end, end + AROUND),
          },
        };
      }),
    };
  }

  function quotation({ article, speaker }, item) {
    const id = urn('quotation', article.id, item.id);
    const person =
      speaker && bare({ '@type': KINDS[item.speaker_type] ?? 'Person', name: speaker, jobTitle: item.role });
    const text = item.content
      .map((span) => app.offsets.range(article, span))
      .map(({ start, end }) => article.text.slice(start, end))
      .join(' … ');
    return [
      item.act === 'statement' &&
        bare({
          '@id': id,
          '@type': 'Quotation',
          text,
          spokenByCharacter: person,
          isPartOf: { '@id': idOf(article) },
          'saywhen:kind': item.kind,
          'saywhen:confidence': item.confidence,
          'saywhen:why': item.why,
        }),
      {
        id: urn('annotation', article.id, item.id),
        type: 'Annotation',
        motivation: 'identifying',
        body:
          item.act === 'statement'
            ? id
            : bare({ type: 'TextualBody', purpose: 'describing', value: `${item.act}: ${speaker ?? ''}` }),
        target: target(article, item.content),
      },
    ];
  }

  const event = ({ article, actors, place }, item) => [
    bare({
      '@id': urn('event', article.id, item.id),
      '@type': 'Event',
      name: item.label,
      startDate: /^\d{4}(-\d\d)?(-\d\d)?$/.test(item.date ?? '') ? item.date : null,
      location: place && { '@type': 'Place', name: place },
      actor: actors.length ? actors.map((name) => ({ '@type': 'Thing', name })) : null,
      eventStatus: { cancelled: 'EventCancelled', postponed: 'EventPostponed', planned: 'EventScheduled' }[item.status],
      'saywhen:type': item.type,
      'saywhen:status': item.status,
      'saywhen:date': item.date,
      'saywhen:confidence': item.confidence,
      'saywhen:why': item.why,
    }),
    {
      id: urn('annotation', article.id, item.id),
      type: 'Annotation',
      motivation: 'identifying',
      body: urn('event', article.id, item.id),
      target: target(article, item.triggers),
    },
  ];

  const graph = app.library
    .articles()
    .flatMap((article) =>
      article.once(() => [
        news(article),
        ...app.rows.quotations(article).flatMap((row) => quotation(row, app.rows.whole(row))),
        ...app.rows.events(article).flatMap((row) => event(row, app.rows.whole(row))),
      ]),
    )
    .filter(Boolean);
  return { '@context': CONTEXT, '@graph': graph };
};
