import type { Span } from '../../case/span.ts';
import { type Ground, type Grounds, sentenceAt } from './ground.ts';
import { namesOutlet } from './outlets.ts';
import { meets, needFor } from './words-in.ts';

/** Whom a sentence follows. */
export interface Cited {
  /** Reports and unseen reports. */
  readonly ids: readonly string[];
  /** "agency", where it calls the outlet by that alone. */
  readonly noun: string | null;
}

const NOUNS = needFor('agency newspaper paper broadcaster website magazine station bulletin'.split(' '));
const GENERIC =
  /\b(?:the|that)\s(?:(?:news|wire|press)\s)?(?<noun>agency|newspaper|paper|broadcaster|website|magazine|station|bulletin)\b(?!['’]?\sof\s(?:the\s|\p{Lu}))/iu;
/** "A diplomat it cited". */
const IT_CITES = /\bit\s(?:cited|cites|quoted|quotes|interviewed)\b/i;
const CITING = needFor(['cited', 'cites', 'quoted', 'quotes', 'interviewed']);
/** So many sentences back the outlet is looked for that "the agency" is. */
const MOST_BACK = 8;
/** "the news agency" and nothing more. */
const LONGEST_NOUN = 20;

/**
 * The reports and unseen reports of the story whose outlet the text at `span` names or calls "the agency", the report's own
 * outlet aside. `speakers`: who speaks there, where pronouns go back to "the agency".
 */
export function citedIn(span: Span, grounds: Grounds, speakers: readonly string[] = []): Cited {
  const ground = grounds.reports.get(span.report);
  if (ground === undefined) return { ids: [], noun: null };
  const text = ground.report.text.slice(span.start, span.end);
  // A speaker may go by less than its name, "Chronicle says", and yet be known for the outlet.
  const ids = namedIn([text, ...speakers].join('\n'), ground, grounds);
  const sentence = sentenceAt(ground, span.start);
  if (ids.length > 0 || sentence === null) return { ids, noun: null };
  const said = [
    ...(meets(sentence, NOUNS) ? [text] : []),
    ...speakers.filter((phrase) => phrase.length < LONGEST_NOUN),
  ];
  const [called] = said.flatMap((one) => GENERIC.exec(one)?.groups?.['noun']?.toLowerCase() ?? []);
  const noun = called ?? (meets(sentence, CITING) && IT_CITES.test(text) ? 'it' : null);
  return noun === null ? { ids, noun } : { ids: namedBefore(noun, sentence.index, { ground, grounds }), noun };
}

/** The outlet named last before a sentence that calls one by a noun; none where a body by that noun was named since. */
function namedBefore(
  noun: string,
  index: number,
  { ground, grounds }: { readonly ground: Ground; readonly grounds: Grounds },
): readonly string[] {
  const body = ` ${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}`;
  for (let at = index - 1; at >= Math.max(0, index - MOST_BACK); at -= 1) {
    const sentence = ground.sentences[at];
    if (sentence === undefined) return [];
    const text = ground.report.text.slice(sentence.start, sentence.end);
    const ids = namedIn(text, ground, grounds);
    if (ids.length > 0) return ids;
    if (noun !== 'it' && text.includes(body)) return [];
  }
  return [];
}

function namedIn(text: string, { report, outlet: own }: Ground, { neighbours }: Grounds): string[] {
  const found: string[] = [];
  // Many reports of a story are of one outlet.
  const isNamed = new Map(own.slice(0, 1).map((name) => [name, false]));
  for (const { id, outlet } of neighbours.get(report.id) ?? []) {
    const name = outlet[0] ?? '';
    const known = isNamed.get(name) ?? namesOutlet(text, outlet);
    isNamed.set(name, known);
    if (known && id !== report.id) found.push(id);
  }
  return found;
}
