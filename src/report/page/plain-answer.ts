import type { Case } from '../../case/case.ts';
import { cutTo, safeText } from '../cells.ts';
import { type Told, toldClaims } from '../claim-summary.ts';
import type { StoryTrees, TreeNode } from '../forest.ts';
import { forestOf } from '../forest.ts';
import type { Labels } from '../labels.ts';
import { labelsOf } from '../labels.ts';
import { counted, headline } from '../pieces.ts';
import { kindInWords, percent } from '../words.ts';
import { escaped } from './escape.ts';

const GIST_WIDTH = 200;
const STORIES = 20;
const CLAIMS = 12;

/**
 * The answer as plain HTML: what stands in the page until its script has run, and all that stands in it where scripts are not allowed. The
 * first stories and the most told claims only; n log n in the case.
 */
export function plainAnswer(kase: Case): string {
  const labels = labelsOf(kase);
  const { stories, alone } = forestOf(kase);
  const hidden = stories.length - STORIES;
  const parts = [
    `<h1>${escaped(headline(kase, labels))}</h1>`,
    ...stories.slice(0, STORIES).map((story) => storyHtml(story, labels)),
    hidden > 0 ? `<p>And ${hidden} more.</p>` : '',
    alone.length === 0
      ? ''
      : `<p>${counted(alone.length, 'report')} ${alone.length === 1 ? 'stands' : 'stand'} alone.</p>`,
    claimsHtml(toldClaims(kase, labels)),
    '<noscript><p>The evidence needs the script that is part of this file; it asks nothing of any network.</p></noscript>',
  ];
  return `<main class="plain-answer">${parts.join('')}</main>`;
}

function storyHtml({ gist, tops }: StoryTrees, labels: Labels): string {
  return `<h2>${escaped(cutTo(safeText(gist), GIST_WIDTH))}</h2>${listHtml(tops, labels)}`;
}

function listHtml(nodes: readonly TreeNode[], labels: Labels): string {
  if (nodes.length === 0) return '';
  return `<ul>${nodes.map((node) => `<li>${escaped(lineOf(node, labels))}${listHtml(node.children, labels)}</li>`).join('')}</ul>`;
}

function lineOf({ id, from, unseen }: TreeNode, labels: Labels): string {
  if (from !== null) return `${labels.of(id)}: ${kindInWords(from)}, ${percent(from.coverage)} of its prose`;
  return `${labels.of(id)}: ${unseen === null ? 'own reporting' : 'not in the pile'}`;
}

/** The claims that several reports tell, the most told first. */
function claimsHtml(told: readonly Told[]): string {
  const shared = told.filter(({ digest }) => digest.told.length > 1);
  if (shared.length === 0) return '';
  const hidden = shared.length - CLAIMS;
  const items = shared.slice(0, CLAIMS).map((one) => `<li>${escaped(claimInWords(one))}</li>`);
  return `<h2>How many stand behind what is told</h2><ul>${items.join('')}</ul>${hidden > 0 ? `<p>And ${hidden} more.</p>` : ''}`;
}

function claimInWords({ claim, digest }: Told): string {
  const origins = `${digest.origins} ${claim.independentOrigins.atMost === 1 ? 'origin' : 'origins'}`;
  const contested = claim.contestedBy.map(({ name }) => safeText(name)).join(', ');
  const parts = [
    `${cutTo(safeText(claim.gist), GIST_WIDTH)}: ${counted(digest.told.length, 'report')}, ${origins}`,
    digest.restsOn === '' ? '' : ` (${cutTo(safeText(digest.restsOn), GIST_WIDTH)})`,
    contested === '' ? '' : `; contested by ${cutTo(contested, GIST_WIDTH)}`,
  ];
  return parts.join('');
}
