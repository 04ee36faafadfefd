'use strict';

// The texts of the views over several articles and of what leaves the page.
Object.assign(
  app.words,
  (() => {
    const number = app.words.number;
    const many = (count, one, more) => `${number(count)} ${count === 1 ? one : more}`;
    return {
      timeline: 'Timeline',
      compare: 'Compare',
      dossier: 'Dossier',
      dossierText: 'Text of the dossier',
      timelineView: 'Timeline of all events',
      compareView: 'Articles compared',
      waysOf: (view) => `Ways to see: ${view}`,
      asList: 'List',
      asSpeakers: 'Speakers',
      asContext: 'In context',
      percent: (share) => `${Math.round(share * 100)} %`,
      valueCount: (name, count) => `${name} (${number(count)})`,
      fromOf: (label) => `${label}: from`,
      toOf: (label) => `${label}: to`,
      atLeastOf: (label) => `${label}: at least`,
      atLeast: (percent) => (percent ? `≥ ${percent} %` : 'any'),
      groupBy: 'Group by',
      notGrouped: 'Not grouped',
      groupedBy: (label) => `By ${label.toLowerCase()}`,
      undated: 'no date',
      noneIn: (articles) => (articles.length ? app.words.noneFound : app.words.noArticles),
      story: 'Story',
      role: 'Role',
      inArticles: (count) => `in ${many(count, 'article', 'articles')}`,
      kindCount: (count, kind) => `${number(count)} ${kind}`,

      roles: 'Roles',
      sources: 'Sources',
      alsoCalled: (names) => `also ${names}`,
      attitudeCount: (count) => many(count, 'attitude', 'attitudes'),
      allQuotations: (count) => `All ${number(count)}`,
      noComments: (count) => (count === 1 ? 'Would not comment.' : `Would not comment, ${number(count)} times.`),
      speakerGroups: { named: 'Named', unnamed: 'Unnamed sources', unknown: 'Unknown' },
      speakerGroupNotes: {
        named: 'People, bodies and documents that the articles name.',
        unnamed: 'Described, not named: each description is kept apart, for nobody can tell who is behind it.',
        unknown: 'Nobody is named or described as the speaker, or the engine did not find out who it is.',
      },

      orderBy: 'Order',
      contextOrders: {
        article: 'As in the articles',
        before: 'By the word before',
        after: 'By the word after',
        speaker: 'By speaker',
      },
      occurrences: (count, quotations, others) =>
        [
          count
            ? `${many(count, 'occurrence', 'occurrences')} in ${many(quotations, 'quotation', 'quotations')}`
            : 'In the words of no quotation',
          others && `${many(others, 'quotation fits', 'quotations fit')} by speaker, role or headline`,
        ]
          .filter(Boolean)
          .join('; ') + '.',
      contextHeads: ['Speaker', 'Before', 'Word', 'After'],
      contextHint: 'Search for a word to see it in every quotation, each time with what stands around it. Often said:',

      eventsByDate: 'Events by date. Arrow keys go from mark to mark, Enter opens one, plus and minus zoom.',
      eventsByWriting:
        'Events by day of writing. Arrow keys go from mark to mark, Enter opens one, plus and minus zoom.',
      signs: 'Signs of status',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      zoomFit: 'Show all',
      zoomFitShort: 'All',
      showAll: 'every event',
      chartHint: 'Ctrl and the wheel zoom; drag to move',
      earlier: (count) => `← ${number(count)} earlier`,
      later: (count) => `${number(count)} later →`,
      plotOf: (name, total, most, unit) =>
        `${name}: ${number(total)}, at most ${number(most)} ${
          { 1: 'a day', 7: 'a week', 30: 'a month', 91: 'a quarter', 365: 'a year' }[unit] ?? 'a decade'
        }`,
      pointIs: ({ label, articles, about }, status, when) =>
        [
          label,
          status,
          when,
          articles > 1 && many(articles, 'article', 'articles'),
          about.length > 0 && `about ${about.map((other) => other.label).join(', ')}`,
        ]
          .filter(Boolean)
          .join(', '),
      bundleOf: (count) => `${many(count, 'more event', 'more events')} here`,
      publishedOn: (date, days) => (days > 1 ? `last article: ${date}` : `published ${date}`),
      undatedEvents: 'Without a date',
      withoutDate: 'Articles without a date',
      articlesWithoutDate: 'Article without a date',
      dayOfWriting: 'day of writing',
      daysFrom: (day) => (day === 0 ? 'that day' : `${day > 0 ? '+' : '−'}${many(Math.abs(day), 'day', 'days')}`),
      noSuggestion: 'The text names no full date.',
      useDate: (date) => `Use ${date}`,
      suggestedBy: (text) => `The text says “${text}”`,
      history: 'How its status changed',
      reportedOn: (date, articles) => `reported ${date}${articles > 1 ? ` in ${number(articles)} articles` : ''}`,

      stories: 'Stories',
      sourcesMatrix: 'Who is quoted where',
      versions: 'Versions',
      allArticles: 'All articles',
      sideBySide: (shown, all) => `${number(shown)} of ${many(all, 'article', 'articles')} side by side: choose`,
      sideBySideOf: (label) => `${label}, side by side`,
      storySummary: (articles, events, differing) =>
        `${many(articles, 'article', 'articles')}, ${many(events, 'event', 'events')}; ` +
        (differing ? `the articles differ on ${number(differing)}.` : 'no differences found.'),
      onlyDiffering: 'only where they differ',
      nothingShared: 'Nothing to set side by side here.',
      showMore: (count) => `Show ${number(count)} more`,
      notTold: 'not told',
      differOn: (field) => `They differ on ${field}`,
      fields: {
        date: 'the date',
        status: 'the status',
        place: 'the place',
        actors: 'who',
        number: 'a number',
        count: 'a number',
      },
      matrixNote:
        'Each square is as large as the number of quotations in it; the filled part are direct words. ∅: would not comment.',
      quotedHere: (name, { all, direct, silent }, article) =>
        [
          `${name}: ${many(all, 'quotation', 'quotations')} (${number(direct)} with direct words)`,
          silent && many(silent, 'refusal to comment', 'refusals to comment'),
          article,
        ]
          .filter(Boolean)
          .join(' · '),
      earlierArticles: 'Earlier articles',
      laterArticles: 'Later articles',
      articlesFromTo: (from, to, all) => `${number(from)}–${number(to)} of ${many(all, 'article', 'articles')}`,
      versionsNote: (count, changed) =>
        count
          ? `${many(count, 'quotation stands', 'quotations stand')} in several articles, ${number(changed)} in different words. ` +
            'Underlined: added. Struck out: left out.'
          : 'No quotation stands in more than one article.',
      noRepeats: 'All of them stand in the same words everywhere.',
      versionsOf: (count, identical) => `${many(count, 'version', 'versions')}${identical ? ', identical' : ''}`,
      onlyChanged: 'only where the words differ',
      compareWith: (article) => `Compare with the version of ${article}`,
      base: 'compared with',

      back: 'Back',
      print: 'Print',
      exportMarkdown: 'Markdown',
      exportReport: 'HTML report',
      noDossier: 'There is nobody and nothing of that name in these articles any more.',
      kindOfSource: 'Kind',
      aliases: 'Also called',
      quotedIn: 'Quoted',
      attitudesTitle: 'Attitudes',
      differencesTitle: 'Where the articles differ',
      speakersTitle: 'Speakers',
      sourceNumber: (count, name) => `Source ${count}: ${name}`,
      reportMadeBy: (generator) =>
        `Made with ${generator}, which reads articles on the reader’s own machine. Check the sources before you print.`,

      exportTitle: 'Export',
      exportTables: 'Tables',
      exportTablesNote: 'CSV, for spreadsheets. What a spreadsheet would take for a formula is defused.',
      exportReading: 'To read and to print',
      exportReadingNote:
        'All articles on paper, each statement with its source. The report is one HTML file that opens anywhere.',
      exportPrograms: 'For programs',
      exportProgramsNote: 'The whole analysis as JSON, or as linked data (schema.org and W3C Web Annotation).',
      byteOrderMark: 'begin CSV with a byte order mark (for older spreadsheets)',
      exportNames: {
        quotations: 'Quotations',
        speakers: 'Speakers',
        events: 'Events',
        articles: 'Articles',
        report: 'HTML report',
        markdown: 'Markdown',
        json: 'JSON',
        jsonld: 'JSON-LD',
      },
      copy: 'Copy with its source',
      copied: 'Copied, with speaker and article.',
      mentionsOf: 'Mentions here',
      mentionForms: { name: 'name', nominal: 'description', pronoun: 'pronoun' },
      elsewhere: 'In other articles',
      showDossier: 'Dossier',
    };
  })(),
);
