/** Of these more may speak for either stance or against it. */
const FREE = ['meaning', 'quoted', 'lessNegation'];
/** What is told of another claim, or looks like the claim itself, speaks for neither. */
const AGAINST_EITHER = ['rivalMore', 'title', 'covered'];
const OF_DENIAL = /denial|denying|back|counter|negation|turned|advocate|clash|saysNot/i;
const OF_DOUBT = /doubt|unverified|refusal/i;

/**
 * Which sign the weight of an input may have in a model of denial or of doubt; 0 for either. Words of doubt never speak for a
 * denial, nor words of denial for a doubt. With a hundred claims to learn from, this keeps chance out of the weights.
 */
export function signOf(name: string, stance: 'denies' | 'hedges'): -1 | 0 | 1 {
  if (FREE.includes(name)) return 0;
  if (AGAINST_EITHER.includes(name)) return -1;
  if (name === 'isCore') return stance === 'denies' ? -1 : 0;
  if (name === 'coreDenial' || (name === 'coreDoubt' && stance === 'denies')) return -1;
  const [own, other] = stance === 'denies' ? [OF_DENIAL, OF_DOUBT] : [OF_DOUBT, OF_DENIAL];
  if (own.test(name)) return 1;
  return other.test(name) ? -1 : 1;
}
