import type { Origin } from '../../case/claim.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import type { WayNode } from '../model/claims.ts';
import { ORIGIN_IN_WORDS, STANCE_IN_WORDS, wayOf } from '../model/claims.ts';
import { kindInWords, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { Disc, StanceSign } from './marks.tsx';
import { ReportName } from './report-name.tsx';

const LONGEST_NAME = 240;

/** Whom a claim rests on, each with the reports that have it from there, copies below what they copy. */
export function ClaimOrigins({ origins }: { readonly origins: readonly Origin[] }) {
  const index = useCase();
  return (
    <ul class="claim-from">
      {origins.map((origin) => (
        <li key={origin.id} class={`from from-${origin.stance}`}>
          <p class="from-who">
            {origin.stance === 'denies' ? <StanceSign stance="denies" /> : <Disc of="own" />}{' '}
            <OriginName origin={origin} />{' '}
            <span class="quiet">
              {ORIGIN_IN_WORDS[origin.kind]}
              {origin.stance === 'asserts' ? null : `, ${STANCE_IN_WORDS[origin.stance]}`}
            </span>
          </p>
          <Way nodes={wayOf(origin, index)} />
        </li>
      ))}
    </ul>
  );
}

function OriginName({ origin }: { readonly origin: Origin }) {
  const index = useCase();
  const name = <bdi class="from-name">{plain(origin.name, LONGEST_NAME) || 'nobody named'}</bdi>;
  if (origin.actor === null || !index.actors.has(origin.actor)) return name;
  return <a href={linkTo('actors', { actor: origin.actor })}>{name}</a>;
}

function Way({ nodes }: { readonly nodes: readonly WayNode[] }) {
  const index = useCase();
  if (nodes.length === 0) return null;
  return (
    <ul class="way">
      {nodes.map((node) => (
        <li key={node.id}>
          <Disc of={index.unseen.has(node.id) ? 'unseen' : 'retelling'} /> <ReportName id={node.id} />{' '}
          <span class="quiet">{wayInWords(node, index)}</span>
          <Way nodes={node.children} />
        </li>
      ))}
    </ul>
  );
}

function wayInWords({ id, from }: WayNode, { unseen }: CaseIndex): string {
  if (from !== null) return kindInWords(from);
  return unseen.has(id) ? 'not in the pile' : '';
}
