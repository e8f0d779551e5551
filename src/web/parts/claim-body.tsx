import type { ComponentChildren } from 'preact';
import type { Claim } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { figureRows, gradeInWords, gradeOf, originsInWords, saidInWords } from '../model/claims.ts';
import type { ToldClaim } from '../model/told-claim.ts';
import { counted, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { ClaimMentions } from './claim-mentions.tsx';
import { ClaimOrigins } from './claim-origins.tsx';
import { placeLink } from './naming.tsx';
import { NamedText } from './reasons.tsx';
import { nameOf } from './report-name.tsx';
import { Position } from './report-text.tsx';

const PLACES = 4;
const PLACE_WORDS = 110;

interface Props {
  readonly told: ToldClaim;
  readonly through: 'tables' | 'nothing';
}

/** All that a claim rests on: its origins and why they are so many, who contests it, figures, circles, its grade; and every sentence that tells it. */
export function ClaimBody({ told, through }: Props) {
  const { claim } = told;
  const { circular, contestedBy, figures, grade, independentOrigins } = claim;
  return (
    <div class="claim-body">
      <div class="claim-behind">
        <Part title="Whom it rests on" has={claim.origins}>
          <ClaimOrigins origins={claim.origins} />
        </Part>
        <Part title={`Why ${originsInWords(told)}`} has={independentOrigins.why}>
          <Reasons lines={independentOrigins.why} evidence={independentOrigins.evidence} claim={claim} />
        </Part>
        <Part title="Who contests it" has={contestedBy}>
          <Reasons
            lines={contestedBy.map(({ name }) => name)}
            evidence={contestedBy.map(({ mentions }) => mentions)}
            claim={claim}
          />
        </Part>
        <Part title="Figures side by side" has={figures}>
          <Figures claim={claim} />
        </Part>
        <Part title="Cited in a circle" has={circular}>
          <Reasons
            lines={circular.map(({ note }) => note)}
            evidence={circular.map(({ span }) => [span])}
            claim={claim}
          />
        </Part>
        <Part title={`Grade ${gradeOf(grade)}: ${gradeInWords(grade)}`} has={[grade]}>
          <Reasons lines={grade.why} evidence={[]} claim={claim} />
        </Part>
        <p class="statement-facts">
          <a href={linkTo('claims', { claim: claim.id })}>Address of this claim</a>
        </p>
      </div>
      <div class="claim-told">
        <h3>Where it is told</h3>
        <ClaimMentions claim={claim} through={through} />
      </div>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  /** What it shows; where that is empty, the part is left out. */
  readonly has: readonly unknown[];
  readonly children: ComponentChildren;
}

function Part({ title, has, children }: PartProps) {
  if (has.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface ReasonsProps {
  readonly lines: readonly string[];
  /** For each line the words it rests on. */
  readonly evidence: Claim['independentOrigins']['evidence'];
  readonly claim: Claim;
}

function Reasons({ lines, evidence, claim }: ReasonsProps) {
  const index = useCase();
  return (
    <ul class="reasons">
      {lines.map((line, i) => (
        <li key={i}>
          <bdi>
            <NamedText text={line} ids={namedIn(line, claim, index)} />
          </bdi>
          <Places spans={evidence[i] ?? []} />
        </li>
      ))}
    </ul>
  );
}

/** The sentences that a line rests on, each as the way to its place: they stand in full beside it. */
function Places({ spans }: { readonly spans: readonly Span[] }) {
  const index = useCase();
  const more = spans.length - PLACES;
  if (spans.length === 0) return null;
  return (
    <ul class="claim-places">
      {spans.slice(0, PLACES).map((span) => (
        <li key={`${span.report}:${span.start}`}>
          <a class="place" href={placeLink(span)}>
            <bdi>{nameOf(span.report, index)}</bdi>
          </a>{' '}
          {index.texts === 'withheld' ? (
            <Position {...span} />
          ) : (
            <q class="place-words">
              <bdi>{plain(index.wordsOf(span), PLACE_WORDS)}</bdi>
            </q>
          )}
        </li>
      ))}
      {more > 0 ? <li class="quiet">and {counted(more, 'more place')}</li> : null}
    </ul>
  );
}

/** The reports and unseen reports that a line names, the longest id first, so that one that is a part of another is no match. */
function namedIn(line: string, claim: Claim, { unseen }: CaseIndex): readonly string[] {
  const ids = new Set(claim.mentions.map(({ span }) => span.report));
  const all = [...ids, ...unseen.keys()].filter((id) => id !== '' && line.includes(id));
  return all.toSorted((a, b) => b.length - a.length);
}

/** Figures of one claim, each with who gives it, when, and where it stands. Tolls rise: the time belongs to them. */
function Figures({ claim }: { readonly claim: Claim }) {
  const index = useCase();
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">figure</th>
          <th scope="col">given by</th>
          <th scope="col">said</th>
          <th scope="col">in</th>
        </tr>
      </thead>
      <tbody>
        {figureRows(claim).map(({ value, origin, said, spans }) => (
          <tr key={`${value} ${origin?.id} ${said}`}>
            <th scope="row" class="figure">
              <bdi>{plain(value, 40)}</bdi>
            </th>
            <td>
              <bdi>{origin === null ? 'nobody named' : plain(origin.name, 90)}</bdi>
            </td>
            <td>{saidInWords(said)}</td>
            <td>
              {spans.map((span, i) => (
                <span key={`${span.report}:${span.start}`}>
                  {i === 0 ? '' : ', '}
                  <a href={placeLink(span)}>
                    <bdi>{nameOf(span.report, index)}</bdi>
                  </a>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
