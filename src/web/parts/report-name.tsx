import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { dayInWords, nameOfUnseen, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';

/** What a report or an unseen report is called in running text. */
export function nameOf(id: string, index: CaseIndex): string {
  const unseen = index.unseen.get(id);
  return unseen === undefined ? index.labelOf(id) : nameOfUnseen(unseen);
}

/** Its name as a link to its text. */
export function ReportName({ id }: { readonly id: string }) {
  const index = useCase();
  return (
    <a class="report-name" href={linkTo('reading', { report: id })}>
      <bdi>{nameOf(id, index)}</bdi>
    </a>
  );
}

/** Outlet and day, as far as they are known. */
export function outletAndDay(id: string, { reports, unseen }: CaseIndex): string {
  if (unseen.has(id)) return 'not in the pile';
  const report = reports.get(id);
  const outlet = plain(report?.publisher ?? '', 80);
  const day = report?.published === null || report === undefined ? '' : dayInWords(report.published);
  return [outlet, day].filter((part) => part !== '').join(', ');
}

const OPENING = 90;

/** A report's headline; where it has none, how its prose begins, in quotation marks. */
export function titleOf(id: string, index: CaseIndex): string {
  const report = index.reports.get(id);
  if (report === undefined) return nameOf(id, index);
  const title = plain(report.title ?? '');
  if (title !== '') return title;
  const prose = report.blocks.find((block) => block.kind === 'paragraph');
  const opening = plain(report.text.slice(prose?.start ?? 0, (prose?.start ?? 0) + 3 * OPENING));
  if (opening === '') return index.labelOf(id);
  const cut = opening.length > OPENING ? `${opening.slice(0, opening.lastIndexOf(' ', OPENING)).trimEnd()} …` : opening;
  return `“${cut}”`;
}

/** Which disc stands for it. */
export function discOf(id: string, { unseen, parentsOf }: CaseIndex): 'own' | 'unseen' | 'retelling' {
  if (unseen.has(id)) return 'unseen';
  return parentsOf.has(id) ? 'retelling' : 'own';
}
