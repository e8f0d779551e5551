import type { Case } from '../case/case.ts';
import type { Claim } from '../case/claim.ts';
import { safeText, wrapTo } from './cells.ts';
import { type Told, toldClaims, withLabels } from './claim-summary.ts';
import type { Labels } from './labels.ts';
import { type Line, piece } from './lines.ts';
import { counted, listed } from './pieces.ts';

const SHOWN = 6;
const INDENT = 6;

/** The claims that two reports both tell, and from whom each has them: from one origin, or each from its own. Nothing where they share none. */
export function sharedClaimLines(
  kase: Case,
  [a, b]: readonly [string, string],
  { labels, width }: { readonly labels: Labels; readonly width: number },
): readonly Line[] {
  const shared = toldClaims(kase, labels).filter(({ digest }) => [a, b].every((id) => digest.told.includes(id)));
  if (shared.length === 0) return [];
  const more = shared.length - SHOWN;
  return [
    [piece(`  ${counted(shared.length, 'claim')} that both tell`, 'strong')],
    ...shared.slice(0, SHOWN).flatMap((told) => linesOf(told, [a, b], { labels, width })),
    ...(more > 0 ? [[piece(`    … and ${more} more`, 'dim')]] : []),
  ];
}

function linesOf(
  { claim }: Told,
  pair: readonly [string, string],
  { labels, width }: { readonly labels: Labels; readonly width: number },
): readonly Line[] {
  const gist = wrapTo(safeText(claim.gist), width - INDENT).slice(0, 2);
  const from = wrapTo(safeText(fromWhom(claim, pair, labels)), width - INDENT);
  return [
    ...gist.map((text, i): Line => [piece(i === 0 ? '    · ' : '      ', 'dim'), piece(text)]),
    ...from.map((text): Line => [piece(`      ${text}`, 'dim')]),
  ];
}

/** `both from harbour master Iva Brandl`, or each with its own. */
function fromWhom(claim: Claim, [a, b]: readonly [string, string], labels: Labels): string {
  const [ofA, ofB] = [a, b].map((id) =>
    claim.origins.filter(({ stance, mentions }) => stance !== 'denies' && mentions.some(({ report }) => report === id)),
  );
  const both = (ofA ?? []).filter((origin) => ofB?.includes(origin) === true);
  const names = (origins: typeof ofA): string =>
    listed((origins ?? []).map(({ name }) => withLabels(name, claim, labels))) || 'nobody named';
  if (both.length > 0) return `both from ${names(both)}`;
  return `${labels.of(a)} from ${names(ofA)}; ${labels.of(b)} from ${names(ofB)}`;
}
