import { counted } from '../model/words.ts';
import { ReportName } from './report-name.tsx';

/** Reports by name, each a link: `a, b and 3 more reports`. */
export function ReportNames({ ids, most }: { readonly ids: readonly string[]; readonly most: number }) {
  const shown = ids.slice(0, most);
  const more = ids.length - shown.length;
  const last = more > 0 ? -1 : shown.length - 1;
  return (
    <span class="report-names">
      {shown.map((id, i) => (
        <span key={id}>
          {separator(i, last)}
          <ReportName id={id} />
        </span>
      ))}
      {more > 0 ? ` and ${counted(more, 'more report')}` : ''}
    </span>
  );
}

function separator(i: number, last: number): string {
  if (i === 0) return '';
  return i === last ? ' and ' : ', ';
}
