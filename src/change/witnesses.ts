import type { DerivationKind } from '../case/lineage.ts';
import type { Span } from '../case/span.ts';
import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import { tokenize } from '../text/tokens.ts';
import type { Finding } from './finding.ts';
import type { Retelling } from './retellings.ts';

/** A change between two reports. */
export interface Found {
  readonly retelling: Retelling;
  readonly finding: Finding;
}

/** How faithfully a kind of retelling keeps its parent's words: of two witnesses that differ, the later here is taken for the one that changed. */
const FAITHFUL: readonly DerivationKind[] = [
  'reprint',
  'excerpt',
  'update',
  'secondary',
  'summary',
  'paraphrase',
  'translated',
  'spun',
];
/** In quotations and names a spinner's regular table hides less than a translator. */
const FAITHFUL_IN_NAMES: readonly DerivationKind[] = FAITHFUL.toSpliced(-2, 2, 'spun', 'translated');

/** A translator and a spinner bend words; whoever tells it anew in words of his own may turn the sense round. */
const FAITHFUL_IN_SENSE: readonly DerivationKind[] = [
  ...FAITHFUL.filter((kind) => kind !== 'summary' && kind !== 'paraphrase'),
  'summary',
  'paraphrase',
];

/** Who says it, translators and spinners keep; whoever frames it anew may take it from somebody else. */
const FAITHFUL_IN_SOURCES: readonly DerivationKind[] = [
  ...FAITHFUL.filter((kind) => kind !== 'summary' && kind !== 'paraphrase' && kind !== 'secondary'),
  'summary',
  'paraphrase',
  'secondary',
];

/**
 * Of what was found between two witnesses of one unseen report, that in which the other witnesses side against the child
 * (Maas 1960, section 8); where they side with neither, the change is the less faithful one's.
 */
export function agreedUpon(found: readonly Found[], retellings: readonly Retelling[]): Found[] {
  const agreed = found.filter((one) => isAgreed(one, retellings));
  return oncePerSentence(inPlainWords(agreed, retellings), retellings);
}

/** How far what a finding is told against can be trusted to have kept the words, the lower the better. */
function unfaithIn(retellings: readonly Retelling[]): (one: Found) => number {
  const kindOf = new Map(retellings.map(({ child, kind }) => [child.report.id, kind]));
  return ({ retelling }) => FAITHFUL.indexOf(kindOf.get(retelling.other.report.id) ?? 'spun');
}

/** An altered quotation is told against the most faithful witness that has it, and not where that is a spun one: its words are the spinner's. */
function inPlainWords(found: readonly Found[], retellings: readonly Retelling[]): Found[] {
  const unfaith = unfaithIn(retellings);
  const isPlainer = (one: Found, than: Found): boolean =>
    one.retelling.child === than.retelling.child &&
    one.finding.kind === 'quote' &&
    one.finding.to?.start === than.finding.to?.start &&
    unfaith(one) < unfaith(than);
  return found.filter(
    (one) =>
      one.finding.kind !== 'quote' ||
      (unfaith(one) < FAITHFUL.indexOf('spun') && !found.some((other) => isPlainer(other, one))),
  );
}

/** What is left out is told against one witness, the most faithful: the others have the same sentence in their words. */
function oncePerSentence(found: readonly Found[], retellings: readonly Retelling[]): Found[] {
  const unfaith = unfaithIn(retellings);
  const omitted = found.filter(({ finding }) => finding.to === null).sort((a, b) => unfaith(a) - unfaith(b));
  const again = new Set<Found>();
  omitted.forEach((one, at) => {
    if (omitted.slice(0, at).some((first) => !again.has(first) && isOneOmission(first, one, retellings)))
      again.add(one);
  });
  return found.filter((one) => !again.has(one));
}

function isOneOmission(a: Found, b: Found, retellings: readonly Retelling[]): boolean {
  const [one, two] = [a.finding.from, b.finding.from];
  if (one === null || two === null || a.retelling.child !== b.retelling.child) return false;
  const isAt = (sentence: Sentence, span: Span): boolean => sentence.start <= span.start && span.start < sentence.end;
  return retellings
    .filter(({ child, other }) => child.report.id === one.report && other.report.id === two.report)
    .some(({ retold }) =>
      retold.some(({ sentence, others }) => isAt(sentence, one) && others.some((o) => isAt(o, two))),
    );
}

const ORDERS: ReadonlyMap<Finding['kind'], readonly DerivationKind[]> = new Map([
  ['quote', FAITHFUL_IN_NAMES],
  ['name', FAITHFUL_IN_NAMES],
  ['negation', FAITHFUL_IN_SENSE],
  ['attribution', FAITHFUL_IN_SOURCES],
]);

function isAgreed({ retelling, finding }: Found, retellings: readonly Retelling[]): boolean {
  const { to, from } = finding;
  if (to === null || from === null) return isBorneOut({ retelling, finding }, retellings);
  const kindOf = new Map(retellings.map(({ child, kind }) => [child.report.id, kind]));
  // A spinner's words are neither's, but for the small ones that stand anywhere: they tell nothing of which sense it has.
  const others = retellings.filter(
    (peer) =>
      peer.parent === retelling.parent &&
      peer.child === retelling.child &&
      peer.other !== retelling.other &&
      (finding.kind !== 'negation' || kindOf.get(peer.other.report.id) !== 'spun'),
  );
  const sides = others.map((peer) => sideTaken(peer, retelling, { to, from }));
  const against = sides.reduce((sum, side) => sum + side, 0);
  const order = ORDERS.get(finding.kind) ?? FAITHFUL;
  return against === 0 ? isLessFaithful(retelling, retellings, order) : against > 0;
}

/** 1 where a witness has more of the words that only the other report has there, -1 where it has more of the child's, 0 where level or silent. */
function sideTaken(
  { other, retold }: Retelling,
  retelling: Retelling,
  { to, from }: { readonly to: Span; readonly from: Span },
): number {
  const [here, there] = [wordsIn(retelling.child, to), wordsIn(retelling.other, from)];
  const sentences = retold
    .filter(({ sentence }) => sentence.start < to.end && to.start < sentence.end)
    .flatMap(({ others }) => others);
  const own = new Set(sentences.flatMap((sentence) => [...wordsIn(other, { report: other.report.id, ...sentence })]));
  const shareOf = (words: ReadonlySet<string>, lacking: ReadonlySet<string>): number => {
    const only = [...words].filter((word) => !lacking.has(word));
    return only.filter((word) => own.has(word)).length / Math.max(1, only.length);
  };
  return Math.sign(shareOf(there, here) - shareOf(here, there));
}

function wordsIn({ report }: SegmentedReport, { start, end }: Span): Set<string> {
  return new Set(tokenize(report.text, start, end).map(({ key }) => key));
}

/** Kinds that tell the whole of what they retell. */
const WHOLE: ReadonlySet<DerivationKind> = new Set(['reprint', 'translated', 'spun']);
/** A paraphrase may cut; what it should not leave out are denials and caveats. */
const TELLING: ReadonlySet<DerivationKind> = new Set([...WHOLE, 'paraphrase']);
const LEAST_BEARING_OUT = 2;

/** What one witness left out is an omission only where a third has it too: else the other may have added it. */
function isBorneOut({ retelling, finding }: Found, retellings: readonly Retelling[]): boolean {
  const { from } = finding;
  return (
    from !== null &&
    (finding.severity === 'major' ? TELLING : WHOLE).has(retelling.kind) &&
    retellings.filter(
      (peer) =>
        peer.parent === retelling.parent &&
        peer.child === retelling.other &&
        peer.other !== retelling.child &&
        peer.retold.some(({ sentence }) => sentence.start <= from.start && from.start < sentence.end),
    ).length >= LEAST_BEARING_OUT
  );
}

function isLessFaithful(
  retelling: Retelling,
  retellings: readonly Retelling[],
  order: readonly DerivationKind[],
): boolean {
  const back = retellings.find(({ child, other }) => child === retelling.other && other === retelling.child);
  if (back === undefined) return true;
  const [own, others] = [order.indexOf(retelling.kind), order.indexOf(back.kind)];
  return own === others ? retelling.child.report.id > retelling.other.report.id : own > others;
}
