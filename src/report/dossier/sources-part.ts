import type { Case } from '../../case/case.ts';
import type { Report } from '../../case/report.ts';
import { RELIABILITY_IN_WORDS } from '../admiralty.ts';
import { counted, piecesOf } from '../pieces.ts';
import { kindInWords, percent } from '../words.ts';
import { worstFirst } from '../worst-changes.ts';
import type { Part, Rich, Section } from './document.ts';
import { list, paragraph, soft, strong, text } from './rich.ts';
import type { Writing } from './writing.ts';

const LISTED = 200;

/**
 * The sources in the manner of Intelligence Community Directive 206, "Sourcing Requirements for Disseminated Analytic Products" (2015): a source
 * summary statement (section E.2), then for each source its reference citation and a descriptor of what bears on its quality: access, currency,
 * whether it is its own reporting, what it changed. Reliability is the reader's own or "not rated": a text does not tell it.
 */
export function sourcesPart(writing: Writing): Section {
  const { reports, unseen } = writing.kase;
  const counts = countsOf(writing.kase);
  const hidden = reports.length - LISTED;
  const rows = [
    ...unseen.map(({ id, publisher, witnesses, citedBy }): readonly Rich[] => [
      [strong(publisher ?? 'Outlet not known'), soft(' ⊘ nobody here has it')],
      [
        text(
          `Known through ${witnesses.map((one) => writing.labels.of(one)).join(', ')}; nothing of it can be checked here. Access, date and wording: not known. ${ratingOf(id, publisher, writing)}`,
        ),
        ...writing.citations.cite(citedBy),
      ],
    ]),
    ...reports.slice(0, LISTED).map((report) => [citationOf(report, writing), descriptorOf(report, counts, writing)]),
  ];
  const table: Part = {
    kind: 'table',
    columns: [
      { head: 'source', width: 0.42 },
      { head: 'what it is, and what bears on it', width: 0.58 },
    ],
    rows,
  };
  const more = hidden > 0 ? [paragraph(soft(`… and ${hidden} more; --csv --table sources has them all`))] : [];
  return { id: 'sources', title: 'Sources', parts: [list(summaryOf(writing)), table, ...more] };
}

/** What bears on each report, by its id. */
interface Counts {
  readonly changes: ReadonlyMap<string, { readonly major: number; readonly minor: number }>;
  readonly voices: ReadonlyMap<string, { readonly quoted: number; readonly unnamed: number }>;
  readonly claims: ReadonlyMap<string, number>;
}

function countsOf(kase: Case): Counts {
  const changes = new Map(
    [...Map.groupBy(worstFirst(kase), ({ child }) => child)].map(([id, all]) => {
      const major = all.filter(({ severity }) => severity === 'major').length;
      return [id, { major, minor: all.length - major }];
    }),
  );
  const voices = new Map(
    [...Map.groupBy(kase.quotes, ({ span }) => span.report)].map(([id, all]) => {
      const speakers = new Map(all.map(({ speaker }) => [speaker.actor ?? speaker.text, speaker.anonymous]));
      return [id, { quoted: speakers.size, unnamed: [...speakers.values()].filter((anonymous) => anonymous).length }];
    }),
  );
  const telling = kase.claims.flatMap(({ mentions }) => [...new Set(mentions.map(({ span }) => span.report))]);
  const claims = new Map([...Map.groupBy(telling, (id) => id)].map(([id, all]) => [id, all.length]));
  return { changes, voices, claims };
}

/** How strong the base of sources is as a whole: the directive's source summary statement. */
function summaryOf({ kase, labels, ratings }: Writing): readonly Rich[] {
  const { own, unseen, doubtful, atLeast, atMost } = piecesOf(kase);
  const pieces = atLeast === atMost ? `${atLeast}` : `${atLeast} to ${atMost}`;
  const undated = kase.reports.filter(({ published }) => published === null).length;
  const nameless = kase.reports.filter(({ publisher }) => publisher === null).length;
  const misleading = new Set(kase.changes.filter(({ severity }) => severity === 'major').map(({ child }) => child))
    .size;
  const weak = [
    ...(unseen.length === 0
      ? []
      : [
          `${counted(unseen.length, 'piece')} of reporting that nobody here has and that is known through retellings alone`,
        ]),
    ...(doubtful.length === 0
      ? []
      : [`${counted(doubtful.length, 'report')} not established to be own reporting or not`]),
    ...(misleading === 0 ? [] : [`${counted(misleading, 'report')} with changes that mislead a reader`]),
    ...(undated === 0 ? [] : [`${undated} without a date`]),
    ...(nameless === 0 ? [] : [`${nameless} without an outlet`]),
  ];
  const strongest = own.map((id) => labels.of(id));
  const named =
    strongest.length > 8
      ? `${strongest.slice(0, 8).join(', ')} and ${strongest.length - 8} more`
      : strongest.join(', ');
  return [
    [
      strong('Base: '),
      text(`${counted(kase.reports.length, 'report')}, ${pieces} ${atMost === 1 ? 'piece' : 'pieces'} of reporting.`),
    ],
    [
      strong('Strength: '),
      text(
        own.length === 0 ? 'no report here comes from no other.' : `own reporting, as far as can be told, in ${named}.`,
      ),
    ],
    [strong('Weakness: '), text(weak.length === 0 ? 'none that the texts show.' : `${weak.join('; ')}.`)],
    [
      strong('Reliability: '),
      text(
        ratings.size === 0
          ? 'no source is rated; a text does not tell how reliable its outlet is.'
          : `as rated in the reader's own list of ${counted(ratings.size, 'source')}; the others are not rated.`,
      ),
    ],
  ];
}

/** The directive's source reference citation: who, what, when, where. */
function citationOf({ id, publisher, title, authors, published, language, url }: Report, { labels }: Writing): Rich {
  const by = authors.length === 0 ? '' : ` By ${authors.join(', ')}.`;
  const when = published === null ? 'Undated' : published;
  return [
    strong(publisher ?? 'Outlet not told'),
    text(title === null ? '. ' : `: ${title}. `),
    text(`${by === '' ? '' : `${by.trim()} `}${when}. Language: ${language}.${url === null ? '' : ` ${url}`} `),
    soft(labels.of(id)),
  ];
}

/** The directive's source descriptor, as far as texts show it. */
function descriptorOf({ id, publisher }: Report, counts: Counts, writing: Writing): Rich {
  const { kase, labels } = writing;
  const derivations = kase.derivations.filter(({ child }) => child === id);
  const retold = derivations.map(
    (one) => `${kindInWords(one)} of ${labels.of(one.parent)} (${percent(one.coverage)} of its prose)`,
  );
  const kind = retold.length === 0 ? 'Own reporting, as far as the pile shows.' : `Retells: ${retold.join('; ')}.`;
  const { major, minor } = counts.changes.get(id) ?? { major: 0, minor: 0 };
  const changed = retold.length === 0 ? '' : ` Changes found: ${major} major, ${minor} minor.`;
  const claims = counts.claims.get(id) ?? 0;
  const told = kase.claims.length === 0 ? '' : ` Tells ${claims} of ${counted(kase.claims.length, 'claim')}.`;
  return [
    text(`${kind} ${accessOf(id, retold.length > 0, counts)}${changed}${told} ${ratingOf(id, publisher, writing)}`),
  ];
}

function accessOf(id: string, retells: boolean, { voices }: Counts): string {
  const { quoted, unnamed } = voices.get(id) ?? { quoted: 0, unnamed: 0 };
  const whom = quoted === 0 ? 'quotes nobody' : `quotes or reports ${counted(quoted, 'voice')}, ${unnamed} not named`;
  return retells ? `Access: through what it retells; ${whom}.` : `Access: ${whom}.`;
}

function ratingOf(id: string, publisher: string | null, { ratings }: Writing): string {
  const rating = ratings.get(id) ?? (publisher === null ? undefined : ratings.get(publisher));
  return `Reliability: ${rating === undefined ? 'not rated' : `${rating}, ${RELIABILITY_IN_WORDS[rating]}`}.`;
}
