import type { Span } from '../case/span.ts';
import { Pattern } from '../text/pattern.ts';
import type { Sentence } from '../text/segmented.ts';
import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding, Side } from './finding.ts';

/** What somebody is minister or secretary of, beside the name: "the foreign minister, Ada Quill". */
interface Office {
  readonly portfolio: string;
  readonly surname: string;
  readonly span: Span;
  readonly text: string;
}

const PORTFOLIOS: ReadonlyMap<string, string> = new Map(
  Object.entries(cues.portfolios).flatMap(([portfolio, words]) => words.map((word) => [word, portfolio] as const)),
);
const FIELD = `(?:${[...PORTFOLIOS.keys()].join('|')})`;
const HELD = `(?:${cues.offices.join('|')})`;
const OFFICES = new Set(cues.offices);
const OFFICE = new Pattern(
  `\\b(?:(?<before>${FIELD})(?: affairs)? ${HELD}|${HELD} (?:of|for) (?:the )?(?<behind>${FIELD})(?: affairs)?)\\b`,
  'i',
);
const NAME = String.raw`\p{Lu}[\p{L}'’-]+`;
/** "… minister of Lunde, Ada Quill" and "Ada Quill, Lunde's new … minister". */
const NAME_BEHIND = new Pattern(`^(?: of (?:the )?${NAME})?,? (?:${NAME} ){0,2}(?<surname>${NAME})`);
const NAME_BEFORE = new Pattern(String.raw`(?<surname>${NAME}), (?:[\p{L}'’-]+ ){0,4}$`);
/** Longer than any name with what stands between it and the office. */
const AROUND = 100;

/** Another office of the same person, where the other report gives that person this one nowhere. */
export function changedOffices({ child, other, retelling }: Bundle): Finding[] {
  // A table and a translator have other words for the same office.
  if (retelling.kind === 'spun' || retelling.kind === 'translated') return [];
  const here = officesIn(child);
  const there = here.length === 0 ? [] : officesIn(other);
  const severity = retelling.kind === 'update' ? 'minor' : 'major';
  return here.flatMap((to): Finding[] => {
    const from = there.find(({ surname }) => surname === to.surname);
    const isHeld = ({ surname, portfolio }: Office): boolean => surname === to.surname && portfolio === to.portfolio;
    if (from === undefined || other.report.sentences.some((one) => officesOf(other, one).some(isHeld))) return [];
    return [{ kind: 'name', to: to.span, from: from.span, severity, note: `${from.text} became ${to.text}` }];
  });
}

/** Cost: linear in the words; in those of the report, where an office stands among them. */
function officesIn(side: Side): Office[] {
  const held = side.words.filter(({ token }) => OFFICES.has(token.key));
  if (held.length === 0) return [];
  return side.report.sentences
    .filter(({ start, end }) => held.some(({ token }) => token.start >= start && token.end <= end))
    .flatMap((sentence) => officesOf(side, sentence));
}

function officesOf({ report: { report } }: Side, { start, end }: Pick<Sentence, 'start' | 'end'>): Office[] {
  const text = report.text.slice(start, end);
  return OFFICE.all(text).flatMap((match): Office[] => {
    const [from, until] = [match.index, match.index + match[0].length];
    const named =
      NAME_BEHIND.exec(text.slice(until, until + AROUND)) ??
      NAME_BEFORE.exec(text.slice(Math.max(0, from - AROUND), from));
    const surname = named?.groups?.['surname']?.replace(/['’]s$/u, '');
    const portfolio = PORTFOLIOS.get((match.groups?.['before'] ?? match.groups?.['behind'] ?? '').toLowerCase());
    if (surname === undefined || portfolio === undefined) return [];
    return [
      { portfolio, surname, span: { report: report.id, start: start + from, end: start + until }, text: match[0] },
    ];
  });
}
