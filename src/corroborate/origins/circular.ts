import type { CircularCitation } from '../../case/claim.ts';
import { confirms } from './descent.ts';
import type { Folded } from './folding.ts';
import { type Grounds, outletOf } from './ground.ts';
import type { Reading } from './reading.ts';

/** Reports that give a retelling as if it confirmed what it retells. One entry for each citing report and cited one. */
export function circularCitations({ tellings, descents }: Folded, grounds: Grounds): CircularCitation[] {
  const found = new Map<string, CircularCitation>();
  const readings = tellings.flatMap((telling) => telling.readings);
  for (const reading of readings) {
    const { report } = reading.mention.span;
    for (const cites of reading.cites) {
      const from = descents.get(cites)?.from ?? [];
      const isCircular = from.length > 0 && (from.includes(report) || confirms(reading));
      const key = `${report}\n${cites}`;
      if (isCircular && !found.has(key)) found.set(key, citation(reading, cites, from, grounds));
    }
  }
  return [...found.values()];
}

function citation({ mention }: Reading, cites: string, from: readonly string[], grounds: Grounds): CircularCitation {
  const name = (id: string): string => outletOf(id, grounds) ?? id;
  return {
    report: mention.span.report,
    cites,
    span: mention.span,
    note: `${name(mention.span.report)} gives ${name(cites)} as confirmation, which has it from ${from.map(name).join(' and ')}`,
  };
}
