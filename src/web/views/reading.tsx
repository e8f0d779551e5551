import { useCase } from '../case-context.ts';
import { useAction } from '../keys.ts';
import { ReadReport } from '../parts/read-report.tsx';
import { ReadUnseen } from '../parts/read-unseen.tsx';
import { ReportList } from '../parts/report-list.tsx';
import { goTo, linkTo } from '../route.ts';
import type { ViewProps } from './view.ts';

/** A report in full, an unseen one as far as its witnesses give it, or the list of all. */
export function Reading({ params }: ViewProps) {
  const { reports, unseen, kase } = useCase();
  const id = params.get('report') ?? '';
  const ids = kase.reports.map((one) => one.id);
  const step = (by: 1 | -1): void => {
    const next = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(id) + by))];
    if (next !== undefined) goTo(linkTo('reading', { report: next }));
  };
  useAction('later', () => step(1));
  useAction('earlier', () => step(-1));
  const report = reports.get(id);
  if (report !== undefined) return <ReadReport key={id} report={report} params={params} />;
  const missing = unseen.get(id);
  if (missing !== undefined) return <ReadUnseen key={id} unseen={missing} params={params} />;
  return <ReportList />;
}
