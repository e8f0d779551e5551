import type { Relation } from '../../case/relation.ts';
import type { CorroborateInput } from '../input.ts';

export function findRelations(_input: CorroborateInput): Relation[] {
  return [];
}
