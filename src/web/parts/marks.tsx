import type { AlignmentKind } from '../../case/alignment.ts';
import type { Stance } from '../../case/claim.ts';
import { ALIGNMENT_IN_WORDS } from '../model/words.ts';

/** How each kind of retelling is drawn, so that colour is never the only sign: 16 units square. */
const PATHS: Readonly<Record<AlignmentKind, string>> = {
  identical: 'M3 6h10M3 10h10',
  edited: 'M3 6h10M3 10h10M10.5 3l-5 10',
  spun: 'M12.6 6A5 5 0 1 0 13 9M13 2.5V6H9.5',
  translated: 'M3 6h9M9.5 3.5 12 6 9.5 8.5M13 11H4M6.5 8.5 4 11l2.5 2.5',
  paraphrased: 'M2.5 6.5c2-2.5 3.7-2.5 5.5-.6s3.5 1.9 5.5-.6M2.5 11.2c2-2.5 3.7-2.5 5.5-.6s3.5 1.9 5.5-.6',
};

function Icon({ path }: { readonly path: string }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** The mark of a kind of retelling with its name, which `named="quietly"` leaves to those who cannot see the mark. */
export function KindMark({ kind, named }: { readonly kind: AlignmentKind; readonly named: 'aloud' | 'quietly' }) {
  return (
    <span class={`kind kind-${kind}`} title={ALIGNMENT_IN_WORDS[kind]}>
      <Icon path={PATHS[kind]} />
      <span class={named === 'aloud' ? 'kind-name' : 'unseen-words'}>{ALIGNMENT_IN_WORDS[kind]}</span>
    </span>
  );
}

/** Filled for a change that misleads a reader, hollow for another. */
export function ChangeSign({ severity }: { readonly severity: 'major' | 'minor' }) {
  return (
    <svg class={`change-sign change-sign-${severity}`} viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
      <path d="M6 1.5 11 10.5H1Z" />
    </svg>
  );
}

const STANCES: Readonly<Record<Stance, string>> = {
  asserts: 'M3 8.5 6.5 12 13 4.5',
  denies: 'M4 4l8 8M12 4l-8 8',
  hedges: 'M5.4 5.8a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.1.9-1.1 1.8M8 12.8v.1',
};

/** A tick for a mention that tells a claim, a cross for one that denies it, a question mark for one that leaves it open. */
export function StanceSign({ stance }: { readonly stance: Stance }) {
  return <Icon path={STANCES[stance]} />;
}

/** A filled disc for a report that is in the pile, a hollow one for a report that nobody here has. */
export function Disc({ of }: { readonly of: 'own' | 'unseen' | 'retelling' }) {
  return (
    <svg class={`disc disc-${of}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" />
    </svg>
  );
}

/** A share as a short line on a longer one. The number stands beside it. */
export function Bar({ ratio }: { readonly ratio: number }) {
  const length = Math.max(0, Math.min(1, ratio)) * 64;
  return (
    <svg class="bar" viewBox="0 0 64 6" width="64" height="6" aria-hidden="true">
      <path class="bar-whole" d="M0 3H64" />
      <path class="bar-part" d={`M0 3H${length.toFixed(1)}`} />
    </svg>
  );
}

export function SearchIcon() {
  return <Icon path="M11 11l3 3M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10z" />;
}
