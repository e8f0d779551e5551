import { useCase } from '../case-context.ts';
import type { Chosen } from '../model/chosen.ts';
import { MOST_OTHERS } from '../model/chosen.ts';
import { KIND_IN_WORDS } from '../model/words.ts';
import { amend, goTo, linkTo } from '../route.ts';
import { nameOf } from './report-name.tsx';

/** Which reports stand side by side: any child with its parent, or the witnesses of an unseen report. */
export function CompareChoice({ chosen }: { readonly chosen: Chosen }) {
  const index = useCase();
  const { kase, unseen } = index;
  const pairs = kase.derivations.filter(({ parent }) => !unseen.has(parent));
  const options = [
    ...kase.unseen.map(({ id }) => ({
      link: linkTo('compare', { parent: id }),
      name: `${nameOf(id, index)}: its witnesses`,
    })),
    ...pairs.map(({ child, parent, kind }) => ({
      link: linkTo('compare', { child, parent }),
      name: `${nameOf(child, index)}: ${KIND_IN_WORDS[kind]} of ${nameOf(parent, index)}`,
    })),
  ];
  const present = presentOption(chosen, options);
  return (
    <div class="choice">
      <label>
        Compare{' '}
        <select value={present} onChange={(event) => goTo(event.currentTarget.value)}>
          {present === '' ? <option value="">a choice of your own</option> : null}
          {options.map(({ link, name }) => (
            <option key={link} value={link}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <LeadChoice chosen={chosen} />
      {chosen.all.length > 2 ? <ColumnChoice chosen={chosen} /> : null}
    </div>
  );
}

function presentOption({ unseen, lead, others }: Chosen, options: readonly { readonly link: string }[]): string {
  const [other = ''] = others;
  const links =
    unseen === null
      ? [linkTo('compare', { child: other, parent: lead }), linkTo('compare', { child: lead, parent: other })]
      : [linkTo('compare', { parent: unseen })];
  return options.find(({ link }) => links.includes(link))?.link ?? '';
}

function LeadChoice({ chosen }: { readonly chosen: Chosen }) {
  const index = useCase();
  const { lead, all } = chosen;
  return (
    <label>
      In the order of{' '}
      <select
        value={lead}
        onChange={(event) => {
          const next = event.currentTarget.value;
          amend({ lead: next, with: [lead, ...chosen.others].filter((id) => id !== next), row: null });
        }}
      >
        {all.map((id) => (
          <option key={id} value={id}>
            {nameOf(id, index)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which witnesses have a column. */
function ColumnChoice({ chosen: { lead, others, all } }: { readonly chosen: Chosen }) {
  const index = useCase();
  const toggle = (id: string): void => {
    const kept = others.includes(id)
      ? others.filter((one) => one !== id)
      : all.filter((one) => one === id || others.includes(one));
    if (kept.length > 0) amend({ lead, with: kept.slice(-MOST_OTHERS), row: null });
  };
  return (
    <fieldset class="columns-choice">
      <legend>Beside it</legend>
      {all
        .filter((id) => id !== lead)
        .map((id) => (
          <label key={id}>
            <input type="checkbox" checked={others.includes(id)} onChange={() => toggle(id)} /> {nameOf(id, index)}
          </label>
        ))}
    </fieldset>
  );
}
