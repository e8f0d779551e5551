import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('languageOf', () => {
  it.each([
    ['en', 'The river was high and the people who lived by it had to leave their homes in the night.'],
    ['de', 'Der Fluss war hoch und die Leute, die an ihm wohnten, mussten in der Nacht ihre Häuser verlassen.'],
    ['fr', 'La rivière était haute et les gens qui vivaient sur ses rives ont quitté leurs maisons dans la nuit.'],
    ['es', 'El río estaba alto y la gente que vivía en la orilla tuvo que dejar sus casas por la noche.'],
    ['ru', 'Река была высокой, и люди, которые жили на берегу, не могли остаться в своих домах.'],
    ['ja', '川の水位が高くなり、人々は夜に家を離れなければなりませんでした。'],
    ['und', 'Zzyx 12 qwv'],
    ['und', ''],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});
