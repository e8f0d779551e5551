import { threadsOf } from '../model/threads.ts';
import type { ToldClaim } from '../model/told-claim.ts';

const WIDTH = 76;
const LEFT = 4;
const RIGHT = 68;

/** From how many reports to how many origins: dots, threads, discs. The numbers stand beside it. */
export function ThreadFigure({ told }: { readonly told: ToldClaim }) {
  const { height, reports, origins, threads, joined } = threadsOf(told);
  const [first = 0, last = first] = [origins[0], origins.at(-1)];
  return (
    <svg
      class={`threads threads-${joined}`}
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      aria-hidden="true"
    >
      {threads.map(({ report, origin }) => (
        <path key={`${report} ${origin}`} d={`M${LEFT} ${report}C36 ${report} 36 ${origin} ${RIGHT} ${origin}`} />
      ))}
      {joined === 'apart' ? null : <path class="joint" d={`M${RIGHT} ${first}V${last}`} />}
      {reports.map((y) => (
        <circle key={y} class="dot" cx={LEFT} cy={y} r="2" />
      ))}
      {origins.map((y) => (
        <circle key={y} class="origin" cx={RIGHT} cy={y} r="4.25" />
      ))}
    </svg>
  );
}
