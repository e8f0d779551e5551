import type { StoryEvent } from '../../case/event.ts';
import type { CorroborateInput } from '../input.ts';

export function findEvents(_input: CorroborateInput): StoryEvent[] {
  return [];
}
