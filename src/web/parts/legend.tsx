import { ALIGNMENT_KINDS } from '../model/words.ts';
import { ChangeSign, Disc, KindMark } from './marks.tsx';

const KIND_MEANS = {
  identical: 'word for word',
  edited: 'a word here and there',
  spun: 'words swapped by a fixed table',
  translated: 'as translation there and back leaves it',
  paraphrased: 'said in other words',
} as const;

const SEVERITY_MEANS = {
  major: 'a change by which a reader is misled',
  minor: 'a change that a careful reader would want to know of',
} as const;

const LINES = [
  ['sure', 'at least four in five such answers are right'],
  ['likely', 'confidence of 60 to 80 %'],
  ['perhaps', 'confidence below 60 %'],
  ['open', 'they hang together; which came first is not established'],
] as const;

/** What the marks mean. */
export function Legend() {
  return (
    <section class="legend">
      <h2>How to read this</h2>
      <p>
        A <dfn>piece of reporting</dfn> is a report that comes from no other in the pile, or an <dfn>unseen report</dfn>
        : one that the pile lacks and that several of its reports must come from. Copies are counted with what they
        copy. It does not say that what they report is true, nor that two pieces rest on different people.
      </p>
      <p>
        That is counted claim by claim: its <dfn>origins</dfn> are those who saw, counted, decided or wrote it, however
        many reports they reach the pile through. A claim that several reports tell and that has one origin{' '}
        <dfn>hangs on one thread</dfn>. Grades are those of the Admiralty scale; F and 6 mean that it cannot be judged.
      </p>
      <div class="legend-parts">
        <dl>
          <div>
            <dt>
              <Disc of="unseen" /> hollow
            </dt>
            <dd>an unseen report</dd>
          </div>
          <div>
            <dt>
              <Disc of="own" /> filled
            </dt>
            <dd>reporting of its own</dd>
          </div>
          <div>
            <dt>
              <Disc of="retelling" /> grey
            </dt>
            <dd>a retelling; the bar and the width of the line say how much of its prose comes from there</dd>
          </div>
        </dl>
        <dl>
          {LINES.map(([name, meaning]) => (
            <div key={name}>
              <dt>
                <svg
                  class={`legend-line line line-${name}`}
                  viewBox="0 0 44 8"
                  width="44"
                  height="8"
                  aria-hidden="true"
                >
                  <path d="M0 4H38" stroke-width="2" />
                  {name === 'open' ? null : <path class="tip" d="M44 4l-7 -4v8z" />}
                </svg>{' '}
                {name}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <dl>
          {ALIGNMENT_KINDS.map((kind) => (
            <div key={kind}>
              <dt>
                <KindMark kind={kind} named="aloud" />
              </dt>
              <dd>{KIND_MEANS[kind]}</dd>
            </div>
          ))}
          {(['major', 'minor'] as const).map((severity) => (
            <div key={severity}>
              <dt>
                <ChangeSign severity={severity} /> {severity}
              </dt>
              <dd>{SEVERITY_MEANS[severity]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
